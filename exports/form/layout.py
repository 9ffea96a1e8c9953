"""Where things stand in the fill-in form: what the writer writes is what the reader looks for."""

from typing import Final

FORM: Final = "fill-in-form"
EARLIER: Final = "ready42-form"
"""What a form called itself before it could carry another's name."""
LAYOUT: Final = 1
"""Goes up when a form of the old kind can no longer be read."""

READ_ME, QUESTIONS, LISTS, META = "Read me", "Questions", "Lists", "_meta"
SHEETS: Final = (READ_ME, QUESTIONS, LISTS, META)
TOP: Final = 5
"""The row of the headings."""

ID, NUMBER, QUESTION, MEANS = "Id", "No", "Question", "What it means, and the answers to choose from"
ANSWER, PROOF, NOTE = "Your answer", "What backs it up", "Note"
HEADINGS: Final = (ID, NUMBER, QUESTION, MEANS, ANSWER, PROOF, NOTE)
WHERE, DATED = "Where it is", "When it is from"
PLACES: Final = (WHERE, DATED)
"""Headings that forms made by earlier versions do not have."""
LONGEST_PLACE: Final = 500
LONGEST_NOTE: Final = 2_000
"""Characters, as many as the app takes."""
