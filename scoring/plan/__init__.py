"""The plan in time, the light programme, and the two roads side by side."""
