"""One control of the Statement of Applicability, as a report holds it."""

from datetime import datetime
from typing import Final, Literal

from domain.asked.bank import OwnerRole
from domain.base import Frozen

Whose = Literal["own", "shared", "supplier"]
"""Who does what a control asks for: the firm, the firm and somebody else, a supplier or parent company."""
NOBODY: Final = "nobody named"
"""The owner of a control whose actions name none."""


class SoaLine(Frozen):
    """One control of the Statement of Applicability. `applicable` None: proposed, not yet accepted.

    `how`: what is done, as the answers say it; "" where they say of nothing. `whose`: who does it, None where nobody
    does. `evidence`: what stands behind the answers, never more than was said. `owner`: who keeps it, by the actions,
    "" where it is left out; `owner_role`: whose work it would be. `decided`: a person chose in or out.
    `answer_changed`: an answer behind it is younger than that.
    """

    ref: str
    title: str
    applicable: bool | None
    justification: str
    status: str
    how: str = ""
    whose: Whose | None = None
    evidence: str = ""
    owner: str = ""
    owner_role: OwnerRole | None = None
    decided: bool = False
    accepted_by: str | None = None
    accepted_at: datetime | None = None
    answer_changed: bool = False

    @property
    def accepted(self) -> bool:
        """True once a person, by name and on a day, stands behind this line, and until its answer changes."""
        return self.signed and not self.answer_changed

    @property
    def outdated(self) -> bool:
        """True where a person accepted this line before its answer changed."""
        return self.signed and self.answer_changed

    @property
    def signed(self) -> bool:
        """True where a name and a day stand beside a decision."""
        return self.decided and bool((self.accepted_by or "").strip()) and self.accepted_at is not None
