"""A firm has one name: changed anywhere, it is changed in lists and in every assessment; two alike are told apart."""

from datetime import date

import pytest

from domain.case import Case
from domain.profile import Profile
from questions import load_bank
from scoring import evaluate, load_parameters
from storage import CARD, FACTS, ClientFacts, Stale, Store

ELM = Case(profile=Profile(organisation="Elm", headcount=6))


@pytest.fixture
def two(store: Store) -> tuple[str, str, str]:
    """A client and its two assessments."""
    client = store.create_client("Elm", actor="ana")
    first = store.create_assessment(client, actor="ana", case=ELM)
    return client, first, store.reassess(first, actor="ana")


def named(store: Store, *tokens: str) -> list[str | None]:
    return [store.load(token, actor="ana").profile.organisation for token in tokens]


def rename(store: Store, client: str, name: str) -> None:
    seen = store.desk.client(client, actor="ana").facts
    store.save(CARD, client, "", ClientFacts(name=name, status="waiting"), expected_revision=seen.revision, actor="ana")


def test_renaming_a_client_renames_it_in_all_its_assessments_and_in_nothing_else(
    store: Store, two: tuple[str, str, str]
) -> None:
    other = store.create_assessment(store.create_client("Elm", actor="ana"), actor="ana", case=ELM)
    client, first, second = two
    rename(store, client, "Ash")

    assert named(store, first, second, other) == ["Ash", "Ash", "Elm"]
    assert [held.profile.organisation for held in store.desk.whole(client, actor="ana").assessments] == ["Ash", "Ash"]
    assert store.load(first, actor="ana").profile.headcount == 6
    assert [case.profile.organisation for _, case in store.cases([first], actor="ana")] == ["Ash"]


def test_another_name_among_the_facts_renames_the_client_and_its_other_assessments(
    store: Store, two: tuple[str, str, str]
) -> None:
    client, first, second = two
    held = store.load(second, actor="ana")
    facts = held.profile.model_copy(update={"organisation": "Ash"})
    assert store.save(FACTS, second, "", facts, expected_revision=held.profile_revision, actor="ana") == 1

    assert (store.desk.client(client, actor="ana").name, named(store, first, second)) == ("Ash", ["Ash", "Ash"])
    assert store.load(second, actor="ana").profile_revision == 1


def test_an_emptied_name_leaves_the_client_the_name_it_is_found_by(store: Store, two: tuple[str, str, str]) -> None:
    client, first, _ = two
    store.save(FACTS, first, "", Profile(headcount=6), expected_revision=0, actor="ana")

    assert store.desk.client(client, actor="ana").name == "Elm"


def test_noting_where_the_work_stands_renames_nothing(store: Store) -> None:
    client = store.create_client("Elm, Ben's client", actor="ana")
    token = store.create_assessment(client, actor="ana", case=ELM)
    rename(store, client, "Elm, Ben's client")

    assert (named(store, token), store.load(token, actor="ana").profile_revision) == (["Elm"], 0)


def test_a_window_that_has_not_seen_the_new_name_cannot_put_the_old_one_back(
    store: Store, two: tuple[str, str, str]
) -> None:
    client, first, _ = two
    rename(store, client, "Ash")

    with pytest.raises(Stale):
        store.save(FACTS, first, "", ELM.profile, expected_revision=0, actor="ben")


def test_what_was_frozen_keeps_the_name_it_had(store: Store, two: tuple[str, str, str]) -> None:
    client, first, _ = two
    report = evaluate(load_bank(), load_parameters(), ELM, date(2026, 11, 23))
    frozen = store.snapshots.freeze(first, "First talk", ELM, report, actor="ana")
    rename(store, client, "Ash")

    assert store.snapshots.load(frozen, actor="ana").case.profile.organisation == "Elm"


def test_clients_with_one_name_are_numbered_in_the_order_they_came(store: Store) -> None:
    first, second = (store.create_client(name, actor="ana") for name in ("Elm", "ELM"))
    alone = store.create_client("Ash", actor="ana")
    store.create_assessment(second, actor="ana", case=ELM)
    store.desk.archive(first, actor="ana")

    labels = {row.id: row.label for away in (False, True) for row in store.desk.clients(actor="ana", archived=away)}
    assert labels == {alone: "Ash", first: "Elm (1)", second: "ELM (2)"}
    assert [row.label for row in store.assessments(actor="ana")] == ["Elm (2)"]
    store.desk.delete(first, actor="ana")
    assert [row.label for row in store.desk.clients(actor="ana")] == ["Ash", "ELM"]
