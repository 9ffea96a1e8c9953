"""What to do: actions, the light programme, the Statement of Applicability, and documents to start from."""
