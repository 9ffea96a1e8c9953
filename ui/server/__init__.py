"""What the server sends around every page, whom it lets in, and what it writes down."""
