"""Of the one look."""
