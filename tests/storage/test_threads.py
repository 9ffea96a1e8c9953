"""Many windows at once: each browser tab is served by a thread of its own."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from storage import Stale, Store
from tests.storage.writer import each_is_kept, write


def _at_once(*works: Callable[[], object]) -> list[object]:
    start = Barrier(len(works))

    def _run(work: Callable[[], object]) -> object:
        start.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(_run, works))


def _answer_all(store: Store, token: str, questions: range) -> None:
    for number in questions:
        store.save_answer(token, f"q{number}", f"c{number}", expected_revision=0, actor="ana")


def _all_there(store: Store, token: str) -> bool:
    held = store.load(token, actor="ana").answers
    return {question: saved.answer.choice for question, saved in held.items()} == {
        f"q{number}": f"c{number}" for number in range(500)
    }


def test_of_500_answers_from_two_windows_to_the_same_questions_none_is_lost_and_conflicts_are_told(url: str) -> None:
    store, other = Store.open(url), Store.open(url)
    token = store.create_assessment(store.create_client("Busy", actor="ana"), actor="ana")
    questions, rounds = 50, 5

    conflicts = _at_once(
        lambda: write(store, token, "ana", questions, rounds),
        lambda: write(other, token, "ben", questions, rounds),
    )

    assert any(conflicts)
    assert each_is_kept(store, token, questions, rounds)
    store.close()
    other.close()


def test_of_two_windows_that_answer_at_the_same_instant_exactly_one_wins(store: Store, token: str, url: str) -> None:
    other = Store.open(url)

    def _save(where: Store, choice: str) -> str:
        try:
            where.save_answer(token, "q", choice, expected_revision=0, actor=choice)
        except Stale as refused:
            return f"saw {refused.current and refused.current.value.choice}"
        return f"saved {choice}"

    said = _at_once(lambda: _save(store, "ana"), lambda: _save(other, "ben"))

    assert sorted(map(str, said)) in (["saved ana", "saw ana"], ["saved ben", "saw ben"])
    assert len(store.history(token, "q", actor="ana")) == 1
    other.close()


def test_the_memory_of_a_public_demonstration_is_shared_by_threads_and_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store.open("sqlite://")
    token = store.create_assessment(store.create_client("Demo", actor="ana"), actor="ana")

    _at_once(
        lambda: _answer_all(store, token, range(0, 500, 2)),
        lambda: _answer_all(Store.open("sqlite://"), token, range(1, 500, 2)),
    )
    store.close()

    assert _all_there(Store.open("sqlite://"), token)
    assert list(tmp_path.iterdir()) == []
