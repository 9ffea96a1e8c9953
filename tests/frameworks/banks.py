"""Our bank in a temporary copy, with a framework more or one less."""

import shutil
from pathlib import Path

from domain.asked.bank import Bank
from questions import HERE, load_bank

FILES = Path(__file__).parent
ASKED = "rules.ai_policy"
"""The question that is named for the framework put beside."""


def copied(to: Path) -> Path:
    """The files of our bank, to be changed."""
    return Path(shutil.copytree(HERE, to / "questions", ignore=shutil.ignore_patterns("*.py", "__pycache__")))


def with_one_more(to: Path, name: str, ref: str) -> Path:
    """Our bank with one file more, and its ref named on one question: what the recipe asks for, and nothing else."""
    folder = copied(to)
    shutil.copy(FILES / f"{name}.yaml", folder / "frameworks")
    section = folder / "bank" / f"{ASKED.split('.')[0]}.yaml"
    head, rest = section.read_text(encoding="utf-8").split(f"- id: {ASKED}\n")
    assert 'refs: ["' in rest
    section.write_text(f"{head}- id: {ASKED}\n" + rest.replace('refs: ["', f'refs: ["{ref}", "', 1), encoding="utf-8")
    return folder


def one_more(to: Path, name: str, ref: str) -> Bank:
    """The same, loaded."""
    return load_bank(with_one_more(to, name, ref))


def without(to: Path, name: str) -> Bank:
    """Our bank without the file of one framework; its refs stay on the questions."""
    folder = copied(to)
    (folder / "frameworks" / f"{name}.yaml").unlink()
    return load_bank(folder)
