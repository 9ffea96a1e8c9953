"""What a person tries out in one tab: facts on trial and a wanted day, apart from the facts of the firm."""

from dataclasses import dataclass, field
from datetime import date

from domain.profile import Profile

NUMBERS = ("ai_systems", "sensitive_systems", "ai_headcount", "hours_per_week", "consultant_support")
CERTIFICATES = ("iso27001", "iso9001")


@dataclass
class Trial:
    """`facts` differ from the firm's; `before` are the firm's facts as they were before the last "Keep this"."""

    facts: dict[str, object] = field(default_factory=dict)
    day: date | None = None
    begun: bool = False
    before: dict[str, object] = field(default_factory=dict)
    turn: int = 0

    def begin(self, day: date | None) -> None:
        """Start with the day a customer has set; later only the person changes it."""
        if not self.begun:
            self.begun, self.day = True, day

    def drop(self) -> None:
        """Forget what was tried; a new turn makes the inputs show the firm's own facts again."""
        self.facts, self.turn = {}, self.turn + 1

    def keep(self, old: Profile, new: Profile) -> None:
        """What was tried is now a fact; remember what it replaced."""
        self.before = {name: value for name, value in old if value != getattr(new, name)}
        self.drop()

    def undone(self) -> None:
        """The kept facts were taken back."""
        self.before = {}
        self.drop()


def facts(profile: Profile) -> dict[str, object]:
    """The firm's own value of every fact that can be tried."""
    own: dict[str, object] = {name: getattr(profile, name) for name in NUMBERS}
    return own | {name: name in (profile.certificates or ()) for name in CERTIFICATES}
