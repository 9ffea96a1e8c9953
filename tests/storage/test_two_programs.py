"""Two programs write to one database at once, as two people at two screens do."""

import subprocess
import sys
from pathlib import Path

from storage import Store
from tests.storage.writer import each_is_kept

ROOT = Path(__file__).parents[2]
QUESTIONS, ROUNDS = 5, 5


def _writer(url: str, token: str, who: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.storage.writer", url, token, who, str(QUESTIONS), str(ROUNDS)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


def test_of_answers_that_two_programs_give_to_the_same_questions_each_is_kept_and_conflicts_are_told(
    store: Store, token: str, url: str
) -> None:
    writers = [_writer(url, token, who) for who in ("ana", "ben")]
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("\n")
        writer.stdin.flush()
    said = [writer.communicate() for writer in writers]

    assert [trouble for _, trouble in said] == ["", ""]
    assert sum(int(conflicts) for conflicts, _ in said) > 0
    assert each_is_kept(store, token, QUESTIONS, ROUNDS)
