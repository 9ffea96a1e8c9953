"""What a person chose on screen, before and while the database has its say."""

from dataclasses import dataclass

from domain.case import Evidence, Proof


@dataclass(frozen=True)
class Draft:
    """What a person chose on screen. `choice` None clears the answer."""

    choice: str | None
    proof: Proof = "said"
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True)
class Conflict:
    """An answer changed in another window after this one read it: theirs is kept, ours waits for a decision."""

    ours: Draft
    theirs: Draft
    revision: int


@dataclass(frozen=True)
class Unread:
    """What stands in a field and could not be taken as a figure: neither dropped nor saved. `page`: where it stands."""

    text: str
    label: str
    page: str
    saves: bool = True
