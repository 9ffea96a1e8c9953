"""What scoring returns and every page and export shows."""
