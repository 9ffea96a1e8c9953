"""A file made to take gigabytes gets a sentence, and takes no more memory than a file of ours."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from domain.files.clientfile import INSIDE
from tests.hostile import SHAPES, SIZES, hostile

ROOT = Path(__file__).resolve().parents[2]
MOST_MB = 300
UNSAYABLE = ("Traceback", "pydantic", "MemoryError", "RecursionError")


def refused(kind: str, data: bytes, folder: Path) -> tuple[list[str], float]:
    """The sentences with which a reader in a process of its own refuses this, and the MB that took."""
    file = folder / "file"
    file.write_bytes(packed(data) if kind == "client" else data)
    done = subprocess.run(
        [sys.executable, "-m", "tests.readers", kind, file], cwd=ROOT, capture_output=True, text=True, check=False
    )
    *sentences, peak = done.stderr.splitlines()
    assert done.returncode == 2, done.stderr[-2_000:]
    return sentences, float(peak)


def packed(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(INSIDE, data)
    return out.getvalue()


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("kind", SIZES)
def test_a_file_that_holds_far_too_much_is_refused_in_sentences_and_in_little_memory(
    kind: str, shape: str, tmp_path: Path
) -> None:
    sentences, peak = refused(kind, hostile(kind, shape).encode(), tmp_path)

    assert 1 <= len(sentences) <= 201
    assert all(": " in said and said.endswith((".", "?")) and len(said) < 700 for said in sentences)
    assert not [word for word in UNSAYABLE if word in "".join(sentences)]
    assert peak < MOST_MB


@pytest.mark.parametrize(
    "command",
    [
        ("scoring", "case.json"),
        ("exports", "report", "case.json", "out.xlsx"),
        ("exports", "session", "client.zip", "out.docx"),
        ("exports", "plan", str(ROOT / "tests/firms/shop-with-chat-tools.json"), "out.csv", "--house", "house.json"),
    ],
    ids=lambda command: " ".join(Path(word).name for word in command),
)
def test_a_command_given_such_a_file_says_so_and_writes_nothing(command: tuple[str, ...], tmp_path: Path) -> None:
    for kind in ("case", "house"):
        (tmp_path / f"{kind}.json").write_text(hostile(kind, "a million ones"), encoding="utf-8")
    (tmp_path / "client.zip").write_bytes(packed(hostile("client", "a million ones").encode()))
    before = sorted(tmp_path.iterdir())
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "entries in all, got more." in done.stderr
    assert sorted(tmp_path.iterdir()) == before
