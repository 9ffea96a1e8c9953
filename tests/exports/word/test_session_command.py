"""`python -m exports session`: the page to sign, from a client's file alone."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from domain.files.clientfile import write_client
from exports import write_session
from exports.__main__ import main
from storage import Store
from tests.exports.word.test_session import EMPTY, FULL

LATER = EMPTY.model_copy(update={"began": FULL.ended + timedelta(days=1), "ended": FULL.ended + timedelta(days=2)})


@pytest.fixture
def client(tmp_path: Path) -> Callable[..., str]:
    """Makes the file of a client whose sessions ended with these summaries."""

    def make(*summaries: str) -> str:
        store = Store.open(f"sqlite:///{tmp_path / 'kept.sqlite3'}")
        row = store.create_client("Harbour Candles", actor="me")
        token = store.create_assessment(row, actor="me")
        for place, summary in enumerate(summaries):
            store.sessions.begin(token, "Ana", "Ben", actor="me", at=FULL.began + timedelta(days=place))
            store.sessions.end(token, summary, actor="me", at=FULL.ended + timedelta(days=place))
        path = tmp_path / "client.zip"
        path.write_bytes(write_client(store.desk.whole(row, actor="me")))
        store.close()
        return str(path)

    return make


def test_the_session_that_ended_last_is_written_as_the_app_writes_it(
    client: Callable[..., str], tmp_path: Path
) -> None:
    out = tmp_path / "summary.docx"

    assert main(["session", client(FULL.model_dump_json(), LATER.model_dump_json()), str(out)]) == 0
    assert out.read_bytes() == write_session(LATER)


@pytest.mark.parametrize(
    ("summaries", "said"),
    [((), "a guided session that has ended, and there is none"), (("no summary",), "it is damaged")],
)
def test_a_client_without_a_whole_summary_is_refused_in_a_sentence(
    summaries: tuple[str, ...],
    said: str,
    client: Callable[..., str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    out = tmp_path / "summary.docx"

    assert main(["session", client(*summaries), str(out)]) == 2
    assert said in capsys.readouterr().err
    assert not out.exists()


def test_what_is_no_client_file_and_an_ending_other_than_word_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = tmp_path / "case.json"
    case.write_text("{}", encoding="utf-8")

    assert main(["session", str(case), str(tmp_path / "a.docx")]) == 2
    assert f"{case}: The file: expected a client file" in capsys.readouterr().err
    assert main(["session", str(case), str(tmp_path / "a.xlsx")]) == 2
    assert "ends in .docx" in capsys.readouterr().err
