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
    lines: dict[Steps, int] = {}
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        faults = list(_walk(node, (), lines, file, set())) if node else []
        if any("alias" in fault.sentence for fault in faults):
            return Source(file, None, lines), faults
        data = loader.construct_document(node) if node else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return _unreadable(file, line, f"this is not valid YAML: {error.problem or error.context}")
    except (yaml.YAMLError, ValueError) as error:
        return _unreadable(file, 1, f"this is not valid YAML: {' '.join(str(error).split())}")
    return Source(file, data, lines), faults


def _walk(node: yaml.Node, steps: Steps, lines: dict[Steps, int], file: str, seen: set[int]) -> Iterator[Fault]:
    lines.setdefault(steps, node.start_mark.line + 1)
    if id(node) in seen:
        yield Fault(Place(file, lines[steps]), "an alias (*name) is used here; write the value out instead")
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        yield from _walk_mapping(node, steps, lines, file, seen)
    elif isinstance(node, yaml.SequenceNode):
        for position, item in enumerate(node.value):
            yield from _walk(item, (*steps, position), lines, file, seen)


def _walk_mapping(
    node: yaml.MappingNode, steps: Steps, lines: dict[Steps, int], file: str, seen: set[int]
) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.tag != "tag:yaml.org,2002:str":
            yield Fault(Place(file, line), f"the key '{_shown(key)}' is not text; put it in quotes")
            continue
        if key.value in first:
            yield Fault(
                Place(file, line), f"the key '{key.value}' is given twice; the first is on line {first[key.value]}"
            )
        first.setdefault(key.value, line)
        lines[(*steps, key.value)] = line
        yield from _walk(value, (*steps, key.value), lines, file, seen)


def _shown(node: yaml.Node) -> str:
    return node.value if isinstance(node, yaml.ScalarNode) else "a list or mapping"
