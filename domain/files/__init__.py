"""The files that people keep and open again: read strictly, every fault told at once."""
