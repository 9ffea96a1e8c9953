"""What goes to customers and what is taken away as a file."""
