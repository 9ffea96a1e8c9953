"""Frameworks stand side by side: adding or taking away one changes no figure of another."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from domain.asked.bank import Bank
from domain.case import Answer, Case, Proof
from domain.results.report import Report, read_report
from questions import load_bank
from questions.checks import LINT, STRUCTURE
from questions.review import review
from questions.summary import as_told
from scoring import evaluate, load_parameters
from tests.exports.firms import FIRM, firm
from tests.frameworks.banks import ASKED, one_more, with_one_more, without

DAY = date(2026, 11, 30)
NUMBERS = load_parameters()
MORE = [("iso27001", "iso27001:5.1"), ("guide", "guide:HOPE 1")]
REF = re.compile(r"\w+:[\w. ]+")


def reported(bank: Bank, case: Case) -> Report:
    return evaluate(bank, NUMBERS, case, DAY, workings=True)


def answering(choice: str, proof: Proof) -> Case:
    """A firm that answered one question: the one that the framework beside is about too."""
    return firm("certify_now").model_copy(update={"answers": {ASKED: Answer(choice=choice, proof=proof)}})


def changed(before: Report, after: Report) -> list[str]:
    """The fields of a report that differ, without the one where each framework has its own place.

    Nor the workings, whose trees equal only themselves: what follows from them is compared in workbooks.
    """
    names = [name for name in Report.model_fields if name not in ("results", "bank_version", "workings")]
    return [name for name in names if getattr(before, name) != getattr(after, name)]


@pytest.fixture(scope="module", params=MORE, ids=[name for name, _ in MORE])
def wider(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Bank:
    return one_more(tmp_path_factory.mktemp("wider"), *request.param)


@pytest.mark.parametrize("verdict", FIRM)
def test_one_framework_more_changes_no_figure_hour_status_plan_or_reason_of_a_report(verdict: str, wider: Bank) -> None:
    before, after = (reported(bank, firm(verdict)) for bank in (load_bank(), wider))

    assert changed(before, after) == []
    assert {name: after.results[name] for name in before.results} == before.results
    assert after.results.keys() - before.results.keys() == wider.frameworks.keys() - load_bank().frameworks.keys()


@pytest.mark.parametrize(
    ("choice", "proof", "status", "whole", "finding"),
    [
        ("signed", "record", "ready_for_stage_1", (100, 100, 100), "conforming"),
        ("gaps", "record", "not_ready", (60, 60, 60), "partial"),
        ("none", "said", "not_ready", (0, 0, 0), "not_conforming"),
        ("unknown", "said", "not_ready", (0, 0, 100), "not_conforming"),
    ],
)
def test_a_standard_beside_ours_has_its_own_result_from_the_same_answer(
    choice: str, proof: Proof, status: str, whole: tuple[int, int, int], finding: str, tmp_path: Path
) -> None:
    result = reported(one_more(tmp_path, *MORE[0]), answering(choice, proof)).results["iso27001"]

    assert (result.title, result.version, result.kind) == ("ISO/IEC 27001", "2022", "requirements")
    assert result.whole
    assert (result.whole.low, result.whole.likely, result.whole.high) == whole
    assert result.status == status
    assert [(found.ref, found.finding) for found in result.requirements] == [("iso27001:5.1", finding)]
    assert result.coverage == {"5": 0 if choice == "unknown" else 1}
    assert {part.because for part in result.areas} | {result.whole.because} <= result.reasons.keys()


def test_a_standard_that_nobody_certifies_has_no_status(tmp_path: Path) -> None:
    folder = with_one_more(tmp_path, *MORE[0])
    path = folder / "frameworks" / "iso27001.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text("".join(line for line in text.splitlines(True) if "certified:" not in line), encoding="utf-8")
    result = reported(load_bank(folder), firm("certify_now")).results["iso27001"]

    assert result.status is None
    assert result.whole


def test_a_guide_beside_has_its_own_outcomes_and_reasons(tmp_path: Path) -> None:
    result = reported(one_more(tmp_path, *MORE[1]), answering("signed", "record")).results["guide"]

    assert [(found.id, found.asked) for found in result.outcomes] == [("HOPE 1", True), ("HOPE 2", False)]
    assert (result.whole, result.status, result.coverage) == (None, None, {"HOPE": 0.5})
    assert {found.because for found in (*result.outcomes, *result.areas)} <= result.reasons.keys()


@pytest.mark.parametrize("verdict", FIRM)
def test_without_the_file_of_the_guide_everything_else_stays_and_its_fields_are_empty(
    verdict: str, tmp_path: Path
) -> None:
    before, after = (reported(bank, firm(verdict)) for bank in (load_bank(), without(tmp_path, "nist_ai_rmf")))
    of_the_guide = {"nist_ai_rmf", "nist_ai_rmf_summary", "nist_ai_rmf_version"}
    ids = {"reasons", "roads"}  # the ids in them count up through those of the guide

    assert of_the_guide >= set(changed(*map(without_reasons, (before, after)))) - ids
    assert (after.nist_ai_rmf, after.nist_ai_rmf_summary, after.nist_ai_rmf_version) == ((), (), "")
    assert after.results.keys() == {"iso42001"}


def without_reasons(report: Report) -> Report:
    """The same report with no id of a reason in it."""
    told = report.model_dump_json(exclude={"sections", "areas", "reasons"}, by_alias=True)
    return Report.model_validate_json(re.sub(r'"because":"\w*"', '"because":""', told))


def test_the_fields_of_the_contract_are_filled_from_the_result_of_the_framework_that_names_them() -> None:
    report = reported(load_bank(), firm("certify_now"))
    ours, guide = report.results["iso42001"], report.results["nist_ai_rmf"]

    assert (report.nist_ai_rmf, report.nist_ai_rmf_summary) == (guide.outcomes, guide.areas)
    assert report.nist_ai_rmf_version == guide.version == "1.0"
    assert report.requirements == ours.requirements
    assert report.readiness
    assert ours.whole
    assert report.readiness.likely == ours.whole.likely
    assert (report.readiness.status, report.readiness.areas) == (ours.status, ours.areas)
    assert len(guide.outcomes) == 72
    assert next(iter(report.results)) == load_bank().about


def test_a_firm_without_ai_has_an_empty_result_of_each() -> None:
    report = reported(load_bank(), firm("no_need"))

    assert report.results.keys() == load_bank().frameworks.keys()
    assert all(not result.areas and result.status is None for result in report.results.values())


@pytest.mark.parametrize("verdict", FIRM)
def test_every_ref_of_bank_and_report_names_a_framework_there_is(verdict: str) -> None:
    bank = load_bank()
    report = reported(bank, firm(verdict))
    told: list[Any] = [as_told(bank), report.model_dump(mode="json", exclude={"reasons", "notices"})]
    found = {ref for part in told for ref in refs(part)}

    assert len(found) > 70
    assert {ref for ref in found if not REF.fullmatch(ref) or ref.split(":")[0] not in bank.frameworks} == set()


def refs(told: Any, key: str = "") -> Iterator[str]:
    """Whatever stands under a name for refs, however deep."""
    if isinstance(told, dict):
        for name, value in told.items():
            yield from refs(value, name)
    elif isinstance(told, list):
        for value in told:
            yield from refs(value, key)
    elif isinstance(told, str) and key in ("ref", "refs", "closes", "related", "also", "helps_with"):
        yield told


def test_coverage_is_checked_of_each_framework(tmp_path: Path) -> None:
    folder = with_one_more(tmp_path, *MORE[1])
    faults = [str(fault) for fault in review(folder, STRUCTURE + LINT)[1]]

    assert [fault.split(": ", 1)[1] for fault in faults] == ["outcome guide:HOPE 2: no question reaches it"]


def test_a_standard_of_which_nothing_is_asked_is_refused(tmp_path: Path) -> None:
    folder = with_one_more(tmp_path, "iso27001", "iso42001:5.1")
    faults = [str(fault) for fault in review(folder, STRUCTURE)[1]]

    assert [fault.split(": ", 1)[1] for fault in faults] == ["requirement iso27001:5.1: no question asks about it"]


def test_a_judgement_about_a_framework_beside_counts_there_and_nowhere_else(tmp_path: Path) -> None:
    judged = {"iso27001:5.1": {"attainment": 1, "justification": "Seen on paper"}}
    told = firm("certify_now").model_dump(mode="json", by_alias=True) | {"judgements": judged}
    bank = one_more(tmp_path, *MORE[0])
    before, after = reported(bank, firm("certify_now")), reported(bank, Case.model_validate(told))

    assert changed(before, after) == []
    assert [found.likely for found in after.results["iso27001"].requirements] == [100]


def test_what_a_certificate_gives_is_said_in_a_mapping_for_each_requirement() -> None:
    bank = load_bank()

    assert bank.gives.keys() == {"iso27001"}
    assert bank.gives["iso27001"].keys() == bank.requirement.keys()
    assert bank.share("iso27001", "iso42001:7.5.1") == 0.95
    assert bank.share("iso9001", "iso42001:7.5.1") == 0


def test_a_report_of_an_earlier_version_opens_without_results_and_with_the_fields_it_had() -> None:
    written = reported(load_bank(), firm("certify_now"))
    earlier = json.loads(written.model_dump_json(by_alias=True))
    del earlier["results"]
    found = read_report(json.dumps(earlier))

    assert found.results == {}
    assert found.nist_ai_rmf == written.nist_ai_rmf
    assert found.readiness == written.readiness
