"""Questions that somebody else should answer, gathered for one person to be sent."""

from datetime import date

from domain.asked.bank import Question
from domain.base import Few, Frozen


class ForOne(Frozen):
    """What one person is asked, in the order of the bank. `firm` and `as_of` name and date the sheet."""

    who: str
    firm: str
    as_of: date
    questions: Few[Question]
