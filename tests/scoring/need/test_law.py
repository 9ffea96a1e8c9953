"""Laws and standards to know of: who is told, from which day, in which words, and when a note goes stale."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from domain.asked.bank import Bank
from domain.files.casefile import read_case
from domain.other_schemes import LawPointers
from domain.parameters import Parameters
from domain.profile import Profile
from domain.results.report import LawNote
from scoring import evaluate
from scoring.law.law import eu_law, law_notes, written
from scoring.law.law_files import LawFaults, load_laws
from tests.scoring.conftest import Evaluated

CASES = yaml.safe_load(Path(__file__).with_name("law_cases.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 30)
IN_THE_EU = Profile(country="NL", ai_roles=("user",), ai_systems=1, eu_market=True)
EVERY = [(law, note) for law in load_laws() for note in law.notes]
CONFORMS = re.compile(r"certified|complian|conforms|assured", re.IGNORECASE)
A_DAY = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
GOOD = """
title: A law
sources: {page: {title: A page, published: 2026-01-01}}
dates: {start: {day: 2027-01-01, what: it starts}}
notes:
- {id: one, kind: duty, title: One, says: "It {applies} {day}.", starts: start, when: [{profile: country, any: [US]}],
   sources: [page], as_of: 2026-11-30, review_by: 2027-11-30}
"""


def told(profile: Profile, day: date = TODAY) -> dict[str, LawNote]:
    """What this firm is told, by id."""
    return {note.id: note for note in law_notes(profile, day)}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_what_the_law_is_likely_to_ask_is_told_to_the_firm_it_concerns(case: dict[str, Any]) -> None:
    profile = Profile.model_validate(case["profile"], strict=False)
    found = told(profile, case.get("as_of", TODAY))

    assert set(case.get("told", ())) <= set(found)
    assert set(case.get("not_told", ())).isdisjoint(found)
    missing = [
        (id_, words) for id_, every in case.get("says", {}).items() for words in every if words not in found[id_].says
    ]
    assert missing == []


def test_every_note_has_a_firm_that_is_told_and_one_that_is_not() -> None:
    ids = {note.id for _, note in EVERY}

    assert {id_ for case in CASES for id_ in case.get("told", ())} == ids
    assert {id_ for case in CASES for id_ in case.get("not_told", ())} == ids


@pytest.mark.parametrize(("law", "note"), EVERY, ids=lambda found: getattr(found, "id", ""))
def test_a_note_says_where_it_was_read_when_and_until_when_it_may_be_trusted(law: Any, note: Any) -> None:
    assert all(law.sources[name].title for name in note.sources)
    assert note.as_of <= TODAY < note.review_by


@pytest.mark.parametrize(("law", "note"), EVERY, ids=lambda found: getattr(found, "id", ""))
def test_no_note_calls_anyone_certified_or_compliant_or_writes_a_day_that_cannot_pass(law: Any, note: Any) -> None:
    assert not CONFORMS.search(note.title + note.says)
    assert not A_DAY.search(note.says)
    assert note.kind == "help" or "sk " in note.says, "a note about law says whom to ask, or where"


def test_a_likely_class_of_risk_comes_before_what_holds_for_everyone() -> None:
    profile = Profile(country="NL", sector="human_resources", ai_roles=("provider",), ai_systems=1, eu_market=True)

    kinds = [note.kind for note in law_notes(profile, TODAY)]

    assert kinds == sorted(kinds, key=["likely", "duty", "help"].index)
    assert kinds[0] == "likely"


def test_a_note_past_its_day_of_review_is_still_told_and_called_stale(report_of: Evaluated) -> None:
    profile = {"country": "NL", "ai_roles": ["user"], "ai_systems": 1, "eu_market": True}
    last = next(note.review_by for _, note in EVERY if note.id == "eu_literacy")

    fresh, late = (report_of(profile, as_of=day) for day in (last, last + timedelta(days=1)))

    title = next(note.title for note in late.law if note.id == "eu_literacy")
    assert not any(note.stale for note in fresh.law)
    assert not any(notice.id == "stale_note" for notice in fresh.notices)
    assert any(notice.severity == "warning" and title in notice.message for notice in late.notices)


def test_the_notices_of_a_report_carry_each_note_with_the_day_it_was_looked_at(report_of: Evaluated) -> None:
    report = report_of({"country": "NL", "ai_roles": ["user"], "ai_systems": 1, "eu_market": True}, as_of=TODAY)

    said = {notice.id: notice.message for notice in report.notices}
    assert report.law
    assert all(said[note.id] == f"{note.says} As of {written(note.as_of)}." for note in report.law)


def pointers(day: date) -> LawPointers:
    """The pointers for a firm in the EU market."""
    found = eu_law(IN_THE_EU, day)
    assert found
    return found


def test_every_date_of_the_eu_ai_act_is_listed_and_knows_today() -> None:
    days = (
        "2 February 2025", "2 August 2025", "2 August 2026", "2 December 2026", "2 December 2026", "2 December 2027",
        "2 August 2028",
    )  # fmt: skip

    before, now, after = (pointers(day).dates for day in (date(2025, 2, 1), TODAY, date(2028, 8, 2)))

    assert [line.partition(":")[0] for line in before] == [f"From {day}" for day in days]
    assert [line.partition(":")[0] for line in now] == [
        f"{'Since' if i < 3 else 'From'} {d}" for i, d in enumerate(days)
    ]
    assert [line.partition(":")[0] for line in after] == [f"Since {day}" for day in days]


def test_the_pointers_to_the_eu_ai_act_go_stale_too() -> None:
    assert not pointers(TODAY).stale
    assert pointers(date(2028, 1, 1)).stale


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (("sources: [page]", "sources: [nowhere]"), "nowhere is not one of the sources of this file"),
        (("sources: [page]", "sources: []"), "notes.0.sources"),
        (("starts: start,", "starts: never,"), "never is not one of the dates of this file"),
        (("starts: start,", ""), "a text names {day} when the note has a date"),
        (("as_of: 2026-11-30, ", ""), "notes.0.as_of"),
        ((", review_by: 2027-11-30", ""), "notes.0.review_by"),
        (("review_by: 2027-11-30", "review_by: 2026-11-30"), "expected a day of review after"),
    ],
)
def test_a_note_that_cannot_be_trusted_does_not_load(tmp_path: Path, broken: tuple[str, str], says: str) -> None:
    file = tmp_path / "law.yaml"
    file.write_text(GOOD, encoding="utf-8")
    assert load_laws(tmp_path)

    file.write_text(GOOD.replace(*broken), encoding="utf-8")
    with pytest.raises(LawFaults) as found:
        load_laws(tmp_path)

    assert any(says in str(fault) for fault in found.value.faults)
    assert "law.yaml" in str(found.value.faults[0])


def test_another_way_past_its_day_of_review_is_still_offered_and_called_stale(report_of: Evaluated) -> None:
    asks = [{"customer": "Bank", "strength": "asked"}]
    profile = {"country": "DE", "ai_roles": ["provider"], "ai_systems": 1, "eu_market": True, "customer_asks": asks}

    fresh, late = (report_of(profile, as_of=day) for day in (date(2027, 5, 31), date(2027, 6, 1)))

    route = next(way.route for way in late.need.alternatives if way.id == "en18286")
    assert not any(notice.id == "stale_note" for notice in fresh.notices)
    assert any(notice.id == "stale_note" and route in notice.message for notice in late.notices)


@pytest.mark.parametrize("country", ["DE", "GB", "NL", None])
def test_no_scheme_of_american_health_or_defence_buyers_is_offered_elsewhere(
    report_of: Evaluated, country: str
) -> None:
    for sector in ("healthcare", "defence"):
        asks = [{"customer": "Buyer", "strength": "scored"}]
        profile = {
            "country": country,
            "sector": sector,
            "ai_roles": ["provider"],
            "ai_systems": 1,
            "customer_asks": asks,
        }
        said = " ".join(way.route for way in report_of(profile).need.alternatives)

        assert said
        assert not re.search("HITRUST|CMMC|AIME", said)


@pytest.mark.parametrize(
    ("firm", "told_first", "never"),
    [
        ("de-medical-device", "eu_high_risk_device", "HITRUST"),
        ("nl-recruit-saas", "eu_high_risk_hiring", "HITRUST"),
        ("us-defence-user", "us_colorado", "CMMC"),
    ],
)
def test_a_firm_that_an_expert_judged_is_told_what_its_law_is_likely_to_ask(
    bank: Bank, parameters: Parameters, firm: str, told_first: str, never: str
) -> None:
    case = read_case((Path(__file__).with_name("judged") / f"{firm}.json").read_text(encoding="utf-8"))
    report = evaluate(bank, parameters, case, TODAY, reasons=False, next_questions=False)

    assert report.law[0].id == told_first
    said = [note.says for note in report.law] + [way.route for way in report.need.alternatives]
    assert not any(never in text for text in said), "not in this market, or held already"


def test_what_is_said_of_the_law_of_the_eu_names_an_article_and_whom_to_ask() -> None:
    [law] = [law for law in load_laws() if law.pointers]

    assert [note.id for note in law.notes if not note.article or "{article}" not in note.says] == []
    assert [note.id for note in law.notes if "counsel" not in note.says] == []
