"""Parts of sheets that are long enough to stand by themselves: cover, points to settle, charts, what a gap leads to."""
