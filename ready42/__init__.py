"""Ready42 as an installed program: how it starts, its commands, and what the browser loads for its components."""
