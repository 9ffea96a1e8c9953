"""The report as one HTML file: to open offline, to read on a phone, to print, and to send to a boss."""
