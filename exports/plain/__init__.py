"""Files without a layout: calendar, CSV, data, and text to paste into a message."""
