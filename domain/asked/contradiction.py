"""Claims that cannot both be true: as the bank lists them, and as they are found in one case."""

from domain.asked.condition import Condition
from domain.base import Few, Frozen, Table


class Claim(Condition):
    """An answer or a fact about the firm. `above`: instead of `any`, another fact about the firm that it exceeds."""

    any: Few[str] = ()
    above: str | None = None


class Pair(Frozen):
    """Where `claim` holds, `not_with` cannot; without it the claim contradicts itself.

    `says`: one plain sentence that names both; {facts} are filled in.
    """

    id: str
    claim: Claim
    not_with: Claim | None = None
    says: str

    @property
    def sides(self) -> tuple[Claim, ...]:
        """The claims that are made together."""
        return (self.claim, self.not_with) if self.not_with else (self.claim,)


class LeftOutYetDone(Frozen):
    """For every control: "doesn't apply to us" beside a sibling that says it is done.

    `agrees`: choices, by question, that earn credit because there is nothing to do: these say the same.
    """

    says: str
    agrees: Table[str, Few[str]] = {}


class Contradictions(Frozen):
    """Everything a bank knows of what cannot both be true."""

    pairs: Few[Pair] = ()
    left_out: LeftOutYetDone | None = None


class Answered(Frozen):
    """A question of a found contradiction, and the answer that counts."""

    id: str
    text: str
    answer: str


class Contradiction(Frozen):
    """Two claims of one case that cannot both be true. `facts`: fields of the profile that take part.

    `doubted`: ids of questions whose answer counts as "I don't know" until this is settled; none where the stronger
    claim was verified, or is a fact about the firm.
    """

    id: str
    questions: Few[Answered]
    facts: Few[str] = ()
    message: str
    doubted: Few[str] = ()
