"""What a consultant verified moves all that the same answer would move if the client had said it."""

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings

from answers.buyer import buyer_pack
from answers.documents import documents
from domain.asked.contradiction import Contradictions
from domain.case import UNSAID, Answer, Case, Verified
from domain.expression import Node
from domain.results.comparison import Moment
from domain.results.scope import Terms
from domain.results.workings import Workings
from exports.plain.plan_csv import write as write_csv
from exports.plain.plan_ics import write as write_ics
from questions import load_bank, load_buyer_kit
from scoring import compare, evaluate, load_parameters, readiness_alone, summary
from scoring.costs.sizing import ENGAGEMENT, scope
from tests.scoring.strategies import cases

KIT, HELP, PARAMETERS = load_buyer_kit(load_bank()), load_parameters(ENGAGEMENT), load_parameters()
BANK = load_bank().model_copy(update={"contradictions": Contradictions()})
"""Without what contradicts each other: there the layers differ on purpose, since nobody doubts what was verified."""
DAY, LATER = date(2026, 11, 30), date(2027, 3, 1)
SEEN = datetime(2026, 11, 24, 10, tzinfo=UTC)
SEEN_BY = ", seen by Ana on 24 November 2026"
BESIDE = {"counted", "readiness_said", "readiness_verified", "before_you_rely"}
"""Fields of a report that tell the two layers apart, so they differ on purpose."""


def verified(said: Case, seen: Case) -> Case:
    """What was said, and beside it what was seen of each question that `seen` answers."""
    found = dict(said.answers)
    for name, answer in seen.answers.items():
        looked_at = Verified(choice=answer.choice, proof=answer.proof, by="Ana", at=SEEN)
        found[name] = found.get(name, Answer(choice=UNSAID)).model_copy(update={"verified": looked_at})
    return said.model_copy(update={"answers": found})


def as_said(said: Case, seen: Case) -> Case:
    """The same firm where the client itself had said what was seen."""
    return said.model_copy(update={"answers": {**said.answers, **seen.answers}})


def whoever_saw_it(control: dict[str, Any]) -> dict[str, Any]:
    """The line without who saw its evidence and when: an auditor needs that, and nothing that was said can have it."""
    said = control["evidence"].replace("the rest is our word only", "Our word only")  # what was seen stands first
    shown = {evidence.removesuffix(SEEN_BY) for evidence in said.split("; ")}
    return {**control, "evidence": shown}


def told(node: Node) -> dict[str, Any]:
    """An expression down to its inputs: two made at different times are never the same objects."""
    ends = {driver.id: found for driver, found in node.ends.items()}
    return {"label": node.label, "likely": node.likely, "ends": ends, "inputs": [told(one) for one in node.inputs]}


def laid_out(found: Workings) -> dict[str, Any]:
    """The workings as plain values."""
    plain = found.model_dump(exclude={"figures": True, "actions": {"__all__": {"hours"}}})
    hours = {action.id: told(action.hours) for action in found.actions}
    return {**plain, "hours": hours, "figures": {name: told(node) for name, node in found.figures.items()}}


def everything(case: Case) -> dict[str, Any]:
    """All that a person gets from a case."""
    report = evaluate(BANK, PARAMETERS, case, DAY, reasons=False, workings=True)
    pack = buyer_pack(BANK, KIT, report, case)
    return {
        "report": report.model_dump(exclude=BESIDE | {"soa"}),
        "controls": [whoever_saw_it(line.model_dump()) for line in report.soa],
        "workings": laid_out(report.workings) if report.workings else None,
        "answers for customers": pack.answers,
        "statement": pack.statement,
        "documents": documents(BANK, case, DAY),
        "portfolio": summary(BANK, PARAMETERS, case, DAY),
        "scope of work": scope(report, HELP, Terms(rate=100), "certificate"),
        "plan as a calendar": write_ics(report, case, BANK),
        "plan as a table": write_csv(report, case, BANK),
    }


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(BANK, ai_roles=("user", "provider")), cases(BANK))
def test_what_was_verified_moves_everything_as_if_it_had_been_said(said: Case, seen: Case) -> None:
    by_both, by_word = everything(verified(said, seen)), everything(as_said(said, seen))

    assert [name for name, found in by_both.items() if found != by_word[name]] == []


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(BANK, ai_roles=("user",)), cases(BANK), cases(BANK))
def test_a_comparison_moves_with_what_was_verified_as_if_it_had_been_said(before: Case, said: Case, seen: Case) -> None:
    found = [
        compare(
            BANK, PARAMETERS, moment(before, DAY), moment(now.model_copy(update={"profile": before.profile}), LATER)
        )
        for now in (verified(said, seen), as_said(said, seen))
    ]

    by_both, by_word = (
        [] if one is None else [one.low, one.likely, one.high, *map(bare, one.answers)] for one in found
    )
    assert by_both == by_word


def bare(change: Any) -> tuple[str, str, str]:
    return change.question, change.cause, change.because


def moment(case: Case, on: date) -> Moment:
    return Moment(
        label=str(on), on=on, case=case, readiness=readiness_alone(BANK, PARAMETERS, case, on),
        bank_version=BANK.version, parameters_version=PARAMETERS.version,
    )  # fmt: skip


@settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
@given(cases(BANK, ai_roles=("user",)), cases(BANK))
def test_either_layer_alone_is_what_the_report_shows_beside_the_one_that_counts(said: Case, seen: Case) -> None:
    case = verified(said, seen)
    whole = evaluate(BANK, PARAMETERS, case, DAY, reasons=False)
    layers = {
        layer: evaluate(BANK, PARAMETERS, case, DAY, reasons=False, next_questions=False, layer=layer)
        for layer in ("said", "verified")
    }

    assert {"counted": whole.layer, **{name: found.layer for name, found in layers.items()}} == {
        "counted": "counted", "said": "said", "verified": "verified",
    }  # fmt: skip
    if seen.answers:
        assert ends(whole.readiness_said) == ends(layers["said"].readiness)
        assert ends(whole.readiness_verified) == ends(layers["verified"].readiness)


def ends(found: Any) -> Any:
    return found and (found.low, found.likely, found.high, found.status, found.answered)


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.generate,))
@given(case=cases(BANK))
def test_the_answers_that_count_are_as_many_as_the_questions_called_answered(case: Case) -> None:
    found = evaluate(BANK, PARAMETERS, case, DAY, reasons=False, next_questions=False, roads=False)
    if found.readiness is not None and found.counted is not None:
        assert found.counted.verified + found.counted.said == found.readiness.answered
