"""Something of ours breaks: the page says so in our words, offers ways on, and no answer gets into a log."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partialmethod
from pathlib import Path

import pytest
import streamlit as st
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.testing.v1 import AppTest

import scoring
from domain.case import Case
from domain.version import VERSION
from storage import Store
from tests.pages.conftest import PATIENCE, ROUTER, example, open_page, words
from ui.ask import client_screen
from ui.frame import fault_page, house
from ui.result import what_if
from ui.server import log, sidebar
from ui.session import engine
from ui.session.work import Work

SECRET = "Our insurer refused twice"
FIRM = "medical-device-software"


class Logs:
    """Everything that was written: our own file, and what Streamlit's loggers were given."""

    def __init__(self, path: Path) -> None:
        self.path, self.given = path, list[str]()

    def text(self) -> str:
        own = self.path.read_text(encoding="utf-8") if self.path.exists() else ""
        return own + "\n".join(self.given)


@pytest.fixture(autouse=True)
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Logs]:
    """The server as app.py sets it up, with a log folder of its own."""
    found = Logs(tmp_path / "log" / "ready42.log")
    monkeypatch.setattr(log.platformdirs, "user_log_path", lambda *_, **__: found.path.parent)
    monkeypatch.setattr(
        ScriptRunner, "__init__", partialmethod(ScriptRunner.__init__, on_script_error=fault_page.caught)
    )
    for where, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(where, name, getattr(where, name))
    factory, listener = logging.getLogRecordFactory(), logging.Handler()
    listener.emit = lambda record: found.given.append(logging.Formatter().format(record))  # type: ignore[method-assign]
    logging.getLogger("streamlit.error_util").addHandler(listener)
    log.file.cache_clear()
    log.begin()
    yield found
    logging.setLogRecordFactory(factory)
    logging.getLogger("streamlit.error_util").removeHandler(listener)
    for handler in list(logging.getLogger("ready42").handlers):
        logging.getLogger("ready42").removeHandler(handler)
        handler.close()
    log.file.cache_clear()


def broken(*_: object, **__: object) -> None:
    """What breaks, twice over: the second fault quotes an answer as the first did."""
    try:
        raise ValueError(SECRET)
    except ValueError as first:
        raise RuntimeError(f"{SECRET}!") from first


def _breaks_a_callback(*_: object) -> None:
    st.button("Break", on_click=broken, key="break")


LAYERS: dict[str, tuple[object, str, object, str]] = {
    "reading from the storage": (Store, "load", broken, "where-we-stand"),
    "scoring": (scoring, "evaluate", broken, "where-we-stand"),
    "a page": (what_if, "panel", broken, "cost-and-time"),
    "a fragment": (what_if, "_inputs", broken, "cost-and-time"),
    "a callback": (house, "foot", _breaks_a_callback, "where-we-stand"),
    "the shell": (sidebar, "drawn", broken, "about-you"),
    "the router": (engine, "bank", broken, "about-you"),
}


def _broken_page(layer: str, saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch) -> AppTest:
    token = saved(example(FIRM))
    where, name, instead, path = LAYERS[layer]
    monkeypatch.setattr(where, name, instead)
    app = open_page(path, token)
    return app.button(key="break").click().run() if layer == "a callback" else app


@pytest.mark.parametrize("layer", LAYERS)
def test_whatever_breaks_the_page_is_ours_and_no_log_holds_a_word_of_an_answer(
    layer: str, saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    app = _broken_page(layer, saved, monkeypatch)
    assert not app.exception
    said = words(app)
    assert "Something went wrong" in said
    assert "Everything that was shown as saved is safe" in said
    assert str(logs.path) in said
    assert "Try again" in [button.label for button in app.button]
    written = logs.text()
    assert "RuntimeError in tests/pages/test_a_fault_of_ours.py line" in written
    assert "after ValueError in tests/pages/test_a_fault_of_ours.py line" in written
    assert SECRET not in written + said
    [to_hand_on] = [code.value for code in app.code]
    assert f"Ready42 {VERSION} RuntimeError in" in to_hand_on
    assert SECRET not in to_hand_on


@pytest.mark.parametrize("layer", ["scoring", "a callback", "a page"])
def test_the_open_assessment_can_be_saved_as_a_file_from_there(
    layer: str, saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = _broken_page(layer, saved, monkeypatch)
    assert "Save to my computer" in [button.label for button in app.get("download_button")]


def test_trying_again_shows_the_page_once_it_works(saved: Callable[[Case], str]) -> None:
    token = saved(example(FIRM))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scoring, "evaluate", broken)
        app = open_page("where-we-stand", token)
        assert app.title[-1].value == "Something went wrong"
    app.button(key="fault_again").click().run()
    assert "Something went wrong" not in words(app)
    assert app.title[0].value == "Where we stand"


def test_even_a_file_that_cannot_be_made_leaves_the_page_standing(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    monkeypatch.setattr(Work, "case", broken)
    app = open_page("where-we-stand", saved(example(FIRM)))
    assert "Something went wrong" in words(app)
    assert not app.exception
    assert SECRET not in logs.text()


def test_a_fault_of_the_fault_page_itself_is_a_sentence(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    monkeypatch.setattr(scoring, "evaluate", broken)
    monkeypatch.setattr(fault_page, "_draw", broken)
    app = open_page("where-we-stand", saved(example(FIRM)))
    assert not app.exception
    assert "Everything that was shown as saved is safe" in words(app)
    assert SECRET not in logs.text()


def test_the_clients_own_window_learns_nothing_of_files_and_logs(
    saved: Callable[[Case], str], store: Store, monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    view = store.client_views.open(saved(example(FIRM)), actor="me")
    monkeypatch.setattr(client_screen, "_draw", broken)
    app = AppTest.from_file(str(ROUTER), default_timeout=PATIENCE)
    app.query_params["v"] = view
    app.run()
    assert "Something went wrong" in words(app)
    assert str(logs.path) not in words(app)
    assert not app.get("download_button")


def test_a_log_that_cannot_be_written_is_said_and_breaks_nothing(
    saved: Callable[[Case], str], monkeypatch: pytest.MonkeyPatch, logs: Logs
) -> None:
    logs.path.parent.write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setattr(scoring, "evaluate", broken)
    app = open_page("where-we-stand", saved(example(FIRM)))
    assert "No log file could be written" in words(app)


def test_the_log_is_for_its_owner_alone_and_is_put_aside_when_it_is_full(logs: Logs) -> None:
    logs.path.parent.mkdir()
    logs.path.write_bytes(b"x" * (log.FULL + 1))
    assert log.file() == logs.path
    assert logs.path.stat().st_size == 0
    assert logs.path.with_suffix(".old").stat().st_size == log.FULL + 1
    if sys.platform != "win32":
        assert logs.path.stat().st_mode & 0o077 == 0


def test_no_logger_of_a_library_writes_what_an_exception_says(caplog: pytest.LogCaptureFixture) -> None:
    anybody = logging.getLogger("somebody.else")
    try:
        broken()
    except RuntimeError as fault:
        anybody.exception("It broke for %s", "a reason")
        anybody.warning("It broke: %s", fault)
        anybody.warning(fault)
    assert SECRET not in caplog.text
    assert caplog.text.count("RuntimeError in tests/pages/test_a_fault_of_ours.py line") == 3
    assert "It broke for a reason" in caplog.text


def test_a_fault_of_a_thread_and_of_the_start_is_told_by_kind_and_place(capsys: pytest.CaptureFixture[str]) -> None:
    apart = threading.Thread(target=broken)
    apart.start()
    apart.join()
    try:
        broken()
    except RuntimeError:
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]
    said = capsys.readouterr().err
    assert said.count("RuntimeError in tests/pages/test_a_fault_of_ours.py line") == 2
    assert SECRET not in said
