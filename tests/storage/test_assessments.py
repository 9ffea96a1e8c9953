"""Clients, assessments, facts, judgements, notes and the place to continue from."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from domain.case import Answer, Case, Judgement, Verified
from domain.files.casefile import read_case
from domain.profile import Profile
from storage import ACTION_NOTE, FACTS, JUDGEMENT, ActionNote, Held, NotFound, Place, Stale, Store

EXAMPLES = sorted((Path(__file__).parents[2] / "tests" / "firms").glob("*.json"))
CONTROL = "iso42001:A.7.6"


@pytest.mark.parametrize("file", EXAMPLES, ids=lambda file: file.stem)
def test_every_example_comes_back_from_the_store_equal(store: Store, file: Path) -> None:
    case = read_case(file.read_bytes())
    token = store.create_assessment(store.create_client(file.stem, actor="ana"), actor="ana", case=case)

    assert store.case(token, actor="ana") == case


def test_a_case_with_everything_in_it_comes_back_equal_to_the_digit(store: Store) -> None:
    case = read_case(
        '{"as_of": "2026-11-23", "profile": {"margin": 0.1234567890123456, "hours_per_week": 1e-9, "ai_roles": [],'
        ' "customer_asks": [{"revenue": 999999999999.9, "alternative_accepted": false, "note": "“ja” 你好"}]},'
        ' "answers": {"a.b": {"choice": "x", "proof": "record", "note": "", "who": "Zoë",'
        ' "at": "2026-11-23T09:30:00.123456+05:30", "verified": {"choice": "y", "at": "2026-11-24T08:00:00"}},'
        ' "withdrawn.question": {"choice": "z"}},'
        ' "judgements": {"iso42001:A.7.6": {"applicable": false, "attainment": 0.1, "justification": "none trained",'
        ' "by": "Zoë", "at": "2026-11-24T08:00:00+02:00"}}}'
    )
    token = store.create_assessment(store.create_client("Everything", actor="ana"), actor="ana", case=case)

    assert store.case(token, actor="ana") == case


def test_many_assessments_read_at_once_are_what_each_one_is_alone(store: Store) -> None:
    client = store.create_client("Many", actor="ana")
    read = [read_case(file.read_bytes()) for file in EXAMPLES]
    tokens = [store.create_assessment(client, actor="ana", case=case) for case in (*read, Case())]
    first, last = tokens[0], tokens[-1]
    store.save_answer(first, "a.cleared", "x", expected_revision=0, actor="ana")
    store.save_answer(first, "a.cleared", None, expected_revision=1, actor="ana")
    store.save_answer(first, "a.changed", "x", note="first", expected_revision=0, actor="ana")
    store.save_answer(first, "a.changed", "y", "record", note="second", expected_revision=1, actor="ana")
    store.save_answer(last, "a.seen", "z", expected_revision=0, layer="verified", actor="ana")
    store.save(
        JUDGEMENT,
        first,
        CONTROL,
        Judgement(applicable=True, justification="x", by="Ana", at=datetime(2026, 11, 30)),
        expected_revision=0,
        actor="a",
    )
    store.save(
        JUDGEMENT, last, CONTROL, Judgement(attainment=0.5, justification="seen"), expected_revision=0, actor="a"
    )
    store.save(JUDGEMENT, last, CONTROL, None, expected_revision=1, actor="a")

    together = list(store.cases([last, *tokens], actor="ana"))

    assert [token for token, _ in together] == [last, *tokens]
    assert together == [(token, store.case(token, actor="ana")) for token, _ in together]
    assert "a.cleared" not in together[1][1].answers
    assert together[1][1].answers["a.changed"].choice == "y"
    assert together[0][1].judgements == {}


def test_one_unknown_token_among_many_is_not_found(store: Store, token: str) -> None:
    with pytest.raises(NotFound):
        list(store.cases([token, "nobody"], actor="ana"))


def test_a_report_for_another_day_uses_that_day(store: Store) -> None:
    case = Case(as_of=date(2026, 1, 1))
    token = store.create_assessment(store.create_client("Days", actor="ana"), actor="ana", case=case)

    assert store.case(token, actor="ana", as_of=date(2026, 11, 23)).as_of == date(2026, 11, 23)


def test_the_list_shows_the_last_changed_first_and_counts_what_the_client_answered(store: Store, token: str) -> None:
    answers = {"a": Answer(choice="x"), "b": Answer(choice="y", verified=Verified(choice="z"))}
    case = Case(profile=Profile(organisation="Paragraf"), answers=answers)
    newer = store.create_assessment(store.create_client("Law", actor="ana"), actor="ana", case=case)
    store.save_answer(newer, "a", None, expected_revision=1, actor="ana")
    store.save_answer(token, "q", "x", expected_revision=0, actor="ana")

    rows = store.assessments(actor="ana")

    assert [(row.token, row.client, row.organisation, row.answered) for row in rows] == [
        (token, "Harbour Candles", None, 1),
        (newer, "Law", "Paragraf", 1),
    ]


def test_an_assessment_needs_a_client_that_exists(store: Store) -> None:
    with pytest.raises(NotFound):
        store.create_assessment("nobody", actor="ana")


def test_an_unknown_token_is_not_found(store: Store) -> None:
    for call in (store.load, store.case):
        with pytest.raises(NotFound):
            call("no-such-token", actor="ana")
    with pytest.raises(NotFound):
        store.save_place("no-such-token", Place(), actor="ana")
    with pytest.raises(NotFound):
        store.history("no-such-token", "q", actor="ana")


def test_stale_facts_are_refused_with_the_newer_ones(store: Store, token: str) -> None:
    assert store.save(FACTS, token, "", Profile(headcount=6), expected_revision=0, actor="ana") == 1

    with pytest.raises(Stale) as refused:
        store.save(FACTS, token, "", Profile(headcount=9), expected_revision=0, actor="ben")

    assert refused.value.current == Held(Profile(headcount=6), 1)
    assert store.load(token, actor="ana").profile == Profile(headcount=6)


def test_a_judgement_is_kept_changed_and_withdrawn_by_revision(store: Store, token: str) -> None:
    signed = {"by": "Ana Apfel", "at": datetime(2026, 11, 30, 9, 15, tzinfo=UTC)}
    first = Judgement(applicable=False, justification="we train no models", **signed)
    assert store.save(JUDGEMENT, token, CONTROL, first, expected_revision=0, actor="cora") == 1
    with pytest.raises(Stale) as refused:
        store.save(JUDGEMENT, token, CONTROL, None, expected_revision=0, actor="ben")
    assert refused.value.current is not None
    assert refused.value.current.value == first

    assert store.save(JUDGEMENT, token, CONTROL, None, expected_revision=1, actor="cora") == 2
    assert store.load(token, actor="cora").judgements == {}


def test_notes_on_an_action_are_kept_and_a_stale_one_is_refused(store: Store, token: str) -> None:
    mine = ActionNote(owner="Ana", due=date(2027, 1, 31), status="started", note="half done")
    assert store.save(ACTION_NOTE, token, "write_policy", ActionNote(), expected_revision=0, actor="ana") == 1
    assert store.save(ACTION_NOTE, token, "write_policy", mine, expected_revision=1, actor="ana") == 2

    with pytest.raises(Stale) as refused:
        store.save(ACTION_NOTE, token, "write_policy", ActionNote(), expected_revision=1, actor="ben")

    assert refused.value.current is not None
    assert refused.value.current.value == mine
    assert store.load(token, actor="ana").action_notes["write_policy"].value == mine


def test_a_case_comes_back_with_who_does_what(store: Store) -> None:
    case = Case(action_notes={"write_policy": ActionNote(owner="Ana", due=date(2027, 1, 31), status="waiting")})
    token = store.create_assessment(store.create_client("A firm", actor="ana"), actor="ana", case=case)

    assert store.case(token, actor="ana") == case
    assert store.save(ACTION_NOTE, token, "write_policy", ActionNote(), expected_revision=1, actor="ana") == 2


def test_looking_around_is_remembered_without_counting_as_a_change(store: Store, token: str) -> None:
    before = store.load(token, actor="ana")
    store.save_place(token, Place(page="questions", section="leadership"), actor="ana")

    after = store.load(token, actor="ana")

    assert before.place is None
    assert after.place == Place(page="questions", section="leadership")
    assert after.updated == before.updated


def test_tokens_cannot_be_guessed(store: Store, token: str) -> None:
    other = store.create_assessment(store.create_client("Other", actor="ana"), actor="ana")

    assert len(token) >= 22
    assert token[:4] != other[:4]


def test_a_nul_character_in_a_note_does_not_stop_the_save(store: Store, token: str) -> None:
    store.save_answer(token, "q", "x", note="a\x00b", expected_revision=0, actor="ana")

    assert store.load(token, actor="ana").answers["q"].answer.note == "ab"
