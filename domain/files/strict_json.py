"""A JSON file that a person may have touched: read strictly, and every fault told at once in a plain sentence."""

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from domain.base import MOST_TEXT
from domain.files.counted import Path, over, too_long
from domain.files.expected import expected, field_names

_MAX_DEPTH: Final = 20
_TOO_DEEP: Final = f"expected at most {_MAX_DEPTH} levels of nesting, got more"
_MOST: Final = 200  # nobody reads more, and a hostile file could hold hundreds of thousands
_AND_MORE: Final = "The file: expected fewer faults than can be listed here, got more; correct these and open it again."
_MAX_KEY: Final = 200
_MOST_DIGITS: Final = 300
_NOT_STORABLE: Final = re.compile(r"[\x00\ud800-\udfff]")

Fault = tuple[Path, str]
Model = TypeVar("Model", bound=BaseModel)


class Size(NamedTuple):
    """The most that is read of a file: bytes, lists, objects and their entries together, and characters of one text."""

    bytes: int
    entries: int
    text: int = MOST_TEXT


class CaseFaults(ValueError):  # noqa: N818 - it holds faults, and they are the user's
    """The case cannot be read. `faults` holds one plain sentence for each thing that is wrong."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def document(text: str | bytes, most: Size, schema: int) -> tuple[dict[str, Any], list[Fault]]:
    """The JSON object in `text` of at most `most`, and what JSON allows and a file of ours does not.

    Raises CaseFaults where it cannot be read at all, holds too much, is nested too deep, or has a later schema than
    `schema`: earlier ones open for good.
    """
    found = _parse(_decoded(text, most))
    faults = list(islice(_file_faults(found, ()), _MOST + 1))
    fatal = [*_schema_faults(found, schema), *islice(_endless(found, most.text, ()), _MOST + 1)]
    if fatal or any(what == _TOO_DEEP for _, what in faults):
        raise _faults([*fatal, *faults])
    return found, faults


class _Object(dict[str, Any]):
    """A JSON object that remembers which of its keys came more than once."""

    repeated: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        made.repeated = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return made


def _decoded(text: str | bytes, most: Size) -> str:
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    if len(data) > most.bytes:
        raise CaseFaults([f"The file: expected at most {most.bytes // 1_000_000} MB, got more."])
    if too_much := over(data, most.entries):
        raise CaseFaults([f"The file: {too_much}."])
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CaseFaults([f"The file: expected UTF-8 text, and byte {error.start + 1:,} is something else."]) from None


def _parse(text: str) -> Any:
    if not text.strip():
        raise CaseFaults(["The file: expected a JSON object, and the file is empty."])
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=_whole, parse_float=_number)
    except json.JSONDecodeError as error:
        where = f"The file, line {error.lineno}, column {error.colno}"
        reason = error.msg[:1].lower() + error.msg[1:]
        raise CaseFaults([f"{where}: expected valid JSON, got something else ({reason})."]) from None
    except RecursionError:
        raise CaseFaults([_sentence(((), _TOO_DEEP))]) from None


def _whole(digits: str) -> int | float:
    """A whole number; one with hundreds of digits counts as infinite instead of stopping the reader."""
    return int(digits) if len(digits) < _MOST_DIGITS else float("inf")


def _number(digits: str) -> int | float:
    """JSON does not tell 6.0 from 6, so a whole value may fill a whole-number field."""
    value = float(digits) if len(digits) < _MOST_DIGITS else float("inf")
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _file_faults(value: Any, path: Path) -> Iterator[Fault]:
    """What JSON allows and a case file does not, anywhere in the document."""
    if len(path) > _MAX_DEPTH:
        yield path[:3], _TOO_DEEP
    elif isinstance(value, _Object):
        yield from ((path, f'expected each key once, got "{_short(key)}" more than once') for key in value.repeated)
        for key, inner in value.items():
            yield from _key_faults(key, path)
            yield from _file_faults(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _file_faults(inner, (*path, index))
    elif isinstance(value, float) and not abs(value) < float("inf"):
        yield path, "expected an ordinary number, got something that is none or has far too many digits"
    elif isinstance(value, str) and _NOT_STORABLE.search(value):
        yield path, "expected text, got a character that cannot be stored"


def _endless(value: Any, most: int, path: Path) -> Iterator[Fault]:
    """Texts so long that no field could hold them: told before the types copy them into each of their complaints."""
    if isinstance(value, str) and len(value) > most:
        yield path, f"expected text of at most {most:,} characters, got {len(value):,}"
    elif len(path) <= _MAX_DEPTH and isinstance(value, dict):
        for key, inner in value.items():
            yield from _endless(inner, most, (*path, key))
    elif len(path) <= _MAX_DEPTH and isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _endless(inner, most, (*path, index))


def _key_faults(key: str, path: Path) -> Iterator[Fault]:
    if len(key) > _MAX_KEY:
        yield path, f'expected keys of at most {_MAX_KEY} characters, got "{_short(key)}"'
    if _NOT_STORABLE.search(key):
        yield path, "expected keys made of text, got a character that cannot be stored"


def _schema_faults(found: Any, newest: int) -> Iterator[Fault]:
    """Says first what makes every other complaint pointless."""
    if not isinstance(found, dict):
        yield (), f"expected a JSON object in curly brackets, got {shown(found)}"
        return
    schema = found.get("schema", newest)
    if type(schema) is int and schema > newest:
        yield ("schema",), f"expected {newest}, got {schema}: this file was made by a newer version of Ready42"
    elif type(schema) is not int or not 0 < schema <= newest:
        yield ("schema",), f"expected {newest}, got {shown(schema)}"


def validated(model: type[Model], found: dict[str, Any], faults: Iterable[Fault]) -> Model:
    """The `model` in a document. Raises CaseFaults with `faults` and whatever the types refuse besides."""
    if excess := list(islice(too_long(model, found), _MOST + 1)):
        raise _faults(excess)
    known = list(islice(faults, _MOST + 1))
    text = json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")  # half a letter: already a fault
    made, refused = None, list[Fault]()
    try:
        made = model.model_validate_json(text, strict=True, by_alias=True, by_name=False)
    except ValidationError as errors:
        listed = errors.errors(include_url=False, include_input=False)[: _MOST + 1]
        refused = [(tuple(e["loc"]), _what(model, e, found)) for e in listed if not _said(e, known)]
    if made is None or known:
        raise _faults([*refused, *known])
    return made


def _said(error: Any, found: Sequence[Fault]) -> bool:
    """Whether one of our own sentences already tells of this error, or of the part of it that matters."""
    path = tuple(error["loc"])
    return any(known[: len(path)] == path if error["type"] == "value_error" else known == path for known, _ in found)


def _what(model: type[BaseModel], error: Any, found: Any) -> str:
    path = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        return _unknown_field(model, path)
    if error["type"] == "missing":
        return f"expected {expected(model, path)}, and it is missing"
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    wanted = expected(model, path, too_big=error["type"].startswith("less_than"))
    for part in path:
        found = found[part]
    got = f"{len(found):,} characters" if error["type"] == "string_too_long" else shown(found)
    return f"expected {wanted}, got {got}"


def _unknown_field(model: type[BaseModel], path: Path) -> str:
    known = field_names(model, path[:-1])
    near = difflib.get_close_matches(str(path[-1]), known, n=1)
    return f"expected a known field, did you mean {near[0]}?" if near else f"expected a known field: {', '.join(known)}"


def shown(value: Any) -> str:
    """What a file says, short enough to quote."""
    pieces = json.JSONEncoder(ensure_ascii=False, default=str).iterencode(value)  # of a long list only its beginning
    return _short("".join(islice(pieces, 61)))


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:57] + "..."


def _faults(found: Sequence[Fault]) -> CaseFaults:
    sentences = list(dict.fromkeys(_sentence(fault) for fault in found))
    if len(sentences) > _MOST:
        sentences = [*sentences[:_MOST], _AND_MORE]
    return CaseFaults(sentences)


def _sentence(fault: Fault) -> str:
    path, what = fault
    where = ""
    for part in path:
        where += f" entry {part + 1}" if isinstance(part, int) else f".{part}" if where else _short(part)
    ending = "" if what.endswith("?") else "."
    return f"{where or 'The file'}: {what}{ending}"
