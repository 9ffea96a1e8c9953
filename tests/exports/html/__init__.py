"""Of the report as one HTML file."""
