"""From the files of frameworks/ and mappings/ to what the bank holds of them, gathering every fault on the way."""

from collections.abc import Iterator

from domain.asked.bank import Area, Crosswalk, Framework, Outcome, Requirement
from questions.draft import Origin
from questions.register import Register
from questions.shapes import FrameworkFile
from questions.source import Source


def frameworks(register: Register) -> dict[str, Framework]:
    """Every framework of the folder, by id."""
    return {framework.id: framework for framework in _frameworks(register)}


def _frameworks(register: Register) -> Iterator[Framework]:
    for path in register.files("frameworks"):
        source = register.read(path)
        file = register.whole(FrameworkFile, source)
        if file is None:
            continue
        register.origins["framework", file.framework] = Origin(source, ())
        register.named("framework", file.framework, source, "framework", called=path.stem)
        yield _framework(register, source, file)


def _framework(register: Register, source: Source, file: FrameworkFile) -> Framework:
    areas = register.each("area", Area, source, ("areas",), file.areas)
    requirements = register.each("requirement", Requirement, source, ("requirements",), file.requirements)
    outcomes = register.each("outcome", Outcome, source, ("outcomes",), file.outcomes)
    return Framework(
        id=file.framework,
        title=file.title,
        version=file.version,
        areas=areas,
        requirements=requirements,
        outcomes=outcomes,
        certified=file.certified,
        view=file.view,
        asked_at_least=file.asked_at_least,
        told=file.told,
    )


def mappings(register: Register) -> tuple[Crosswalk, ...]:
    """What frameworks and certificates have to do with each other."""
    found = [register.sole("mapping", Crosswalk, path) for path in register.files("mappings")]
    return tuple(mapping for mapping in found if mapping)
