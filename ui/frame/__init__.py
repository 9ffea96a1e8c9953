"""What stands around every page: menu, header, saved state, ways in and out, files, and a page for faults."""
