"""The vocabulary of Ready42: frozen types that every other package shares, and nothing that computes."""
