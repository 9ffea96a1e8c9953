"""What to ask five prospects before a certificate is paid for, as the page, the Word report and the workbook say it."""

from typing import Final

from domain.profile import Profile
from domain.results.report import Need

HEADING: Final = "What to ask your five best prospects: to read out or to mail"
OPENING: Final = (
    "before we spend money on a certificate for the way we look after AI, "
    "I would like to ask you three short questions:"
)
QUESTIONS: Final = (
    "Do you need our AI practice to be checked by someone outside? If so, from when?",
    "Would SOC 2, ISO 27001 or a review of your own do as well as an ISO/IEC 42001 certificate?",
    "Would a certificate change whether you buy from us, or when?",
)
UNASKED: Final = "Would our written answers, or a review of your own, do as well as an ISO/IEC 42001 certificate?"
"""In place of the second where nobody asks for anything: other certificates would only be more of the same."""
CLOSING: Final = "One line for each is plenty. Thank you!"
WHAT_IT_CHANGES: Final = (
    "A customer who won't buy without it, with sales behind it, changes the verdict. Five times no, and "
    "you have saved the budget. Enter what you hear either way."
)
OTHERS: Final = "What else may answer a customer"
ASK_WHICH: Final = "Cheapest first. Ask the customer which of them would do before you pay for any."


def worth_asking(need: Need, profile: Profile) -> bool:
    """True while no certificate is called for and the five have not been asked."""
    return need.verdict in ("watch", "prepare") and not profile.top5_prospects_asked


def mail(need: Need, profile: Profile) -> str:
    """The text to send, signed by the firm."""
    asks = profile.customer_asks
    nobody = need.verdict == "watch" and asks is not None and all(ask.strength == "none" for ask in asks)
    first, second, third = QUESTIONS
    asked = "\n".join(f"{i}. {question}" for i, question in enumerate((first, UNASKED if nobody else second, third), 1))
    return f"Hello,\n\n{OPENING}\n\n{asked}\n\n{CLOSING}\n{profile.organisation or 'Your name'}"
