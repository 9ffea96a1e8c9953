"""What came out: the verdict, how far the firm is, what it costs, and how each figure came about."""
