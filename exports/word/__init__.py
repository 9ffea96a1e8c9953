"""The Word files: one part a module, and the document they share."""
