"""From a folder of YAML to a Draft, gathering every fault on the way."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

from domain.bank import Action, Area, Bank, Outcome, Question, Requirement, Section
from domain.base import Frozen
from questions.draft import Draft, Kind, Origin
from questions.faults import Fault, Place
from questions.shapes import Contents, Limits, Retired, Size, Words
from questions.source import Source, Steps, read
from questions.values import made

M = TypeVar("M", bound=Frozen)

_FRAMEWORK_KEYS = ("framework", "title", "version", "areas", "requirements", "outcomes")
_ANY = Size(least=0, most=10**6)
_NO_CONTENTS = Contents(
    version="",
    sections=(),
    limits=Limits(
        sections=_ANY, questions=_ANY, actions=_ANY, elsewhere_at_most=1, questions_per_major=0, longest_path=()
    ),
)


def draft(folder: Path) -> tuple[Draft | None, list[Fault]]:
    """The bank in a folder and the faults of its files. None when a file could not be read at all."""
    return _Reader(folder).draft()


class _Reader:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.origins: dict[tuple[Kind, str], Origin] = {}
        self.titles: dict[str, str] = {}
        self.unreadable = False

    def draft(self) -> tuple[Draft | None, list[Fault]]:
        source, contents = self.contents()
        sections, questions = self.sections(source, contents)
        actions = self.actions()
        areas, requirements, outcomes, outcomes_version = self.frameworks()
        words_source, words = self.words()
        retired = self.retired()
        if self.unreadable or words is None:
            return None, self.faults
        bank = Bank(
            version=contents.version,
            sections=sections,
            questions=questions,
            actions=actions,
            requirements=requirements,
            areas=areas,
            outcomes=outcomes,
            outcomes_version=outcomes_version,
            withdrawn={r.was: r.now[0] if r.now else None for r in retired if r.now != (r.was,)},
        )
        return (
            Draft(bank, contents.limits, words, retired, self.origins, source, words_source, self.titles),
            self.faults,
        )

    def read(self, name: str) -> Source:
        source, faults = read(self.folder / name, f"{self.folder.name}/{name}")
        self.faults += faults
        self.unreadable |= source.data is None
        return source

    def files(self, name: str) -> list[str]:
        return sorted(f"{name}/{path.name}" for path in (self.folder / name).glob("*.yaml"))

    def made(
        self, model: type[M], value: Any, source: Source, steps: Steps, where: str, given: Iterable[str] = ()
    ) -> M | None:
        found, faults = made(model, value, source, steps, where, given)
        self.faults += faults
        return found

    def named(
        self, kind: Kind, model: type[M], source: Source, steps: Steps, items: Any, key: str = "id", **given: str
    ) -> tuple[M, ...]:
        """The items of a list as models, each registered under its id; a second one of the same id is refused."""
        if not isinstance(items, list):
            self.faults.append(Fault(source.at(*steps), f"expected a list of {kind}s here"))
            return ()
        found = [
            self.one(kind, model, source, (*steps, position), item, key, given) for position, item in enumerate(items)
        ]
        return tuple(item for item in found if item is not None)

    def one(
        self, kind: Kind, model: type[M], source: Source, steps: Steps, item: Any, key: str, given: dict[str, str]
    ) -> M | None:
        if not isinstance(item, dict) or not isinstance(item.get(key), str):
            self.faults.append(Fault(source.at(*steps, key), f"a {kind} without '{key}'; expected text in quotes"))
            return None
        name = item[key]
        if (kind, name) in self.origins:
            first = self.origins[kind, name].at(key)
            self.faults.append(Fault(source.at(*steps, key), f"the {kind} id '{name}' is used twice; first at {first}"))
            return None
        self.origins[kind, name] = Origin(source, steps)
        for clash in given.keys() & item.keys():
            self.faults.append(Fault(source.at(*steps, clash), f"{kind} {name}: the key '{clash}' is unknown"))
        return self.made(model, item | given, source, steps, f"{kind} {name}", given)

    def keys(self, source: Source, allowed: tuple[str, ...], required: tuple[str, ...]) -> dict[str, Any]:
        """The top level of a file, with a fault for every key that should or should not be there."""
        if not isinstance(source.data, dict):
            if source.data is not None:
                self.faults.append(Fault(source.at(), f"expected the keys {', '.join(allowed)} here"))
            return {}
        for key in source.data.keys() - set(allowed):
            says = f"the key '{key}' is unknown; expected one of {', '.join(allowed)}"
            self.faults.append(Fault(source.at(key), says))
        for key in set(required) - source.data.keys():
            self.faults.append(Fault(source.at(), f"the key '{key}' is missing"))
        return source.data

    def contents(self) -> tuple[Source, Contents]:
        source = self.read("bank.yaml")
        if source.data is None:
            return source, _NO_CONTENTS
        return source, self.made(Contents, source.data, source, (), "bank") or _NO_CONTENTS

    def sections(self, source: Source, contents: Contents) -> tuple[tuple[Section, ...], tuple[Question, ...]]:
        sections: list[Section] = []
        questions: list[Question] = []
        for position, name in enumerate(contents.sections):
            if not (self.folder / "bank" / f"{name}.yaml").exists():
                says = f"section {name}: the file bank/{name}.yaml is missing"
                self.faults.append(Fault(source.at("sections", position), says))
                continue
            section, asked = self.section(name)
            sections += [section] if section else []
            questions += asked
        for file in self.files("bank"):
            if Path(file).stem not in contents.sections:
                place = Place(f"{self.folder.name}/{file}", 1)
                self.faults.append(Fault(place, f"bank.yaml does not list the section '{Path(file).stem}'"))
        return tuple(sections), tuple(questions)

    def section(self, name: str) -> tuple[Section | None, tuple[Question, ...]]:
        source = self.read(f"bank/{name}.yaml")
        data = self.keys(source, ("section", "questions"), ("section", "questions"))
        section = None
        if "section" in data:
            section = self.one("section", Section, source, ("section",), data["section"], "id", {})
        if section and section.id != name:
            says = f"the section id '{section.id}' should be '{name}', as the file is named"
            self.faults.append(Fault(source.at("section", "id"), says))
        asked = data.get("questions", [])
        return section, self.named("question", Question, source, ("questions",), asked, section=name)

    def actions(self) -> tuple[Action, ...]:
        found: list[Action] = []
        for file in self.files("actions"):
            source = self.read(file)
            if source.data is not None:
                found += self.named("action", Action, source, (), source.data)
        return tuple(found)

    def frameworks(self) -> tuple[tuple[Area, ...], tuple[Requirement, ...], tuple[Outcome, ...], str]:
        areas: list[Area] = []
        requirements: list[Requirement] = []
        outcomes: list[Outcome] = []
        version = ""
        for file in self.files("frameworks"):
            source = self.read(file)
            data = self.keys(source, _FRAMEWORK_KEYS, _FRAMEWORK_KEYS[:3])
            areas += self.named("area", Area, source, ("areas",), data.get("areas", []))
            asked = [_renamed(r) for r in data.get("requirements", [])]
            wanted = self.named("requirement", Requirement, source, ("requirements",), asked, key="ref")
            reached = self.named(
                "outcome", Outcome, source, ("outcomes",), [_related(o) for o in data.get("outcomes", [])]
            )
            requirements += wanted
            outcomes += reached
            version = str(data.get("version", "")) if reached else version
            title = str(data.get("title", file))
            self.titles |= {r.ref: title for r in wanted} | {o.id: title for o in reached}
        return tuple(areas), tuple(requirements), tuple(outcomes), version

    def words(self) -> tuple[Source, Words | None]:
        source = self.read("words.yaml")
        return source, None if source.data is None else self.made(Words, source.data, source, (), "words")

    def retired(self) -> tuple[Retired, ...]:
        source = self.read("migrations.yaml")
        return self.named("retired", Retired, source, (), source.data or [], key="was")


def _renamed(requirement: Any) -> Any:
    """A requirement with `exclusion` under the name the domain gives it."""
    if not isinstance(requirement, dict) or "exclusion" not in requirement:
        return requirement
    return {("exclusion_reason" if key == "exclusion" else key): value for key, value in requirement.items()}


def _related(outcome: Any) -> Any:
    """An outcome whose own pairs (`also`) stand behind the published ones (`related`)."""
    if not isinstance(outcome, dict) or not isinstance(outcome.get("also"), list):
        return outcome
    rest = {key: value for key, value in outcome.items() if key != "also"}
    related = outcome.get("related", [])
    return rest | {"related": [*related, *outcome["also"]] if isinstance(related, list) else related}
