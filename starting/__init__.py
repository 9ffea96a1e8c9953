"""What start.py does, with the standard library only: it runs before any package is there."""
