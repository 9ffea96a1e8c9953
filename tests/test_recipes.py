"""CONTRIBUTING's recipes, each followed in a copy of the project, and then what the recipe says is run there.

The recipe "A number" stands in test_recipe_number.py, "A second framework" in tests/frameworks.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from tests.source import ROOT, tracked

CASE: Final = "tests/firms/legal-research-startup.json"
QUESTION: Final = """
- id: telling.leaving
  text: Do you tell customers how to stop using your AI and get their data back?
  help: A page or a line in the contract counts when it names the steps.
  why: People trust a tool more when they know the way out.
  refs: ["iso42001:A.8.2"]
  visible_when:
  - {profile: ai_roles, any: [provider, developer]}
  when_hidden: not_applicable
  choices:
  - {id: written, text: "Yes, in writing, step by step", attainment: 1}
  - {id: asked, text: "Only when somebody asks", attainment: 0.3, gap: "Customers hear how to leave only on asking."}
  - {id: none, text: "No, we do not tell them", attainment: 0, gap: "Customers are not told how to stop using the AI."}
  - {id: unknown, text: "I don't know", attainment: null, kind: unknown, gap: "Nobody could say how customers leave."}
  evidence: ["The page or clause that names the steps"]
  example: A firm that sells crop advice by AI has a page called "Leaving us".
  facilitator: "Ask to see the steps. Who did them last, and what did they get back?"
  actions: [tell_users]
"""
LAW: Final = """
- id: us_leaving
  kind: duty
  title: What a customer may take along
  says: "Some states let customers take their data along. Ask counsel whether yours does."
  when: [{profile: country, any: [US]}]
  sources: [leaving]
  as_of: 2026-11-30
  review_by: 2027-05-31
"""
SHOP: Final = {"country": "US", "headcount": 6, "ai_headcount": 4, "ai_roles": ["user"], "ai_systems": 2}
TRAINING: Final = 1500
EXPORT: Final = '''"""The verdict and its reasons, as plain text."""

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import Report


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """A line each."""
    return "\\n".join([report.need.headline, *report.need.reasons]).encode()
'''


class Copy:
    """The project in a folder of its own, to be changed as a recipe says."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for path in tracked():
            to = folder / path.relative_to(ROOT)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)

    def add(self, name: str, text: str) -> None:
        """Put text at the end of a file, which may be new."""
        path = self.folder / name
        before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else ""
        path.write_text(before + text.lstrip("\n"), encoding="utf-8")

    def change(self, name: str, here: str, becomes: str) -> None:
        """Change the one place in a file that reads like this."""
        path = self.folder / name
        text = path.read_text(encoding="utf-8")
        assert text.count(here) == 1, f"{name} no longer has one {here!r}"
        path.write_text(text.replace(here, becomes), encoding="utf-8")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """A module of the copy, run in it."""
        surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        return subprocess.run(
            [sys.executable, "-m", *command],
            cwd=self.folder,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )

    def says(self, *command: str) -> str:
        """What it prints. It has to end well."""
        done = self.run(*command)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def tests(self, *files: str) -> None:
        """Tests of the project, which have to pass in the copy too."""
        self.says("pytest", "-q", "-n", "0", "-m", "not office and not browser and not postgres", *files)

    def report(self, case: str = CASE) -> dict[str, Any]:
        """The report of a case file."""
        found: dict[str, Any] = json.loads(self.says("scoring", case, "--no-reasons"))
        return found


@pytest.fixture
def project(tmp_path: Path) -> Copy:
    return Copy(tmp_path / "copy")


def raised(project: Copy, name: str) -> None:
    """A later version in a file that holds one."""
    path = project.folder / name
    before = yaml.safe_load(path.read_text(encoding="utf-8"))["version"]
    project.change(name, f'version: "{before}"', 'version: "2027.1"')


def test_a_question_takes_one_entry_and_a_new_version_and_breaks_no_test(project: Copy) -> None:
    before = project.report()
    project.add("questions/bank/telling.yaml", QUESTION)
    raised(project, "questions/bank.yaml")

    assert "telling " in project.says("questions", "--check")
    after = project.report()
    assert (after["bank_version"], after["readiness"]["asked"]) == ("2027.1", before["readiness"]["asked"] + 1)
    project.tests(
        "tests/questions", "tests/scoring/test_method.py", "tests/test_released.py", "tests/exports/form/test_form.py"
    )


def test_a_law_takes_one_entry_with_its_source_and_its_cases(project: Copy) -> None:
    sources = "sources:\n"
    project.change(
        "scoring/law/laws/united_states.yaml",
        sources,
        sources + '  leaving: {title: "A page about leaving", published: 2026-10-01, address: example.org}\n',
    )
    project.add("scoring/law/laws/united_states.yaml", LAW)
    project.add(
        "tests/scoring/need/law_cases.yaml",
        "- name: A shop in the United States hears what a customer may take along.\n"
        "  profile: {country: US, sector: retail, ai_roles: [user], ai_systems: 1}\n"
        "  told: [us_leaving]\n"
        "- name: A shop in Canada does not.\n"
        "  profile: {country: CA, sector: retail, ai_roles: [user], ai_systems: 1}\n"
        "  not_told: [us_leaving]\n",
    )

    project.tests("tests/scoring/need/test_law.py")
    project.add("shop.json", json.dumps({"schema": 1, "as_of": "2026-11-30", "profile": SHOP}))
    assert "us_leaving" in [note["id"] for note in project.report("shop.json")["law"]]


def test_a_rule_begins_with_a_worked_case_that_fails_until_the_rule_is_changed(project: Copy) -> None:
    """The rule tried: the standard and training for the team are bought twice."""
    project.add("shop.json", json.dumps({"schema": 1, "profile": SHOP}))
    before = project.report("shop.json")["other_costs"]["likely"]
    case = {"name": "A shop buys training twice.", "profile": SHOP, "expect": {"other_costs.likely": before + TRAINING}}
    project.add("tests/scoring/cases/twice.yaml", yaml.safe_dump([case]))
    asked = ("pytest", "-q", "-n", "0", "tests/scoring/test_cases.py", "-k", "twice")
    assert project.run(*asked).returncode == 1
    once = '        priced(rates, "cost.training", unit, TRAINING),\n'
    project.change("scoring/costs/cost.py", once, once + once)
    project.says(*asked)


def test_an_export_takes_one_module_and_one_line_and_command_page_and_tests_follow(project: Copy) -> None:
    project.add("exports/headline.py", EXPORT)
    project.change(
        "exports/formats.py",
        '        ".json": Format("exports.plain.as_json:write"',
        '        ".txt": Format("exports.headline:write", "The answer alone", "A few lines to paste."),\n'
        '        ".json": Format("exports.plain.as_json:write"',
    )

    project.says("exports", "report", CASE, "out.txt")
    assert (project.folder / "out.txt").read_text(encoding="utf-8").startswith(project.report()["need"]["headline"])
    project.tests("tests/pages/test_downloads.py", "tests/exports/test_exports.py", "tests/test_architecture.py")


def test_a_version_that_people_get_keeps_what_it_writes_and_breaks_no_test(project: Copy) -> None:
    before = (project.folder / "domain" / "version.py").read_text(encoding="utf-8").split('"')[-2]
    project.change("domain/version.py", f'"{before}"', '"9.9.0"')
    project.says("tests.released.make", "tests/released/9.9.0")
    project.tests("tests/test_released.py", "tests/test_package.py")
