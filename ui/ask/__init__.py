"""Asking: question cards, parts, search, the form about the firm, and questions for others."""
