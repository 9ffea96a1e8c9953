"""What one browser tab has open, remembers and still has to save."""
