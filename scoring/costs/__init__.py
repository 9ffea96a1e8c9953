"""What it takes: audit days, money and hours."""
