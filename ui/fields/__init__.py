"""What a person types into: text, figures and the facts of the firm, each in one field of ours."""
