"""Questions passed on to somebody else: kept, taken back, and never overwritten unseen."""

from datetime import date

import pytest

from domain.case import ActionNote, Answer, Case, PassedOn
from storage import PASSED_ON, Stale, Store

POLICY = "leadership.ai_policy"


def test_who_is_asked_is_kept_changed_and_taken_back_by_revision(store: Store, token: str) -> None:
    assert store.save(PASSED_ON, token, POLICY, PassedOn(who="Maria"), expected_revision=0, actor="ana") == 1
    assert store.save(PASSED_ON, token, POLICY, PassedOn(who="Sam"), expected_revision=1, actor="ana") == 2
    assert store.load(token, actor="ana").passed_on[POLICY].value == PassedOn(who="Sam")

    assert store.save(PASSED_ON, token, POLICY, None, expected_revision=2, actor="ana") == 3
    assert store.load(token, actor="ana").passed_on == {}
    assert store.save(PASSED_ON, token, POLICY, PassedOn(who="Maria"), expected_revision=0, actor="ana") == 4


def test_of_two_windows_the_one_that_is_behind_is_refused(store: Store, token: str) -> None:
    store.save(PASSED_ON, token, POLICY, PassedOn(who="Maria"), expected_revision=0, actor="ana")

    with pytest.raises(Stale) as refused:
        store.save(PASSED_ON, token, POLICY, PassedOn(who="Sam"), expected_revision=0, actor="ben")

    assert refused.value.current is not None
    assert refused.value.current.value.who == "Maria"


def test_a_case_comes_back_with_who_is_asked(store: Store) -> None:
    case = Case(answers={"q": Answer(choice="yes")}, passed_on={POLICY: PassedOn(who="Maria")})
    token = store.create_assessment(store.create_client("A firm", actor="ana"), actor="ana", case=case)

    assert store.case(token, actor="ana").passed_on == case.passed_on
    assert [found.passed_on for _, found in store.cases([token], actor="ana")] == [case.passed_on]


def test_many_cases_at_once_are_the_same_as_each_alone(store: Store) -> None:
    noted = ActionNote(owner="Maria", due=date(2027, 1, 31), status="started", note="=1+1")
    first = Case(passed_on={POLICY: PassedOn(who="Maria"), "q": PassedOn(who="Sam")}, action_notes={"policy": noted})
    second = Case(answers={"q": Answer(choice="yes", note="kept")}, action_notes={"policy": ActionNote(status="done")})
    client = store.create_client("A firm", actor="ana")
    tokens = [store.create_assessment(client, actor="ana", case=case) for case in (first, second)]
    store.save(PASSED_ON, tokens[0], "q", None, expected_revision=1, actor="ana")

    assert dict(store.cases(tokens, actor="ana")) == {token: store.case(token, actor="ana") for token in tokens}
