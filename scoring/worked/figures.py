"""What every part of a report is made from, and how an expression becomes a public range."""

from dataclasses import dataclass
from datetime import date

from domain.asked.bank import Bank
from domain.case import Case
from domain.expression import Node
from domain.parameters import Parameters
from domain.results.report import Range
from scoring.costs.effort import Work
from scoring.costs.firm import Firm
from scoring.costs.market import Market
from scoring.need.verdict import Decision
from scoring.need.worth import Scales
from scoring.numbers.ledger import Ledger
from scoring.numbers.level import Level
from scoring.numbers.rates import Rates
from scoring.numbers.spread import Spread, spread
from scoring.readiness.attainment import Attainment
from scoring.worked.answered import Answered


@dataclass(frozen=True, slots=True)
class Figures:
    """One case on one day, worked out as far as all parts of its report share."""

    bank: Bank
    parameters: Parameters
    case: Case
    as_of: date
    rates: Rates
    decision: Decision
    scales: Scales
    place: Market
    firm: Firm
    days: Node
    work: Work
    answered: Answered
    next_questions: bool
    roads: bool
    workings: bool

    @property
    def met(self) -> Attainment:
        """How far each question and requirement is met."""
        return self.answered.met

    @property
    def whole(self) -> Level:
        """Readiness over all requirements, as shown."""
        return self.answered.whole

    @property
    def likely(self) -> float:
        """Likely readiness, the prior while nothing is known."""
        return self.answered.likely

    @property
    def ledger(self) -> Ledger:
        """Where reasons are collected."""
        return self.answered.ledger

    def range(self, node: Node, unit: str, quantum: float = 1) -> tuple[Range, Spread]:
        """The public range of an expression, with its reason and with what moves it."""
        found = spread(node, quantum)
        return found.range(unit, self.ledger.spread(found, unit)), found

    def measure(self, node: Node, unit: str, quantum: float = 1) -> Range:
        """The public range of an expression, with its reason."""
        return self.range(node, unit, quantum)[0]
