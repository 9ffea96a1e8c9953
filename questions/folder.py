"""From a folder of YAML to a Draft, gathering every fault on the way."""

from collections.abc import Mapping
from pathlib import Path

from domain.asked.bank import Action, Bank, Question, Section
from domain.asked.contradiction import Contradictions, Pair
from domain.asked.document import Template
from questions.draft import Draft, Kind
from questions.faults import Fault, Place
from questions.frameworks_folder import frameworks, mappings
from questions.register import Register
from questions.shapes import Contents, ContradictionFile, Retired, SectionFile, Words
from questions.source import Source


def draft(folder: Path) -> tuple[Draft | None, list[Fault]]:
    """The bank in a folder and the faults of its files. None when a file could not be read at all."""
    register = Register(folder)
    source = register.read(folder / "bank.yaml")
    words_source = register.read(folder / "words.yaml")
    contents = register.whole(Contents, source)
    words = register.whole(Words, words_source)
    sections, questions = _sections(register, source, contents.sections if contents else ())
    actions = _actions(register)
    documents = _documents(register, source, contents.documents if contents else ())
    found = frameworks(register)
    related = mappings(register)
    retired = _retired(register)
    contradictions = _contradictions(register)
    if contents and contents.about not in found:
        says = f"about: the file frameworks/{contents.about}.yaml is missing"
        register.faults.append(Fault(source.at("about"), says))
        return None, register.faults
    if register.unreadable or contents is None or words is None:
        return None, register.faults
    bank = Bank(
        version=contents.version,
        about=contents.about,
        sections=sections,
        questions=questions,
        actions=actions,
        frameworks=found,
        mappings=related,
        withdrawn={r.was: r.now[0] if r.now else None for r in retired if r.now != (r.was,)},
        documents=documents,
        contradictions=contradictions,
    )
    whole = bank.seen_as(bank.about)
    return Draft(whole, contents.limits, words, retired, register.origins, source, words_source), register.faults


def _sources(register: Register, name: str) -> list[Source]:
    return [register.read(path) for path in register.files(name)]


def _sections(
    register: Register, contents: Source, names: tuple[str, ...]
) -> tuple[tuple[Section, ...], tuple[Question, ...]]:
    paths = _listed(register, contents, "section", "bank", names)
    found = [_section(register, path, name) for name, path in paths.items()]
    return tuple(section for section, _ in found if section), tuple(q for _, asked in found for q in asked)


def _listed(
    register: Register, contents: Source, kind: Kind, folder: str, names: tuple[str, ...]
) -> Mapping[str, Path]:
    """The files of a folder in the order that bank.yaml names them, and a fault for each that only one side knows."""
    paths = {path.stem: path for path in register.files(folder)}
    for position, name in enumerate(names):
        if name not in paths:
            says = f"{kind} {name}: the file {folder}/{name}.yaml is missing"
            register.faults.append(Fault(contents.at(f"{kind}s", position), says))
    for name in paths.keys() - set(names):
        place = Place(f"{register.folder.name}/{folder}/{name}.yaml", 1)
        register.faults.append(Fault(place, f"bank.yaml does not list the {kind} '{name}'"))
    return {name: paths[name] for name in names if name in paths}


def _section(register: Register, path: Path, name: str) -> tuple[Section | None, tuple[Question, ...]]:
    source = register.read(path)
    file = register.whole(SectionFile, source)
    if file is None:
        return None, ()
    section = register.one("section", Section, source, ("section",), file.section) if file.section else None
    if section:
        register.named("section", section.id, source, "section", "id", called=name)
    return section, register.each(
        "question", Question, source, ("questions",), file.questions, section=name, requirements=()
    )


def _actions(register: Register) -> tuple[Action, ...]:
    return tuple(
        action
        for source in _sources(register, "actions")
        if source.data is not None
        for action in register.each("action", Action, source, (), source.data, elsewhere=())
    )


def _documents(register: Register, contents: Source, names: tuple[str, ...]) -> tuple[Template, ...]:
    paths = _listed(register, contents, "document", "documents", names)
    found = [register.sole("document", Template, path) for path in paths.values()]
    return tuple(document for document in found if document)


def _retired(register: Register) -> tuple[Retired, ...]:
    source = register.read(register.folder / "migrations.yaml")
    return () if source.data is None else register.each("retired", Retired, source, (), source.data)


def _contradictions(register: Register) -> Contradictions:
    source = register.read(register.folder / "contradictions.yaml")
    file = register.whole(ContradictionFile, source)
    if file is None:
        return Contradictions()
    return Contradictions(
        pairs=register.each("contradiction", Pair, source, ("pairs",), file.pairs), left_out=file.left_out
    )
