"""Of calendars, and of tables as plain text."""
