"""What laws and standards are likely to ask, as dated notes."""
