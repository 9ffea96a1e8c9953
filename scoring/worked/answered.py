"""What follows from answers alone: the side of a report that a firm's size, help, money and pace leave as it is."""

from collections.abc import Hashable
from functools import cached_property

from domain.asked.bank import Bank, Framework
from domain.case import Case, View
from domain.profile import Profile
from domain.results.report import (
    Gap,
    Notice,
    OutcomeResult,
    QuestionState,
    Readiness,
    RequirementResult,
    Scored,
    SoaLine,
)
from questions.visibility import hangs_on, values
from scoring.costs.done import Done, quality_reuse
from scoring.costs.effort import Left, OpenAction, Work, open_actions, work_left
from scoring.costs.growth import sizes
from scoring.numbers.ledger import Ledger
from scoring.numbers.level import Level
from scoring.numbers.rates import Rates
from scoring.readiness.attainment import Attainment, attainment
from scoring.readiness.counted import counting
from scoring.readiness.gaps import gaps, holding_majors, unanswered_majors
from scoring.readiness.outcomes import Levels, outcome_levels, outcomes, summary
from scoring.readiness.readiness import (
    as_shown,
    is_covered,
    likely_or_prior,
    overall,
    question_states,
    readiness,
    requirement_results,
)
from scoring.readiness.soa import soa
from scoring.worked.notices import answer_notices

INDEPENDENT = "independent_auditor"


class Answered:
    """Each part is worked out once, when it is first asked for, so that a sweep over other facts shares it."""

    def __init__(self, bank: Bank, rates: Rates, case: Case, ledger: Ledger) -> None:
        self.bank, self.rates, self.case, self.ledger = bank, rates, case, ledger
        self._left: dict[Hashable, tuple[Left, ...]] = {}
        self._open: dict[Hashable, tuple[OpenAction, ...]] = {}
        self._levels: dict[str, Levels] = {}
        self._outcomes: dict[tuple[str, frozenset[str]], tuple[OutcomeResult, ...]] = {}
        self._summaries: dict[str, tuple[Scored, ...]] = {}
        self._others: dict[str, Answered] = {}

    def holds_for(self, profile: Profile) -> bool:
        """True when a firm with this profile, and the same answers, is asked the same and scored the same."""
        mine = self.case.profile
        return all(values(profile, name) == values(mine, name) for name in hangs_on(self.bank))

    @cached_property
    def met(self) -> Attainment:
        """How far each question and requirement is met."""
        return attainment(self.bank, self.rates, self.case)

    @cached_property
    def whole(self) -> Level:
        """Readiness over all requirements, as shown."""
        return as_shown(overall(self.bank, self.met))

    @cached_property
    def likely(self) -> float:
        """Likely readiness, the prior while nothing is known."""
        return likely_or_prior(self.whole, self.rates)

    @cached_property
    def states(self) -> tuple[QuestionState, ...]:
        """Which questions are asked and answered."""
        return question_states(self.bank, self.case, self.met)

    @cached_property
    def open_majors(self) -> tuple[str, ...]:
        """Majors with a part that nobody answered."""
        return unanswered_majors(self.bank, self.case, self.met)

    @cached_property
    def majors(self) -> tuple[str, ...]:
        """Requirements that hold the status at not ready."""
        return holding_majors(self.bank, self.case, self.met)

    @cached_property
    def covered(self) -> frozenset[str]:
        """Requirements of which somebody said something that can be known."""
        bank = self.bank
        return frozenset(r.ref for r in bank.requirements if is_covered(bank, self.case, self.met, r.ref))

    @cached_property
    def readiness(self) -> Readiness:
        """Readiness with status, coverage, sections and areas."""
        return readiness(
            self.bank, self.rates, self.case, self.met, self.whole, self.majors,
            self.open_majors, self.states, self.covered, self.ledger,
        )  # fmt: skip

    @cached_property
    def requirements(self) -> tuple[RequirementResult, ...]:
        """All requirements in the order of the standard."""
        return requirement_results(self.bank, self.rates, self.met, self.ledger)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """What is missing, by audit logic."""
        return gaps(self.bank, self.rates, self.case, self.met, self.requirements, self.majors)

    @cached_property
    def soa(self) -> tuple[SoaLine, ...]:
        """The draft Statement of Applicability."""
        return soa(self.bank, self.case, self.met, self.requirements)

    def open_actions(self, unanswered: Done, work: Work, profile: Profile, first: bool) -> tuple[OpenAction, ...]:
        """Actions with work in them, while a question without an answer counts as `unanswered`.

        `first`: on the road to a first certificate. Their hours hang on the size of the firm and on certificates
        held: shared while those are the same.
        """
        told = profile.certificates is not None
        held = (unanswered, first, told, profile.holds("iso27001"), quality_reuse(profile, self.rates))
        same = (*held, sizes(work.grown))
        if same not in self._open:
            if held not in self._left:
                case = self.case.model_copy(update={"profile": profile})
                self._left[held] = work_left(self.bank, case, self.met, unanswered, self.rates, first)
            self._open[same] = open_actions(self._left[held], work, first)
        return self._open[same]

    @cached_property
    def someone_independent(self) -> bool:
        """True when a chosen answer says that someone inside is independent enough to audit the programme."""
        return any(choice is not None and INDEPENDENT in choice.facts for choice in self.met.choices.values())

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Answers and judgements that are kept but not scored."""
        return tuple(answer_notices(self.bank, self.case, self.met))

    def other(self, framework: Framework) -> "Answered":
        """What follows from the same answers for a framework of requirements that stands beside."""
        if framework.id not in self._others:
            bank, ledger = self.bank.others[framework.id], Ledger(self.ledger.enabled)
            self._others[framework.id] = Answered(bank, self.rates, self.case, ledger)
        return self._others[framework.id]

    def outcome_levels(self, framework: Framework) -> Levels:
        """The level of each outcome of a guide."""
        if framework.id not in self._levels:
            self._levels[framework.id] = outcome_levels(self.bank, framework, self.met)
        return self._levels[framework.id]

    def outcomes(self, framework: Framework, still_open: frozenset[str], ledger: Ledger) -> tuple[OutcomeResult, ...]:
        """A guide, outcome by outcome, while the actions with these ids have work left."""
        same = (framework.id, still_open)
        if same not in self._outcomes:
            levels = self.outcome_levels(framework)
            self._outcomes[same] = outcomes(self.bank, framework, self.rates, levels, still_open, ledger)
        return self._outcomes[same]

    def outcome_summary(self, framework: Framework, ledger: Ledger) -> tuple[Scored, ...]:
        """A guide, area by area."""
        if framework.id not in self._summaries:
            levels = self.outcome_levels(framework)
            self._summaries[framework.id] = summary(framework, self.rates, levels, ledger)
        return self._summaries[framework.id]


def standing(bank: Bank, rates: Rates, case: Case, view: View = "counted") -> Answered:
    """What follows from the answers that stand in one view, without reasons."""
    return Answered(bank, rates, counting(bank, case, view), Ledger(enabled=False))
