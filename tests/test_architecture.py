"""The house rules that no tool checks: who may import whom, what scoring may touch, how files are called and sized."""

import ast
import re
import sys
from pathlib import Path
from typing import get_args

import pytest

from domain.asked.bank import Bank
from domain.profile import Certificate
from questions import load_bank
from tests.frameworks.banks import one_more
from tests.source import PACKAGES, ROOT, circles, dotted, imports, modules, needs, place, spot, texts, tracked, tree

MAY_IMPORT = {
    "domain": {"domain"},
    "questions": {"domain", "questions"},
    "scoring": {"domain", "questions", "scoring"},
    "answers": {"domain", "questions", "scoring", "answers"},
    "storage": {"domain", "storage"},
    "exports": {"domain", "exports"},
    "ui": set(PACKAGES) - {"ready42"},
    "ready42": {"domain", "ready42"},
    "pages": {"ui"},
    "app.py": {"ui"},
}
ENTRY_POINT = {"domain", "questions", "scoring", "answers", "exports", "storage"}
ON_SCREEN = {"ui", "pages", "app.py", "ready42"}
SCREEN_LIBRARIES = {"streamlit", "pandas", "plotly"}
OURS = {*PACKAGES, "pages", "app", "start", "starting", "tests", "hatch_build"}

CLOCK = {"today", "now", "utcnow", "fromtimestamp"}
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob"}
OUTSIDE_WORLD = {"time", "random", "secrets", "uuid", "os", "socket", "sqlite3", "subprocess", "urllib", "requests"}
ENTRY_POINTS = {"__main__.py", "command.py"}
READS_PACKAGED_FILES = {
    "parameter_files.py", "market.py", "alternatives.py", "method.py", "claims.py", "matching.py", "road_words.py",
    "other_schemes.py", "law_files.py", "says.py", "what_moves.py",
}  # fmt: skip

OUTCOME = re.compile(r"\b(?:GOVERN|MAP|MEASURE|MANAGE)\b")
FACTS_ABOUT_FIRMS = {"domain/profile.py"}
"""What certificates a firm may hold is a fact about the firm, whatever frameworks there are."""
TAKEN_APART = re.compile(r"\brefs?\w*(?:\.casefold\(\))?\.(?:r?split|r?partition|removeprefix)\(|[\"']:[\"'], 1\)\[1\]")
VAGUE_NAMES = {"util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"}
LONGEST = 300
HOME = re.compile(r"(?<![\w.])(?:/(?:home|root|Users)/\w|[A-Z]:\\Users\\)")
REGISTRY = re.compile(  # a letter in brackets is that letter: so this line itself names no registry
    r"^\s*(?:-i|-f|--(?:extra-)?index-url|--find-links)[ =]"
    r"|https?://[^\s\"'<>)]*(?:p[y]pi|p[y]thonhosted|n[p]mjs|/si[m]ple\b)"
    r"|file:///\w"
)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    wrong = [
        f"{spot(path, line)} imports {name}"
        for path in modules(package)
        for line, name in imports(path)
        if name in OURS - MAY_IMPORT[package] - (ENTRY_POINT if path.name == "__main__.py" else set())
    ]
    assert wrong == []


def test_no_modules_import_each_other_in_a_circle_not_even_inside_a_function() -> None:
    known = {dotted(path): path for path in modules(*PACKAGES, "pages", "app.py")}
    assert circles({name: needs(path, known.keys()) - {name} for name, path in known.items()}) == []


def test_a_circle_of_imports_would_be_found() -> None:
    assert circles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == [["b", "c"]]


def test_every_package_of_the_house_is_in_the_table() -> None:
    folders = {place(path) for path in modules() if path.name == "__init__.py"}
    assert folders <= {*PACKAGES, "starting", "tests", "benchmarks"}
    assert set(PACKAGES) <= folders


def test_only_the_screen_knows_the_libraries_that_draw_it() -> None:
    wrong = [
        f"{spot(path, line)} imports {name}"
        for path in modules(*PACKAGES)
        for line, name in imports(path)
        if name in SCREEN_LIBRARIES and place(path) not in ON_SCREEN
    ]
    assert wrong == []


def test_a_page_lays_out_what_ui_gives_it_with_streamlit_and_nothing_else() -> None:
    allowed = {"ui", "streamlit"} | sys.stdlib_module_names
    wrong = [
        f"{spot(path, line)} imports {name}"
        for path in modules("pages")
        for line, name in imports(path)
        if name not in allowed
    ]
    assert wrong == []


def test_a_page_keeps_nothing_in_the_session() -> None:
    wrong = [spot(path, 1) for path in modules("pages") if "session_state" in path.read_text(encoding="utf-8")]
    assert wrong == []


def test_every_press_that_a_page_acts_on_goes_through_the_button_that_keeps_it() -> None:
    wrong = []
    for path in modules("ui", "pages"):
        found = list(ast.walk(tree(path)))
        unread = [n.value.func for n in found if isinstance(n, ast.Expr) and isinstance(n.value, ast.Call)]
        for node in found:
            bare = isinstance(node, ast.Attribute) and node.attr in ("button", "form_submit_button")
            if bare and node not in unread and ast.unparse(node) != "press.button" and path.name != "press.py":
                wrong.append(spot(path, node.lineno))
    assert wrong == []


def test_scoring_reads_no_clock() -> None:
    assert touches(CLOCK, excepted=ENTRY_POINTS) == []


def test_scoring_reads_no_disk_but_its_own_parameters() -> None:
    assert touches(DISK, excepted=ENTRY_POINTS | READS_PACKAGED_FILES) == []


def test_scoring_asks_nothing_of_the_outside_world() -> None:
    wrong = [
        f"{spot(path, line)} imports {name}"
        for path in modules("scoring")
        for line, name in imports(path)
        if name in OUTSIDE_WORLD
    ]
    assert wrong == []


def touches(names: set[str], excepted: set[str]) -> list[str]:
    """Where a file of scoring uses one of `names`: a method such as `date.today`, or the function `open`."""
    wrong = []
    for path in modules("scoring"):
        if path.name in excepted:
            continue
        for node in ast.walk(tree(path)):
            name = node.attr if isinstance(node, ast.Attribute) else None
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open":
                name = "open"
            if name in names:
                wrong.append(f"{spot(path, node.lineno)} uses {name}")
    return wrong


def test_no_module_is_a_drawer_for_odds_and_ends() -> None:
    named = {path: {path.stem, *path.relative_to(ROOT).parts[:-1]} for path in modules()}
    assert [str(path.relative_to(ROOT)) for path, names in named.items() if names & VAGUE_NAMES] == []


def test_no_file_is_longer_than_a_person_can_keep_in_mind() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    long = [f"{path.relative_to(ROOT)}: {length} lines" for path, length in lengths.items() if length > LONGEST]
    assert long == [], f"split these by idea; the most is {LONGEST} lines"


def test_no_code_names_the_lines_of_a_framework() -> None:
    wrong = [spot(path, node.lineno) for path, node in texts() if OUTCOME.search(node.value)]
    assert wrong == []


@pytest.fixture(params=["ours", "with ISO 27001 beside"])
def bank(request: pytest.FixtureRequest, tmp_path: Path) -> Bank:
    return load_bank() if request.param == "ours" else one_more(tmp_path, "iso27001", "iso27001:5.1")


def test_a_framework_is_data_and_no_code_asks_which_one_it_is(bank: Bank) -> None:
    wrong = [
        f"{spot(path, node.lineno)}: {node.value[:60]!r}"
        for path, node in texts()
        if path.relative_to(ROOT).as_posix() not in FACTS_ABOUT_FIRMS and names_a_framework(node.value, bank)
    ]
    assert wrong == []


def test_no_code_looks_a_framework_up_by_its_id(bank: Bank) -> None:
    wrong = [
        spot(path, node.lineno)
        for path in modules(*PACKAGES, "pages")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Subscript)
        and isinstance(node.slice, ast.Constant)
        and node.slice.value in bank.frameworks
    ]
    assert wrong == []


def test_the_fields_that_a_framework_fills_are_read_by_no_code_but_the_report_that_has_them() -> None:
    views = [f.view for f in load_bank().beside if f.view]
    wrong = [
        f"{spot(path, node.lineno)}: {name}"
        for path in modules(*PACKAGES, "pages")
        if path.relative_to(ROOT).as_posix() != "domain/results/report.py"
        for node in ast.walk(tree(path))
        for name in (getattr(node, "attr", None) or getattr(node, "arg", None),)
        if isinstance(name, str) and name.startswith(tuple(views))
    ]
    assert wrong == []


def test_a_ref_is_taken_apart_in_one_place() -> None:
    here = ("domain/asked/ref.py", "exports/lists/sheet_xml.py")  # the second takes cells apart, not refs
    wrong = [
        spot(path, number)
        for path in modules(*PACKAGES, "pages")
        if path.relative_to(ROOT).as_posix() not in here
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if TAKEN_APART.search(line)
    ]
    assert wrong == []


@pytest.mark.parametrize("text", ["iso42001", "iso42001:6.1.2", "nist_ai_rmf", "nist-ai-rmf", "The NIST AI RMF view"])
def test_the_name_of_a_framework_would_be_found(text: str) -> None:
    assert names_a_framework(text, load_bank())


@pytest.mark.parametrize("text", ["iso42001_state", "ISO/IEC 42001 readiness report", "administration"])
def test_a_fact_about_a_firm_and_a_sentence_about_our_subject_are_no_look_up(text: str) -> None:
    assert not names_a_framework(text, load_bank())


def names_a_framework(text: str, bank: Bank) -> bool:
    """True for an id, a ref or an address, and for the title of one that nobody certifies.

    Sentences for people name certificates, and the bare name of one that stands beside ours is a fact about a firm.
    """
    if text in get_args(Certificate) and text != bank.about:
        return False
    ids = "|".join(name for id in bank.frameworks for name in (id, id.replace("_", "-")))
    titles = [f.title for f in bank.beside if not f.certified]
    return bool(re.search(rf"(?<![\w.-])(?:{ids})(?![\w.-])", text)) or any(title in text for title in titles)


@pytest.mark.parametrize("pattern", [HOME, REGISTRY], ids=["home folder", "package registry"])
def test_no_file_names_a_home_folder_or_a_package_registry(pattern: re.Pattern[str]) -> None:
    wrong = [
        spot(path, number)
        for path in tracked()
        if b"\0" not in (found := path.read_bytes())  # in a picture any letters may stand together by chance
        for number, line in enumerate(found.decode(errors="replace").splitlines(), start=1)
        if pattern.search(line)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "line",
    ["--extra-index-url x", "-i x", "see https:" + "//p" + "ypi.example/s" + "imple", "file:" + "//" + "/op" + "t/x"],
)
def test_an_address_of_a_package_registry_would_be_found(line: str) -> None:
    assert REGISTRY.search(line)


@pytest.mark.parametrize("line", ["cd /" + "home/ann/x", "/" + "Users/ann", "C:" + "\\Users\\ann"])
def test_a_home_folder_would_be_found(line: str) -> None:
    assert HOME.search(line)
