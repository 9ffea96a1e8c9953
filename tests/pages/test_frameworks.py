"""Each framework that stands beside has a page of its own, linked from others; without its file nothing misses it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from domain.case import Case
from tests.frameworks.banks import one_more, without
from tests.frameworks.test_side_by_side import answering
from tests.pages.conftest import example, open_page, words
from ui.session import engine

LINKING = ("two-roads", "my-plan", "how-we-calculate")


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[object], None]]:
    """Lets the app run with another bank."""

    def use(bank: object) -> None:
        monkeypatch.setattr("questions.load_bank", lambda folder=None: bank)
        engine.bank.cache_clear()

    yield use
    monkeypatch.undo()
    engine.bank.cache_clear()


def test_a_standard_beside_ours_has_a_page_with_its_status_and_each_requirement(
    saved: Callable[[Case], str], asking: Callable[[object], None], tmp_path: Path
) -> None:
    asking(one_more(tmp_path, "iso27001", "iso27001:5.1"))
    app = open_page("iso-27001", saved(answering("signed", "record")))

    assert not app.exception
    assert app.title[0].value == "The ISO 27001 view"
    assert "Looks ready for a stage 1 audit. An accredited certification body certifies it" in words(app)
    assert [fold.label for fold in app.get("expander") if "requirement" in fold.label] == ["Who leads: 1 requirement"]


@pytest.mark.parametrize("path", LINKING)
def test_pages_link_to_each_framework_beside_and_work_without_any(
    path: str, saved: Callable[[Case], str], asking: Callable[[object], None], tmp_path: Path
) -> None:
    token = saved(example("shop-with-chat-tools"))
    asking(one_more(tmp_path / "more", "guide", "guide:HOPE 1"))
    more = open_page(path, token)
    asking(without(tmp_path / "less", "nist_ai_rmf"))
    less = open_page(path, token)

    assert not more.exception
    assert not less.exception
    assert {"seen as the Guide", "seen as the NIST AI RMF"} <= {
        link.label.removeprefix("The same answers, ") for link in more.get("page_link")
    }
    assert not [link.label for link in less.get("page_link") if "seen as" in link.label]
