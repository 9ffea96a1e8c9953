"""Mutation testing of the rules: a sample of small faults in scoring/, and which of them the worked cases notice.

`python -m benchmarks.mutants` makes the mutants, tries the sample and prints a table; docs/quality.md has the last one.
Names limit it to those modules, `--one-in 4` takes more faults: `python -m benchmarks.mutants gaps verdict --one-in 4`.
"""

import argparse
import ast
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

MUTMUT = (str(Path(sys.executable).with_name("mutmut")), "run", "--max-children", "1")
MADE = Path("mutants/scoring")
EMPTIED = 40
"""One in so many is tried of values emptied or dropped, which mostly stop the program."""
SURVIVED = (0, 33)
"""What mutmut notes where every test passed, and where no test came near. It notes nothing where it did not get to."""


def main() -> None:
    """Make, choose, try, count."""
    parser = argparse.ArgumentParser(description="Try small faults in the rules.")
    parser.add_argument("modules", nargs="*", help="names such as gaps or verdict; none means all")
    parser.add_argument("--one-in", type=int, default=8, help="try one changed rule in so many")
    asked = parser.parse_args()
    making = [*MUTMUT, "nothing yet: only make them"]  # it then complains that nothing fits
    subprocess.run(making, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    names = [name for path in sorted(MADE.rglob("*.meta")) for name in sample(path, asked.one_in)]
    names = [name for name in names if not asked.modules or module(name) in asked.modules]
    subprocess.run([*MUTMUT, *names], stdout=subprocess.DEVNULL, check=False)
    print(table(names))


def sample(meta: Path, one_in: int) -> Iterator[str]:
    """Names of the mutants of one module to try: one changed rule in so many, fewer emptied values, no words."""
    every = {"rule": one_in, "emptied": EMPTIED}
    found = functions(meta.with_suffix(""))
    seen: Counter[str] = Counter()
    for name in json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]:
        mangled = name.rpartition(".")[2]
        what = kind(found[mangled.rpartition("__mutmut_")[0] + "__mutmut_orig"], found[mangled])
        seen[what] += 1
        if what in every and seen[what] % every[what] == 0:
            yield name


def module(mutant: str) -> str:
    """The module of a mutant: `verdict` of `scoring.need.verdict.x_called_for__mutmut_3`."""
    return mutant.split(".")[-2]


def functions(path: Path) -> dict[str, ast.AST]:
    """Every version of every function in a module that mutmut wrote, by name."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def kind(before: ast.AST, after: ast.AST) -> str:
    """ "words": only a sentence or label differs; "emptied": a value became None or was dropped; else "rule"."""
    if shape(before) == shape(after):
        return "words"
    return "emptied" if nones(after) > nones(before) or values(after) < values(before) else "rule"


def shape(function: ast.AST) -> list[str]:
    """The code, blind to its name and to strings that are words."""
    return [
        type(node).__name__ + repr(getattr(node, "value", None) if isinstance(node, ast.Constant) else "")
        + str(getattr(node, "id", getattr(node, "attr", getattr(node, "arg", ""))))
        for node in ast.walk(function)
        if not (isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value)
    ]  # fmt: skip


def nones(function: ast.AST) -> int:
    """How many times it says None."""
    return sum(isinstance(node, ast.Constant) and node.value is None for node in ast.walk(function))


def values(function: ast.AST) -> int:
    """How many values it hands to calls."""
    return sum(len(node.args) + len(node.keywords) for node in ast.walk(function) if isinstance(node, ast.Call))


def table(names: list[str]) -> str:
    """A line for each module: made, tried, noticed, survived; then the survivors by name."""
    codes: dict[str, int | None] = {}
    for path in MADE.rglob("*.meta"):
        codes |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    made, tried = Counter(map(module, codes)), Counter(module(n) for n in names if codes[n] is not None)
    survivors = [n for n in names if codes[n] in SURVIVED]
    lived = Counter(map(module, survivors))
    rows = [f"| {m} | {made[m]} | {n} | {n - lived[m]} | {lived[m]} |" for m, n in sorted(tried.items())]
    total = f"| all | {made.total()} | {tried.total()} | {tried.total() - lived.total()} | {lived.total()} |"
    return "\n".join(
        ["| module | made | tried | noticed | survived |", "|---|---|---|---|---|", *rows, total, *survivors]
    )


if __name__ == "__main__":
    main()
