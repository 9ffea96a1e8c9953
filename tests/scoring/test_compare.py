"""Why readiness moved: work done, answers reconsidered, or other versions. The three parts always add up."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from domain.asked.bank import Bank
from domain.case import ActionNote, Answer, Case, Judgement
from domain.profile import Profile
from domain.results.comparison import Comparison, Moment, Split
from questions import load_bank
from scoring import compare, load_parameters, readiness_alone
from tests.scoring.strategies import cases
from tests.scoring.toy import toy_bank

BANK, PARAMETERS = load_bank(), load_parameters()
TOY = toy_bank()
TOY = TOY.model_copy(update={"questions": tuple(q.model_copy(update={"actions": ("aim",)}) for q in TOY.questions)})
SPRING, AUTUMN = date(2026, 4, 1), date(2026, 11, 23)
FIRM = Profile(ai_roles=("user",), ai_systems=2)


def moment(bank: Bank, case: Case, on: date, done: tuple[str, ...] = (), **then: float) -> Moment:
    """The moment as today's bank sees it, or with the readiness that an older one had given `then`."""
    ready = readiness_alone(bank, PARAMETERS, case, on)
    return Moment(
        label=str(on),
        on=on,
        case=case.model_copy(update={"action_notes": {action: ActionNote(status="done") for action in done}}),
        readiness=ready.model_copy(update=then) if ready else None,
        bank_version="old" if then else bank.version,
        parameters_version=PARAMETERS.version,
    )


def toy(before: dict[str, Any], after: dict[str, Any], done: tuple[str, ...] = (), **then: float) -> Comparison:
    """The change of a small firm from spring to autumn; answers as `(choice, proof)`."""
    first, second = (
        Case(profile=FIRM, answers={q: Answer(choice=c, proof=p) for q, (c, p) in given.items()})
        for given in (before, after)
    )
    found = compare(TOY, PARAMETERS, moment(TOY, first, SPRING, **then), moment(TOY, second, AUTUMN, done))
    assert found is not None
    return found


def hundredths(value: float) -> int:
    return round(value * 100)


def adds_up(split: Split) -> bool:
    parts = (split.work, split.reconsidered, split.versions)
    return hundredths(split.before) + sum(map(hundredths, parts)) == hundredths(split.after)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    cases(BANK, ai_roles=("user",)),
    cases(BANK, certificates=("iso27001",)),  # a holder of the certificate is compared even without AI
    st.sets(st.sampled_from([action.id for action in BANK.actions])),
    st.tuples(*[st.floats(0, 100)] * 3).map(sorted),
)
def test_the_three_parts_add_up_for_any_two_moments_of_any_firm(
    first: Case, second: Case, done: set[str], then: list[float]
) -> None:
    low, likely, high = then
    earlier = moment(BANK, first, SPRING, low=low, likely=likely, high=high)

    found = compare(BANK, PARAMETERS, earlier, moment(BANK, second, AUTUMN, tuple(done)))

    if second.profile.has_no_ai:
        assert found is None
    else:
        assert found is not None
        assert all(adds_up(split) for split in (found.low, found.likely, found.high))


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(BANK, ai_roles=("user",)), st.tuples(*[st.floats(0, 100)] * 3).map(sorted))
def test_where_nobody_answered_anything_anew_all_of_the_change_is_the_versions(case: Case, then: list[float]) -> None:
    low, likely, high = then
    earlier = moment(BANK, case, SPRING, low=low, likely=likely, high=high)

    found = compare(BANK, PARAMETERS, earlier, moment(BANK, case, AUTUMN))

    assert found is not None
    assert (found.likely.work, found.likely.reconsidered, found.answers) == (0, 0, ())
    assert adds_up(found.likely)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(cases(BANK, ai_roles=("user",)), cases(BANK, ai_roles=("provider",)))
def test_under_the_same_versions_nothing_is_put_down_to_versions(first: Case, second: Case) -> None:
    found = compare(BANK, PARAMETERS, moment(BANK, first, AUTUMN), moment(BANK, second, AUTUMN))

    assert found is not None
    assert (found.low.versions, found.likely.versions, found.high.versions) == (0, 0, 0)


NOTHING, HALF, ALL, UNKNOWN = "nothing", "half", "all", "unknown"


@pytest.mark.parametrize(
    ("before", "after", "done", "cause", "because"),
    [
        ((HALF, "said"), (ALL, "written"), (), "work", "stronger proof"),
        ((ALL, "said"), (ALL, "record"), (), "work", "the same answer, with stronger proof"),
        ((NOTHING, "said"), (HALF, "said"), ("aim",), "work", "marked done"),
        (None, (ALL, "said"), ("aim",), "work", "marked done"),
        ((UNKNOWN, "said"), (ALL, "record"), ("aim",), "work", "marked done"),
        ((HALF, "said"), (ALL, "said"), (), "reconsidered", "no stronger proof"),
        ((HALF, "written"), (ALL, "said"), (), "reconsidered", "no stronger proof"),
        ((HALF, "said"), (ALL, "said"), ("write",), "reconsidered", "no stronger proof"),
        (None, (ALL, "record"), (), "reconsidered", "for the first time"),
        ((UNKNOWN, "said"), (ALL, "record"), (), "reconsidered", "finding out is not doing"),
        ((ALL, "said"), (HALF, "record"), ("aim",), "reconsidered", "not as good"),
        ((ALL, "said"), (UNKNOWN, "said"), ("aim",), "reconsidered", "not as good"),
        ((ALL, "record"), (ALL, "said"), ("aim",), "reconsidered", "weaker proof"),
        ((ALL, "said"), None, ("aim",), "reconsidered", "not any more"),
        (None, (NOTHING, "said"), ("aim",), "reconsidered", "for the first time"),
    ],
)
def test_only_a_better_answer_with_a_sign_of_it_counts_as_work(
    before: Any, after: Any, done: tuple[str, ...], cause: str, because: str
) -> None:
    found = toy({"goals": before} if before else {}, {"goals": after} if after else {}, done)

    [change] = found.answers
    assert change.cause == cause
    assert because in change.because


def test_each_part_is_worth_what_its_own_answers_move() -> None:
    """By hand: 5.2 weighs 3, 6.2 weighs 2, A.2.2 and A.9.2 weigh 3; A.7.2 is unknown and left out: 11 in all."""
    missing = dict.fromkeys(("policy", "policy_used", "goals", "use"), (NOTHING, "said"))
    before = missing | {"rules": (HALF, "said")}
    after = missing | {"rules": (ALL, "said"), "goals": (ALL, "written")}

    found = toy(before, after, likely=10.0).likely

    assert (found.before, found.after) == (10, 45.45)
    assert found.versions == 3.64, "3 x 50 / 11 = 13.64 by today's bank, where it was 10"
    assert found.work == 18.18, "2 x 100 / 11 for the goals, from 13.64 to 31.82"
    assert found.reconsidered == 13.63, "3 x 50 / 11 for the rules, from 31.82 to 45.45"


def test_other_facts_about_the_firm_and_other_judgements_count_as_reconsidered() -> None:
    answers = {"goals": Answer(choice=HALF)}
    judged = {"iso42001:5.2": Judgement(attainment=1, justification="seen on paper")}
    first, second = Case(profile=FIRM, answers=answers), Case(profile=FIRM, answers=answers, judgements=judged)
    wider = second.model_copy(update={"profile": FIRM.model_copy(update={"ai_roles": ("user", "developer")})})

    found = compare(TOY, PARAMETERS, moment(TOY, first, SPRING), moment(TOY, wider, AUTUMN))

    assert found is not None
    assert (found.likely.work, found.answers) == (0, ())
    assert found.likely.reconsidered == found.likely.change > 0
    assert (found.facts, found.judgements) == (("ai_roles",), ("iso42001:5.2",))


def test_a_note_that_changed_is_no_change_of_an_answer() -> None:
    first, second = (
        Case(profile=FIRM, answers={"goals": Answer(choice=HALF, note=note)})
        for note in ("in the folder", "on the wall")
    )

    found = compare(TOY, PARAMETERS, moment(TOY, first, SPRING), moment(TOY, second, AUTUMN))

    assert found is not None
    assert (found.answers, found.likely.change) == ((), 0)


def test_a_firm_without_ai_has_nothing_to_compare() -> None:
    none = Case(profile=Profile(ai_roles=(), ai_systems=0))

    assert compare(TOY, PARAMETERS, moment(TOY, none, SPRING), moment(TOY, Case(profile=FIRM), AUTUMN)) is None
