"""The Excel files: one sheet a module, and the engine that writes them."""
