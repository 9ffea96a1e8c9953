"""What is said of a file that can't be read."""


class CannotRead(ValueError):  # noqa: N818 - the file is at fault, not the program
    """The message is one sentence for the person: what is wrong, and what was expected."""
