"""What a version left on somebody's computer, every later version opens: database, case file and client file."""

import json
import shutil
from pathlib import Path

import pytest

from domain.case import Case
from domain.files.casefile import CaseFaults, read_case, write_case
from domain.files.clientfile import read_client
from domain.results.report import read_report
from questions import load_bank, migrate_case
from scoring import evaluate, load_parameters
from storage import Store
from tests.released.make import DAY, make

RELEASED = Path(__file__).parent / "released"
VERSIONS = sorted(folder.name for folder in RELEASED.iterdir() if (folder / "ready42.sqlite3").exists())
NOW = "as of now"
"""Files of the version at hand, so that `make` stays fit for the next one that people get."""
NOTE = "“The list” in the office;\nlast looked at in May"


@pytest.fixture(scope="module")
def made_now(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("now") / "made"
    make(folder)
    return folder


WITH_CLIENT_FILES = [version for version in VERSIONS if version != "0.1.0"]  # which had none


@pytest.fixture(params=[*VERSIONS, NOW])
def files(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The files of one version, in a folder of the test's own."""
    kept = request.getfixturevalue("made_now") if request.param == NOW else RELEASED / request.param
    return Path(shutil.copytree(kept, tmp_path / "files"))


def open_database(files: Path) -> tuple[Store, str]:
    store = Store.open(f"sqlite:///{files / 'ready42.sqlite3'}")
    token = store.assessments(actor="me")[0].token
    assert token
    return store, token


def its_answers_are_all_there(case: Case) -> None:
    assert (case.profile.organisation, case.profile.country) == ("Harbour Candles & Söhne", "DE")
    assert (case.profile.headcount, case.profile.hours_per_week) == (6, 3)
    assert {question: answer.choice for question, answer in case.answers.items()} == {
        "inventory.list": "partial",
        "inventory.context": "talked",
        "charge.person": "habit",
    }
    listed, person = case.answers["inventory.list"], case.answers["charge.person"]
    assert (listed.proof, listed.note) == ("written", NOTE)
    assert person.verified is not None
    assert (person.verified.choice, person.verified.proof) == ("named", "record")
    [(ref, left_out)] = case.judgements.items()
    assert (ref, left_out.applicable, left_out.justification) == ("iso42001:A.7.6", False, "We train no models.")


def test_every_version_that_people_have_is_tried() -> None:
    assert {"0.1.0", "2026-11-25"} <= set(VERSIONS)


def test_the_database_of_an_earlier_version_opens_and_gives_its_answers(files: Path) -> None:
    store, token = open_database(files)

    its_answers_are_all_there(store.case(token, actor="me"))
    given = [event.choice for event in store.history(token, "inventory.list", actor="me")]
    assert given == ["none", "partial"]
    assert [event.choice for event in store.history(token, "inventory.scope", actor="me")] == ["vague", None]
    note = store.load(token, actor="me").action_notes["list_ai_systems"].value
    assert (note.owner, note.status, note.note) == ("Mira", "started", "half way")
    store.close()


def test_work_goes_on_in_the_database_of_an_earlier_version(files: Path) -> None:
    store, token = open_database(files)
    revision = store.load(token, actor="me").answers["inventory.list"].revision_said

    store.save_answer(token, "inventory.list", "full", expected_revision=revision, actor="me")
    store.close()

    again, token = open_database(files)
    assert again.load(token, actor="me").answers["inventory.list"].answer.choice == "full"
    again.close()


def test_the_case_file_of_an_earlier_version_opens_and_gives_a_report(files: Path) -> None:
    case = read_case((files / "case.json").read_bytes())
    bank = load_bank()

    its_answers_are_all_there(case)
    report = evaluate(bank, load_parameters(), migrate_case(case, bank), DAY)
    assert report.readiness is not None


@pytest.mark.parametrize("files", [*WITH_CLIENT_FILES, NOW], indirect=True)
def test_the_client_file_of_an_earlier_version_comes_back_with_all_it_held(files: Path) -> None:
    store, token = open_database(files)
    before = store.desk.whole(store.load(token, actor="me").client_id, private=True, actor="me")

    made = store.desk.take_in(read_client((files / "client.zip").read_bytes()), actor="me")

    assert store.desk.whole(made, private=True, actor="me") == before
    [held] = before.assessments
    assert (len(held.answers), len(held.private_notes), len(held.sessions[0].agenda)) == (7, 2, 2)
    assert [point.text for point in before.open_points] == ["Who signs?", "Which plan do we pay for?"]
    store.close()


@pytest.mark.parametrize("files", [*WITH_CLIENT_FILES, NOW], indirect=True)
def test_a_moment_frozen_by_an_earlier_version_still_shows_its_report(files: Path) -> None:
    [moment] = read_client((files / "client.zip").read_bytes()).assessments[0].moments

    its_answers_are_all_there(moment.case)
    assert read_report(moment.report).as_of == DAY


SCHEMA_1 = sorted((RELEASED / "schema_1").glob("*.json"))


@pytest.mark.parametrize("file", SCHEMA_1, ids=lambda file: file.stem)
def test_a_case_file_of_schema_1_opens_with_all_it_held_and_is_written_as_schema_2(file: Path) -> None:
    held = json.loads(file.read_text("utf-8"))
    case = read_case(file.read_bytes())

    now = json.loads(write_case(case))
    assert held.pop("schema") == 1
    assert now.pop("schema") == 2
    assert _without_empty(now) == _without_empty(held)
    assert read_case(write_case(case)) == case


def _without_empty(found: object) -> object:
    """What a file says: a field that is left out says the same as one without anything in it."""
    if isinstance(found, dict):
        inner = {name: _without_empty(value) for name, value in found.items()}
        return {name: value for name, value in inner.items() if value not in (None, {}, []) and value != "said"}
    return [_without_empty(one) for one in found] if isinstance(found, list) else found


def test_a_report_of_schema_1_keeps_its_number_and_goes_by_what_was_said() -> None:
    [moment] = read_client((RELEASED / "2026-11-25" / "client.zip").read_bytes()).assessments[0].moments

    report = read_report(moment.report)
    assert (report.schema_, report.layer, report.counted) == (1, "said", None)


def test_what_a_later_version_wrote_is_refused_in_one_sentence_of_its_own() -> None:
    whole = '{"schema": 3, "of tomorrow": true}'

    for read in (read_case, read_report):
        with pytest.raises(CaseFaults) as refused:
            read(whole)
        assert refused.value.faults == ("schema: expected 2, got 3: this file was made by a newer version of Ready42.",)
