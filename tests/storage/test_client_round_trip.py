"""Any client at all, with several of everything it can hold, is the same client after the way through its file."""

import string
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from domain.case import Answer, Case, Judgement
from domain.client import (
    AgendaTime,
    AnswerLine,
    Held,
    JudgementLine,
    Moment,
    NoteLine,
    PassedOnLine,
    PointLine,
    PrivateNoteLine,
    SessionLine,
    WholeClient,
)
from domain.files.casefile import write_case
from domain.files.clientfile import read_client, write_client
from storage import Store
from tests.domain.test_casefile_round_trip import cases, evidence, profiles, proofs, share, words

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
ids = st.text(string.ascii_lowercase + "._", min_size=1, max_size=6)
names = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=30)
days = st.none() | st.dates(date(2000, 1, 1), date(2199, 12, 31))
instants = st.datetimes(datetime(2000, 1, 2), datetime(2199, 12, 30), timezones=st.just(UTC))
maybe = st.none() | words
stamp: dict[str, Any] = {"actor": names, "saved": instants, "revision": st.integers(1, 9)}
notes = st.sampled_from(["open", "started", "waiting", "done", "dropped"])
stated = st.none() | st.just("2026-11-23T09:30:00+01:00")


def several(lines: st.SearchStrategy[Any], key: Callable[[Any], Any]) -> st.SearchStrategy[Any]:
    return st.lists(lines, max_size=4, unique_by=key).map(tuple)


answers = st.builds(
    AnswerLine, question=ids, layer=st.sampled_from(["said", "verified"]), choice=maybe, proof=proofs, note=maybe,
    who=maybe, at=stated, evidence=st.none() | st.lists(evidence, min_size=1, max_size=2).map(tuple), **stamp,
)  # fmt: skip
judged = st.builds(
    JudgementLine, ref=ids.map("iso42001:A.".__add__), applicable=st.booleans(), attainment=st.none() | share,
    justification=st.none() | words.filter(str.strip), by=maybe, at=stated, **stamp,
)  # fmt: skip
asked = st.builds(PassedOnLine, question=ids, who=maybe, **stamp)
noted = st.builds(NoteLine, action=ids, owner=maybe, due=days, status=notes, note=maybe, **stamp)
private = st.builds(PrivateNoteLine, question=ids, text=words, **stamp)
agenda = st.builds(AgendaTime, section=ids, planned=st.none() | st.integers(0, 600), used=st.floats(0, 1e6))
sessions = st.builds(
    SessionLine, led_by=maybe, present=maybe, began=st.none() | instants, ended=st.none() | instants, summary=maybe,
    agenda=several(agenda, lambda line: line.section),
)  # fmt: skip
moments = st.builds(
    Moment, label=names, taken=st.just(NOW) | instants, actor=names, bank_version=names, parameters_version=names,
    low=st.none() | share, likely=st.none() | share, high=st.none() | share, case=cases, report=words,
)  # fmt: skip
held = st.builds(
    Held, as_of=days, profile=profiles, profile_revision=st.integers(0, 9), created=instants, created_by=names,
    updated=instants, updated_by=names,
    answers=several(answers, lambda line: (line.question, line.layer, line.revision)),
    judgements=several(judged, lambda line: (line.ref, line.revision)),
    passed_on=several(asked, lambda line: (line.question, line.revision)),
    action_notes=several(noted, lambda line: line.action), private_notes=several(private, lambda line: line.question),
    moments=st.lists(moments, max_size=3).map(tuple), sessions=st.lists(sessions, max_size=3).map(tuple),
)  # fmt: skip
points = st.builds(PointLine, text=words, owner=maybe, due=days, about=maybe, settled=st.booleans(), **stamp)
clients = st.builds(
    WholeClient, name=names, status=st.sampled_from(["new", "working", "waiting", "finished"]), next_date=days,
    created=instants, created_by=names, assessments=st.lists(held, max_size=3).map(tuple),
    open_points=st.lists(points, max_size=4).map(tuple),
)  # fmt: skip


def two_of_everything() -> WholeClient:
    """Two different lines in every list there is."""
    by: dict[str, Any] = {"actor": "ana", "saved": NOW}
    both = (1, 2)
    case = Case(
        answers={"a.b": Answer(choice="c", note="n")},
        judgements={"iso42001:A.2.2": Judgement(applicable=False, justification="We train nothing.")},
    )
    frozen: dict[str, Any] = {"taken": NOW, "actor": "ana", "bank_version": "1", "parameters_version": "2"}
    layers: Any = ("said", "verified")
    one = Held(
        created=NOW, created_by="ana", updated=NOW, updated_by="ben",
        answers=tuple(AnswerLine(question="a", layer=layer, revision=n, **by) for layer in layers for n in both),
        judgements=tuple(JudgementLine(ref="A.2.2", revision=n, attainment=0.5, justification="x", **by) for n in both),
        passed_on=tuple(PassedOnLine(question="a", revision=n, who=f"Mira {n}", **by) for n in both),
        action_notes=tuple(NoteLine(action=f"act{n}", status="open", revision=n, **by) for n in both),
        private_notes=tuple(PrivateNoteLine(question=f"q{n}", text="t", revision=n, **by) for n in both),
        moments=tuple(Moment(label=f"talk {n}", case=case, report=f"{n}", **frozen) for n in both),
        sessions=tuple(
            SessionLine(began=NOW, ended=NOW, agenda=tuple(AgendaTime(section=f"s{m}", used=m) for m in both))
            for n in both
        ),
    )  # fmt: skip
    parked = tuple(PointLine(text=f"Who signs {n}?", settled=n == 1, revision=n, **by) for n in both)
    return WholeClient(name="Elm", created=NOW, created_by="ana", assessments=(one, one), open_points=parked)


def taken_in(file: bytes, url: str) -> bytes:
    """The file that an empty database gives after it took this one in."""
    store = Store.open(url)
    made = store.desk.take_in(read_client(file), actor="ben")
    again = write_client(store.desk.whole(made, private=True, actor="ben"))
    store.desk.delete(made, actor="ben")
    store.desk.purge(made, actor="ben")
    store.close()
    return again


@example(two_of_everything())
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(clients)
def test_any_client_gives_the_same_file_from_an_empty_database_that_took_it_in(
    tmp_path_factory: pytest.TempPathFactory, whole: WholeClient
) -> None:
    first, second = (f"sqlite:///{computer(tmp_path_factory, name) / 'r.sqlite3'}" for name in ("one", "two"))
    file = taken_in(write_client(whole), first)

    assert read_client(file) == whole.model_copy(update={"assessments": sorted_moments(whole)})
    assert taken_in(file, second) == file


def computer(factory: pytest.TempPathFactory, name: str) -> Path:
    """One folder for all examples, so that the tables are made once; each example empties its database again."""
    folder = factory.getbasetemp() / f"computer_{name}"
    folder.mkdir(exist_ok=True)
    return folder


def sorted_moments(whole: WholeClient) -> tuple[Held, ...]:
    """Frozen moments come back in the order they were taken."""
    in_order = ((one, sorted(one.moments, key=_when)) for one in whole.assessments)
    return tuple(one.model_copy(update={"moments": tuple(moments)}) for one, moments in in_order)


def _when(moment: Moment) -> tuple[Any, ...]:
    """Of two of one instant, one name and one report, the case decides."""
    return moment.taken, moment.label, moment.report, write_case(moment.case)
