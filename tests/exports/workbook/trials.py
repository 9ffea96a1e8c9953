"""What a person could try in a workbook in one sitting: the same changes typed into it, and made to the case."""

import random
from dataclasses import dataclass
from functools import cache, cached_property
from typing import get_args

import openpyxl

from domain.case import Case, Judgement
from domain.expression import Given
from domain.parameters import Parameters, Triple
from domain.profile import OURS, Profile, Support
from domain.results.report import Report
from domain.vocabulary import SUPPORT
from exports.workbook.making.formulas import MODE, named, typed
from exports.workbook.making.tree import inputs
from exports.workbook.sheets.assumptions import in_unit
from questions import load_bank
from scoring import evaluate, load_parameters
from tests.exports.firms import firm, reported
from tests.exports.sheets import cell, named_cell
from tests.exports.workbooks import of, opened

REQUIREMENTS = load_bank().requirements
RATES = ("cost.travel", "cost.administration", "cost.internal_audit", "cost.training", "audit.surveillance_share",
         "audit.extra_system", "audit.extra_sensitive", "hours.open_minor", "audit.new_system_days")  # fmt: skip
ABOUT_THE_CERTIFICATE = ("iso42001_certified_months_ago", "new_ai_system_outside_scope", "open_minor_nonconformities")
COUNTS = ("ai_headcount", "ai_systems", "sensitive_systems", "ai_suppliers", "sites")


@dataclass(frozen=True)
class Trial:
    """One firm with one set of changes, chosen by `seed`."""

    verdict: str
    every: int
    seed: int
    told: bool = True

    @property
    def before(self) -> Case:
        """The case as it was exported."""
        return told_or_not(self.verdict, self.every, self.told)

    @cached_property
    def after(self) -> Report:
        """The report of the changed case with the changed parameters."""
        case, parameters = self.changed
        assert case.as_of is not None
        return evaluate(load_bank(), parameters, case, case.as_of, workings=True)

    @property
    def changed(self) -> tuple[Case, Parameters]:
        """The changed case and parameters."""
        rng = random.Random(self.seed)
        judgements, profile, parameters = _levels(rng), _scope(rng, self.before.profile), _rates(rng)
        return self.before.model_copy(update={"judgements": judgements, "profile": profile}), parameters

    @property
    def judgements(self) -> dict[str, Judgement]:
        """The levels and decisions that were changed."""
        return _levels(random.Random(self.seed))

    def typed(self) -> openpyxl.Workbook:
        """The exported workbook with the changes typed into its yellow cells."""
        book = opened(exported(self.verdict, self.every, self.told))
        for ref, judgement in self.judgements.items():
            number = ref.split(":")[1]
            if judgement.attainment is not None:
                cell(book, "Gap register", number, "Level now").value = round(judgement.attainment * 100)
            if judgement.applicable is not None:
                word = "Yes" if judgement.applicable else "No"
                cell(book, "Statement of Applicability", number, "Applies").value = word
        _type_assumptions(book, reported(self.before), self.after)
        if MODE in book.defined_names:  # a holder is asked about no help
            named_cell(book, typed(MODE)).value = SUPPORT[self.changed[0].profile.consultant_support]
        return book


@cache
def told_or_not(verdict: str, every: int, told: bool) -> Case:
    """The firm of a trial, which may leave facts untold."""
    found = firm(verdict, every)
    return found if told else untold(found)


@cache
def exported(verdict: str, every: int, told: bool) -> bytes:
    """Its workbook, written once for every trial that changes it."""
    return of(told_or_not(verdict, every, told))


def trials(many: int) -> dict[str, Trial]:
    """So many trials by name, over four firms with many, some and few answers; some leave facts untold."""
    verdicts = ("watch", "prepare", "certify_now", "maintain")
    return {f"trial{i}": Trial(verdicts[i % 4], 1 + i % 3, i, told=i % 5 != 3) for i in range(many)}


def untold(case: Case) -> Case:
    """The firm that tells of no other certificate, and of its own neither age nor what stands open."""
    left_out: dict[str, object] = dict.fromkeys(ABOUT_THE_CERTIFICATE)
    if OURS not in (case.profile.certificates or ()):
        left_out["certificates"] = None
    return case.model_copy(update={"profile": case.profile.model_copy(update=left_out)})


def _levels(rng: random.Random) -> dict[str, Judgement]:
    chosen = rng.sample(REQUIREMENTS, rng.randint(1, 12))
    found = {
        r.ref: Judgement(attainment=rng.choice((0, 0.25, 0.5, 0.75, 1)), justification="Seen since") for r in chosen
    }
    for r in rng.sample([r for r in REQUIREMENTS if r.kind == "control"], 3):
        level = found[r.ref].attainment if r.ref in found else None
        found[r.ref] = Judgement(applicable=rng.random() < 0.5, attainment=level, justification="Decided since")
    return found


def _scope(rng: random.Random, profile: Profile) -> Profile:
    update: dict[str, object] = {name: rng.randint(1, 30) for name in rng.sample(COUNTS, 2)}
    if rng.random() < 0.5:
        update["ai_headcount"] = rng.choice((1, 10, 11, 26, 45, 46, 300))
    update["consultant_support"] = rng.choice((*get_args(Support), None))
    return profile.model_copy(update=update)


def _rates(rng: random.Random) -> Parameters:
    found = load_parameters()
    by_id = dict(found.by_id)
    days = [i for i in by_id if i.startswith("audit.day_rate")]
    for name in (*days, *rng.sample(RATES, 3)):
        old = by_id[name]
        values = {day: _moved(rng, triple) for day, triple in old.values.items()}
        by_id[name] = old.model_copy(update={"values": values})
    return found.model_copy(update={"by_id": by_id})


def _moved(rng: random.Random, triple: Triple) -> Triple:
    """Another price or share, in whole units or whole percents."""
    by = 100 if triple.high < 1 else 1
    low, likely, high = sorted(
        round(v * by * rng.uniform(0.5, 1.6)) / by for v in (triple.low, triple.likely, triple.high)
    )
    return Triple(low=low, likely=likely, high=high)


def _type_assumptions(book: openpyxl.Workbook, before: Report, after: Report) -> None:
    assert before.workings is not None
    assert after.workings is not None
    old = {id_: node.values for id_, (node, _) in inputs(before.workings).items()}
    for id_, (node, _) in inputs(after.workings).items():
        assert isinstance(node.how, Given)
        if node.how.kind == "score" or node.how.ladder:
            continue  # follows from what is typed elsewhere
        for place, end in enumerate(("low", "likely", "high")):
            if node.values[place] != old[id_][place]:
                named_cell(book, typed(named(id_, end))).value = in_unit(node.values[place], node.unit)
