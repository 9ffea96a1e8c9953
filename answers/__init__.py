"""What a firm can say to its customers: only what its own answers bear out, in words that claim no more."""
