"""The toy bank, whole or broken in one place."""

import shutil
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
TOY = HERE / "toy"


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file; each has a sentence for a name."""
    return yaml.safe_load((HERE / "cases" / f"{name}.yaml").read_text(encoding="utf-8"))


def copied(to: Path) -> Path:
    """A copy of the toy bank that a test may change."""
    return Path(shutil.copytree(TOY, to / "toy"))


def changed(bank: Path, file: str, before: str, after: str) -> None:
    """Replace text in one file; the text must be there, or the case tests nothing."""
    path = bank / file
    text = path.read_text(encoding="utf-8")
    assert before in text, f"{file} does not hold {before!r}"
    path.write_text(text.replace(before, after), encoding="utf-8")
