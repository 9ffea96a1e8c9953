"""An assessment stored under older ids of questions: opened, its answers count and stand on their cards."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.case import Case, PassedOn
from domain.profile import Profile
from storage import PASSED_ON, Store
from ui.session.draft import Draft
from ui.session.work import Work


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Work]:
    store = Store.open(f"sqlite:///{tmp_path / 'kept.sqlite3'}")
    client = store.create_client("Harbour Candles", actor="me")
    case = Case(profile=Profile(country="US", headcount=9, ai_headcount=4, ai_roles=("user",), ai_systems=2))
    token = store.create_assessment(client, actor="me", case=case)
    for question, choice in (("charge.goals", "tracked"), ("risks.method", "no_limit")):
        store.save_answer(token, question, choice, "written", "in the blue folder", expected_revision=0, actor="me")
    store.save(PASSED_ON, token, "suppliers.outsourced", PassedOn(who="Maria"), expected_revision=0, actor="me")
    yield Work(store, token, "me")
    store.close()


def test_they_count_and_stand_on_the_cards_of_today(older: Work) -> None:
    levels = {r.ref.split(":")[1]: r.likely for r in older.report().requirements}

    assert older.said.stored("charge.targets") == Draft("tracked", "written", "in the blue folder")
    assert older.said.stored("charge.use_goals") == Draft("lived", "written", "in the blue folder")
    assert older.said.stored("risks.method") == Draft("no_line", "written", "in the blue folder")
    assert (levels["6.2"], levels["A.9.3"]) == (100, 100)
    assert {"suppliers.own_steps", "suppliers.outside_work"} == set(older.passed_on)


def test_the_report_says_so_until_they_are_answered_anew(older: Work) -> None:
    assert "carried" in {notice.id for notice in older.report().notices}

    for question, choice in (("charge.targets", "set"), ("charge.use_goals", "written"), ("risks.method", "omits")):
        assert older.said.keep(question, Draft(choice, "said", None))
    older.reload()

    assert older.said.stored("charge.targets") == Draft("set", "said", None)
    assert {notice.id for notice in older.report().notices} & {"carried", "unknown_question"} == set()


def test_one_part_answered_anew_leaves_the_other_as_it_was(older: Work) -> None:
    older.said.keep("charge.targets", Draft("none", "said", None))
    older.reload()

    assert older.said.stored("charge.targets") == Draft("none", "said", None)
    assert older.said.stored("charge.use_goals") == Draft("lived", "written", "in the blue folder")
