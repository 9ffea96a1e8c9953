"""One case worked out as far as all parts of a report share."""
