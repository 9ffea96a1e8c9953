"""Strict YAML: plain values, the line of every one of them, and no silent guesses."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from questions.faults import Fault, Place

Steps = tuple[str | int, ...]
"""The way to a value inside a file: keys and positions, `("questions", 3, "text")`."""


@dataclass(frozen=True, slots=True)
class Source:
    """One file: its values, and the line of each by its steps. `data` is None when it could not be read."""

    file: str
    data: Any
    lines: Mapping[Steps, int]

    def at(self, *steps: str | int) -> Place:
        """The place of a value, or of the nearest thing around it."""
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return Place(self.file, self.lines.get(steps, 1))


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """SafeLoader that leaves dates as text: nothing in a bank is a date by accident."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read(path: Path, file: str) -> tuple[Source, list[Fault]]:
    """The file as a Source with every fault of its YAML. `file` is how faults should name it."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return _unreadable(file, 1, "this file is missing")
    except (OSError, UnicodeDecodeError):
        return _unreadable(file, 1, "this file cannot be read; expected text in UTF-8")
    return _parsed(text, file)


def _unreadable(file: str, line: int, sentence: str) -> tuple[Source, list[Fault]]:
    return Source(file, None, {}), [Fault(Place(file, line), sentence)]


def _parsed(text: str, file: str) -> tuple[Source, list[Fault]]:
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        walk = _Walk(file)
        if node is not None:
            walk.visit(node, ())
        data = None if node is None or walk.aliased else loader.construct_document(node)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return _unreadable(file, line, f"this is not valid YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return _unreadable(file, 1, f"this is not valid YAML: {' '.join(str(error).split())}")
    if data is None and not walk.faults:
        return _unreadable(file, 1, "this file is empty")
    return Source(file, data, walk.lines), walk.faults


class _Walk:
    """Notes the line of every value, and drops from the tree what must not be read."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Steps, int] = {}
        self.faults: list[Fault] = []
        self.aliased = False
        self._seen: set[int] = set()

    def visit(self, node: yaml.Node, steps: Steps) -> None:
        line = self.lines.setdefault(steps, node.start_mark.line + 1)
        if id(node) in self._seen:
            self.aliased = True
            self._fault(line, "an alias (*name) is used here; write the value out instead")
            return
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            node.value = list(self._keys(node, steps))
            for key, value in node.value:
                self.visit(value, (*steps, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for position, item in enumerate(node.value):
                self.visit(item, (*steps, position))

    def _keys(self, node: yaml.MappingNode, steps: Steps) -> Iterator[tuple[yaml.Node, yaml.Node]]:
        first: dict[str, int] = {}
        for key, value in node.value:
            line = key.start_mark.line + 1
            if key.tag != "tag:yaml.org,2002:str":
                self._fault(line, f"the key '{_shown(key)}' is not text; put it in quotes")
            elif key.value in first:
                self._fault(line, f"the key '{key.value}' is given twice; the first is on line {first[key.value]}")
            else:
                first[key.value] = self.lines[(*steps, key.value)] = line
                yield key, value

    def _fault(self, line: int, sentence: str) -> None:
        self.faults.append(Fault(Place(self.file, line), sentence))


def _shown(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else "a list or mapping"
