"""The rooms of the house: small enough to keep in mind, and each built on those below it alone."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from tests.conftest import LONGEST, in_turn
from tests.source import PACKAGES, ROOT, modules, tree
from tests.test_architecture import dotted, needs

MOST = 25
WINGS = {  # from the ground up: a wing imports from itself and from those before it, never from one that comes later
    "ui": ("show", "session", "server", "fields", "frame", "ask", "plan", "result", "take", "adviser"),
    "scoring": ("numbers", "law", "readiness", "costs", "need", "worked", "plan"),
}


def folders() -> Counter[Path]:
    """How many Python files each folder holds itself."""
    return Counter(path.relative_to(ROOT).parent for path in modules())


def test_no_folder_holds_more_files_than_a_person_can_keep_in_mind() -> None:
    assert {str(folder): count for folder, count in folders().items() if count > MOST} == {}


@pytest.mark.parametrize("package", WINGS)
def test_a_wing_is_built_on_those_below_it_and_on_nothing_that_stands_on_it(package: str) -> None:
    order = WINGS[package]
    known = {dotted(path): path for path in modules(package)}
    wrong = [
        f"{name} imports {other}"
        for name, path in known.items()
        for other in needs(path, known.keys())
        if wing(name) and other != package and rank(order, other) > rank(order, name)
    ]
    assert wrong == []


@pytest.mark.parametrize("package", WINGS)
def test_every_wing_has_its_place_in_the_order_and_every_place_a_wing(package: str) -> None:
    assert {found for path in modules(package) if (found := wing(dotted(path)))} == set(WINGS[package])


def test_every_room_says_at_its_door_what_it_is_for() -> None:
    doors = [path for path in modules(*PACKAGES) if path.name == "__init__.py"]
    silent = [str(path.relative_to(ROOT)) for path in doors if not says(path)]
    assert silent == []


def wing(module: str) -> str:
    """The wing a module stands in; "" at the top of its package."""
    parts = module.split(".")
    return parts[1] if len(parts) > 2 or (ROOT / parts[0] / parts[-1]).is_dir() else ""


def rank(order: tuple[str, ...], module: str) -> int:
    """How far up the wing of a module stands; what stands in none is above all."""
    return order.index(wing(module)) if wing(module) else len(order)


def says(path: Path) -> str:
    """What a file says of itself."""
    return ast.get_docstring(tree(path)) or ""


def test_cases_of_a_test_stand_in_one_order_wherever_they_are_run() -> None:
    """Two workers that collect them in another order each run none."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in modules("tests")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("parametrize") and unordered(node.args[1])
    ]
    assert wrong == []


def unordered(cases: ast.expr) -> bool:
    """True for what gives a set. A sum of two lists keeps its order."""
    if isinstance(cases, ast.BinOp):
        return not isinstance(cases.op, ast.Add)
    return isinstance(cases, ast.Set | ast.SetComp) or ast.unparse(cases).startswith(("set(", "frozenset("))


def test_the_longest_files_of_tests_are_there_and_begin_before_all_others() -> None:
    assert [name for name in LONGEST if not (ROOT / name).is_file()] == []
    assert in_turn(["tests/a.py", LONGEST[1], "tests/b.py", LONGEST[0], LONGEST[1]]) == [3, 1, 4, 0, 2]
