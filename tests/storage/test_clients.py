"""The life of a client: found, changed, put away, deleted with a way back, then really gone, and assessed again."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from domain.case import ActionNote, Answer, Case, Judgement, PassedOn, Verified
from domain.profile import Profile
from storage import CARD, ClientFacts, Gone, NotFound, Stale, Store

LATER = date(2027, 3, 1)


def names(store: Store, search: str = "", archived: bool = False) -> list[str]:
    return [row.name for row in store.desk.clients(search, actor="ana", archived=archived)]


def test_clients_are_listed_by_name_whatever_the_size_of_their_letters(store: Store) -> None:
    for name in ("oak", "Elm", "Äsche", "elder"):
        store.create_client(name, actor="ana")

    assert names(store) == ["elder", "Elm", "oak", "Äsche"]


@pytest.mark.parametrize(("search", "found"), [("müll", ["Bäckerei MÜLLER"]), ("100%", ["100% Oak"]), ("oak el", [])])
def test_a_client_is_found_by_any_words_of_its_name(store: Store, search: str, found: list[str]) -> None:
    for name in ("Bäckerei MÜLLER", "100% Oak", "1000 Elms"):
        store.create_client(name, actor="ana")

    assert names(store, search) == found


def test_a_client_carries_its_status_its_next_date_and_its_assessment_changed_last(store: Store) -> None:
    client = store.create_client("Harbour Candles", actor="ana")
    older, newer = (store.create_assessment(client, actor="ana") for _ in range(2))
    store.save_answer(older, "q", "x", expected_revision=0, actor="ana")
    facts = ClientFacts(name="Harbour Candles Ltd", status="waiting", next_date=LATER)

    store.save(
        CARD, client, "", facts, expected_revision=store.desk.client(client, actor="ana").facts.revision, actor="ana"
    )

    [row] = store.desk.clients(actor="ana")
    assert (row.facts, row.assessments, row.token) == (facts, 2, older)
    assert [row.token for row in store.desk.assessments(client, actor="ana")] == [older, newer]


def test_a_client_without_any_assessment_is_listed_too(store: Store) -> None:
    store.create_client("Empty", actor="ana")

    [row] = store.desk.clients(actor="ana")

    assert (row.status, row.next_date, row.assessments, row.token, row.updated) == ("new", None, 0, None, None)


def test_a_change_that_has_not_seen_the_newer_one_is_refused_and_handed_it(store: Store) -> None:
    client = store.create_client("Elm", actor="ana")
    seen, theirs = ClientFacts(name="Elm"), ClientFacts(name="Elm", status="finished")
    store.save(CARD, client, "", theirs, expected_revision=seen.revision, actor="ben")

    with pytest.raises(Stale) as refused:
        store.save(
            CARD, client, "", ClientFacts(name="Elm", next_date=LATER), expected_revision=seen.revision, actor="ana"
        )

    assert refused.value.current.value == theirs
    assert store.desk.client(client, actor="ana").facts == theirs


def test_a_client_put_away_leaves_the_list_and_keeps_everything(store: Store, token: str) -> None:
    [row] = store.desk.clients(actor="ana")
    store.desk.archive(row.id, actor="ana")
    assert (names(store), names(store, archived=True)) == ([], ["Harbour Candles"])
    assert store.load(token, actor="ana").token == token

    store.desk.archive(row.id, False, actor="ana")
    assert (names(store), names(store, archived=True)) == (["Harbour Candles"], [])


def test_a_deleted_client_is_out_of_reach_until_the_deletion_is_undone(store: Store, token: str) -> None:
    store.save_answer(token, "q", "x", expected_revision=0, actor="ana")
    before = store.load(token, actor="ana")
    store.desk.delete(before.client_id, actor="ana")

    assert (names(store), store.assessments(actor="ana")) == ([], ())
    assert [row.name for row in store.desk.deleted(actor="ana")] == ["Harbour Candles"]
    for call in (store.load, store.case, store.reassess):
        with pytest.raises(NotFound):
            call(token, actor="ana")

    store.desk.restore(before.client_id, actor="ana")
    assert store.load(token, actor="ana") == before


def test_an_answer_given_in_a_window_whose_client_was_deleted_is_refused_with_the_way_back(
    store: Store, token: str
) -> None:
    client = store.load(token, actor="ana").client_id
    store.desk.delete(client, actor="ben")

    with pytest.raises(Gone, match="deleted in another window"):
        store.save_answer(token, "q", "x", expected_revision=0, actor="ana")

    store.desk.restore(client, actor="ana")
    assert store.save_answer(token, "q", "x", expected_revision=0, actor="ana") == 1


def test_a_purge_takes_only_what_was_deleted_and_only_as_old_as_it_was_told(store: Store, token: str) -> None:
    gone, kept = (store.create_client(name, actor="ana") for name in ("Gone", "Kept"))
    store.desk.delete(gone, actor="ana")
    now = datetime.now(UTC)

    assert store.desk.purge(kept, actor="ana") == 0
    assert store.desk.purge(before=now - timedelta(days=30), actor="ana") == 0
    assert store.desk.purge(before=now + timedelta(days=1), actor="ana") == 1

    assert names(store) == ["Harbour Candles", "Kept"]
    with pytest.raises(NotFound):
        store.desk.restore(gone, actor="ana")


def test_after_a_purge_not_a_word_of_the_client_is_left_in_the_files(tmp_path: Path) -> None:
    store = Store.open(f"sqlite:///{tmp_path / 'ready42.sqlite3'}")
    case = Case(profile=Profile(organisation="Zanzibarbaz"), answers={"q": Answer(choice="x", note="Zanzibarbaz")})
    store.create_assessment(store.create_client("Other", actor="ana"), actor="ana")
    client = store.create_client("Zanzibarbaz", actor="ana")
    token = store.create_assessment(client, actor="ana", case=case)
    store.save_answer(token, "q", "y", note="Zanzibarbaz again " * 500, expected_revision=1, actor="ana")
    assert words_on_disk(tmp_path, b"Zanzibarbaz")

    store.desk.delete(client, actor="ana")
    store.desk.purge(client, actor="ana")

    assert words_on_disk(tmp_path, b"Zanzibarbaz") == []
    assert names(store) == ["Other"]
    store.close()


def words_on_disk(folder: Path, word: bytes) -> list[str]:
    return [file.name for file in folder.iterdir() if word in file.read_bytes()]


def test_a_reassessment_starts_from_what_the_client_said_and_leaves_the_first_alone(store: Store) -> None:
    answers = {
        "a": Answer(choice="x", proof="written", note="in the folder", verified=Verified(choice="y")),
        "b": Answer(choice="unknown", verified=Verified(choice="z")),
        "c": Answer(choice="unknown"),
    }
    case = Case(
        as_of=date(2026, 5, 1),
        profile=Profile(organisation="Elm"),
        answers=answers,
        judgements={"iso42001:A.7.6": Judgement(applicable=False, justification="none trained")},
        passed_on={"a": PassedOn(who="Ben")},
        action_notes={"write_policy": ActionNote(owner="Ana", status="done")},
    )
    first = store.create_assessment(store.create_client("Elm", actor="ana"), actor="ana", case=case)

    second = store.reassess(first, actor="ana")

    said = {"a": answers["a"].model_copy(update={"verified": None}), "c": answers["c"]}
    assert store.case(second, actor="ana") == case.model_copy(update={"as_of": None, "answers": said})
    assert store.load(second, actor="ana").client_id == store.load(first, actor="ana").client_id
    assert store.case(first, actor="ana") == case


def test_the_list_of_clients_never_opens_an_answer(url: str) -> None:
    store = Store.open(url)
    for number in range(20):
        case = Case(answers={f"q{place}": Answer(choice="x") for place in range(20)})
        store.create_assessment(store.create_client(f"Firm {number}", actor="ana"), actor="ana", case=case)
    asked: list[str] = []
    event.listen(store._engine, "before_cursor_execute", lambda *seen: asked.append(str(seen[2])))

    assert len(store.desk.clients(actor="ana")) == 20

    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 1
    assert not [statement for statement in asked if "answer_event" in statement]
    store.close()


def test_a_choice_for_the_whole_database_is_unset_until_it_is_made_and_the_last_one_counts(store: Store) -> None:
    assert store.setting("advises") is None

    store.save_setting("advises", True, actor="ana")
    store.save_setting("advises", {"name": "Zoë & Co"}, actor="ana")

    assert store.setting("advises") == {"name": "Zoë & Co"}
