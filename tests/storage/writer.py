"""Somebody who answers the same questions as somebody else at the same time: `python -m tests.storage.writer`."""

import sys

from storage import Stale, Store


def write(store: Store, token: str, who: str, questions: int, rounds: int) -> int:
    """Answers each question once a round, each time something new. Returns how often somebody else was faster.

    A refused answer is saved over what is shown then, as a person does who presses "Use mine".
    """
    seen: dict[str, int] = {}
    conflicts = 0
    for number in range(rounds):
        for question in (f"q{place}" for place in range(questions)):
            saved = False
            while not saved:
                try:
                    seen[question] = store.save_answer(
                        token, question, f"{who}{number}", expected_revision=seen.get(question, 0), actor=who
                    )
                    saved = True
                except Stale as stale:
                    seen[question] = stale.current.revision if stale.current else 0
                    conflicts += 1
    return conflicts


def each_is_kept(store: Store, token: str, questions: int, rounds: int) -> bool:
    """Whether the history of every question holds each answer of ana and ben once, in one unbroken line."""
    wanted = {f"{who}{number}" for who in ("ana", "ben") for number in range(rounds)}
    events = [store.history(token, f"q{place}", actor="ana") for place in range(questions)]
    return all(
        {event.choice for event in line} == wanted
        and [event.revision for event in line] == list(range(1, 2 * rounds + 1))
        for line in events
    )


if __name__ == "__main__":
    url, token, who, questions, rounds = sys.argv[1:]
    store = Store.open(url, wait=30)
    print("ready", flush=True)
    sys.stdin.readline()
    print(write(store, token, who, int(questions), int(rounds)))
