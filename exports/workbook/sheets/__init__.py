"""The sheets of the report, one a module."""
