"""Every named thing of a bank, once: its model, where it was written, and what is wrong with it."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final, TypeVar

from domain.base import Frozen
from questions.draft import Kind, Origin
from questions.faults import Fault
from questions.source import Source, Steps, read
from questions.values import made

M = TypeVar("M", bound=Frozen)


_KEY: Final[Mapping[Kind, str]] = {"requirement": "ref", "outcome": "ref", "retired": "was", "part": "title"}
LOCAL: Final[frozenset[Kind]] = frozenset({"area"})
_NAMED: Final[Mapping[Kind, Mapping[str, str]]] = {"requirement": {"exclusion": "exclusion_reason"}}
"""Keys that the domain calls by another name."""


def local(source: Source, name: str) -> str:
    """An id of one file, as it stands among those of all files."""
    return f"{source.file} {name}"


class Register:
    """Reads the files of one folder, keeping what is sound and a fault for what is not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []
        self.origins: dict[tuple[Kind, str], Origin] = {}
        self.unreadable = False

    def files(self, name: str) -> list[Path]:
        """The YAML files of a folder inside this one, by name."""
        return sorted((self.folder / name).glob("*.yaml"))

    def read(self, path: Path) -> Source:
        """One file. Its name in faults starts with the folder of the bank."""
        source, faults = read(path, path.relative_to(self.folder.parent).as_posix())
        self.faults += faults
        self.unreadable |= source.data is None
        return source

    def whole(self, model: type[M], source: Source) -> M | None:
        """A file that is one thing. None when it could not be read, or is something else altogether."""
        if source.data is None:
            return None
        return self._made(model, source.data, source, (), f"this {source.file.rsplit('/', 1)[-1]}")

    def each(self, kind: Kind, model: type[M], source: Source, steps: Steps, items: Any, **given: Any) -> tuple[M, ...]:
        """The items of a list, each under its own id. `given` are values the file does not hold.

        Ids of `LOCAL` kinds are of their file alone: two files may use the same.
        """
        if not isinstance(items, list | tuple):
            self._fault(source, steps, f"expected a list here, one item per {kind}")
            return ()
        found = [self.one(kind, model, source, (*steps, n), item, **given) for n, item in enumerate(items)]
        return tuple(item for item in found if item is not None)

    def one(self, kind: Kind, model: type[M], source: Source, steps: Steps, item: Any, **given: Any) -> M | None:
        """One thing under its id; None without an id, or when the id is taken."""
        key = _KEY.get(kind, "id")
        if not isinstance(item, dict) or not isinstance(item.get(key), str):
            self._fault(source, (*steps, key), f"a {kind} without '{key}'; expected text in quotes")
            return None
        name = item[key]
        known = (kind, local(source, name) if kind in LOCAL else name)
        if known in self.origins:
            first = self.origins[known].at(key)
            self._fault(source, (*steps, key), f"the {kind} id '{name}' is used twice; first at {first}")
            return None
        self.origins[known] = Origin(source, steps)
        for clash in given.keys() & item.keys():
            self._fault(source, (*steps, clash), f"{kind} {name}: the key '{clash}' is unknown")
        names = _NAMED.get(kind, {})
        shaped = {names.get(key, key): value for key, value in item.items()}
        return self._made(model, {**shaped, **given}, source, steps, f"{kind} {name}", given)

    def sole(self, kind: Kind, model: type[M], path: Path) -> M | None:
        """The one thing that a file is, with a fault where it is not called as the file is."""
        source = self.read(path)
        if source.data is None:
            return None
        found = self.one(kind, model, source, (), source.data)
        if found:
            self.named(kind, source.data["id"], source, "id", called=path.stem)
        return found

    def named(self, kind: Kind, id_: str, source: Source, *steps: str, called: str) -> None:
        """A fault where a thing is not called as its file is."""
        if id_ != called:
            self._fault(source, steps, f"the {kind} id '{id_}' should be '{called}', as the file is named")

    def _made(
        self, model: type[M], value: Any, source: Source, steps: Steps, where: str, given: Iterable[str] = ()
    ) -> M | None:
        found, faults = made(model, value, source, steps, where, given)
        self.faults += faults
        return found

    def _fault(self, source: Source, steps: Steps, sentence: str) -> None:
        self.faults.append(Fault(source.at(*steps), sentence))
