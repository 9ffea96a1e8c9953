"""The case file: what a user saves to their computer and opens again. Reads strictly, names every fault at once."""

import difflib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import Any, Final

from pydantic import ValidationError

from domain.case import SCHEMA, Case
from domain.codes import COUNTRIES, CURRENCIES
from domain.expected import expected, field_names

MAX_BYTES: Final = 5_000_000
_MAX_DEPTH: Final = 20
_TOO_DEEP: Final = f"expected at most {_MAX_DEPTH} levels of nesting, got more"
_MOST: Final = 200  # nobody reads more, and a hostile file could hold hundreds of thousands
_AND_MORE: Final = "The file: expected fewer faults than can be listed here, got more; correct these and open it again."
_MAX_KEY: Final = 200
_YEARS: Final = range(2000, 2200)  # a plan reaches years ahead of as_of and must stay inside the calendar
_CLAUSE: Final = re.compile(r"iso42001:([4-9]|10)(\.|$)")
_NOT_STORABLE: Final = re.compile(r"[\x00\ud800-\udfff]")
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")

Path = tuple[str | int, ...]
Fault = tuple[Path, str]


class CaseFaults(ValueError):  # noqa: N818 - it holds faults, and they are the user's
    """The case cannot be read. `faults` holds one plain sentence for each thing that is wrong."""

    def __init__(self, faults: Sequence[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(self.faults))


def read_case(text: str | bytes) -> Case:
    """The case in a file's text, UTF-8 JSON. Raises CaseFaults with every fault found."""
    document = _parse(_decoded(text))
    found = list(islice(_file_faults(document, ()), _MOST + 1))
    fatal = list(_schema_faults(document))
    if fatal or any(what == _TOO_DEEP for _, what in found):
        raise _faults([*fatal, *found])
    return _validated(document, found)


def write_case(case: Case) -> str:
    """Indented JSON that `read_case` reads back as an equal case. The same case always gives the same text."""
    document = case.model_dump(mode="json", by_alias=True, exclude_none=True)
    for name in ("answers", "judgements", "passed_on", "action_notes"):
        document[name] = dict(sorted(document[name].items()))
    for name in ("passed_on", "action_notes"):
        if not document[name]:
            del document[name]  # so that a file without any opens in older versions too
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


class _Object(dict[str, Any]):
    """A JSON object that remembers which of its keys came more than once."""

    repeated: tuple[str, ...] = ()


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    made = _Object(pairs)
    if len(made) < len(pairs):
        made.repeated = tuple(key for key, times in Counter(key for key, _ in pairs).items() if times > 1)
    return made


def _decoded(text: str | bytes) -> str:
    size = len(text) if isinstance(text, bytes) else len(text.encode("utf-8", "surrogatepass"))
    if size > MAX_BYTES:
        raise CaseFaults([f"The file: expected at most {MAX_BYTES // 1_000_000} MB, got {size / 1e6:.1f} MB."])
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    try:
        return text.decode("utf-8-sig")
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
    return int(digits) if len(digits) < 300 else float("inf")


def _number(digits: str) -> int | float:
    """JSON does not tell 6.0 from 6, so a whole value may fill a whole-number field."""
    value = float(digits)
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
        yield path, "expected a number, got one that is not finite (NaN, Infinity or too many digits)"
    elif isinstance(value, str) and _NOT_STORABLE.search(value):
        yield path, "expected text, got a character that cannot be stored"


def _key_faults(key: str, path: Path) -> Iterator[Fault]:
    if len(key) > _MAX_KEY:
        yield path, f'expected keys of at most {_MAX_KEY} characters, got "{_short(key)}"'
    if _NOT_STORABLE.search(key):
        yield path, "expected keys made of text, got a character that cannot be stored"


def _schema_faults(document: Any) -> Iterator[Fault]:
    """Says first what makes every other complaint pointless."""
    if not isinstance(document, dict):
        yield (), f"expected a JSON object in curly brackets, got {_shown(document)}"
        return
    schema = document.get("schema", SCHEMA)
    if type(schema) is int and schema > SCHEMA:
        yield ("schema",), f"expected {SCHEMA}, got {schema}: this file was made by a newer version of Ready42"
    elif type(schema) is not int or schema != SCHEMA:
        yield ("schema",), f"expected {SCHEMA}, got {_shown(schema)}"


def _validated(document: dict[str, Any], found: list[Fault]) -> Case:
    """The case. Raises CaseFaults with `found`, what the types refuse and what only our own rules know."""
    found = list(islice(chain(found, _rule_faults(document)), _MOST + 1))
    text = _SURROGATE.sub("?", json.dumps(document, ensure_ascii=False))
    case, refused = None, list[Fault]()
    try:
        case = Case.model_validate_json(text, strict=True, by_alias=True, by_name=False)
    except ValidationError as errors:
        listed = errors.errors(include_url=False)[: _MOST + 1]
        refused = [(tuple(e["loc"]), _what(e)) for e in listed if not _said(e, found)]
    if case is None or found:
        raise _faults([*refused, *found])
    return case


def _said(error: Any, found: Sequence[Fault]) -> bool:
    """Whether one of our own sentences already tells of this error, or of the part of it that matters."""
    path = tuple(error["loc"])
    return any(known[: len(path)] == path if error["type"] == "value_error" else known == path for known, _ in found)


def _rule_faults(document: dict[str, Any]) -> Iterator[Fault]:
    profile, judgements = _inner(document, "profile"), _inner(document, "judgements")
    yield from _code_faults(profile, ("profile",))
    asks = profile.get("customer_asks")
    for index, ask in enumerate(asks if isinstance(asks, list) else ()):
        yield from _code_faults(ask if isinstance(ask, dict) else {}, ("profile", "customer_asks", index))
    for ref, judgement in judgements.items():
        yield from _judgement_faults(ref, judgement) if isinstance(judgement, dict) else ()
    yield from _year_faults(document.get("as_of"), ("as_of",))
    for action, note in _inner(document, "action_notes").items():
        yield from _year_faults(note.get("due") if isinstance(note, dict) else None, ("action_notes", action, "due"))


def _year_faults(day: Any, path: Path) -> Iterator[Fault]:
    if isinstance(day, str) and re.match(r"\d{4}-\d\d-\d\d$", day) and int(day[:4]) not in _YEARS:
        yield path, f"expected a date from {_YEARS[0]} to {_YEARS[-1]}, got {_shown(day)}"


def _inner(document: dict[str, Any], name: str) -> dict[str, Any]:
    value = document.get(name)
    return value if isinstance(value, dict) else {}


def _code_faults(holder: dict[str, Any], path: Path) -> Iterator[Fault]:
    country, currency = holder.get("country"), holder.get("currency")
    if path == ("profile",) and isinstance(country, str) and country not in COUNTRIES:
        yield (*path, "country"), f"expected a two-letter ISO 3166 country code such as US or GB, got {_shown(country)}"
    if isinstance(currency, str) and currency not in CURRENCIES:
        yield (*path, "currency"), f"expected a three-letter ISO 4217 currency code such as USD, got {_shown(currency)}"


def _judgement_faults(ref: str, judgement: dict[str, Any]) -> Iterator[Fault]:
    path: Path = ("judgements", ref)
    if judgement.get("applicable") is not None and _CLAUSE.match(ref):
        yield (*path, "applicable"), "expected nothing here, because clauses 4 to 10 always apply"
    reason = judgement.get("justification", "")
    if isinstance(reason, str) and not reason.strip():
        yield (*path, "justification"), "expected a reason in words, and it is missing"
    if judgement.get("applicable") is None and judgement.get("attainment") is None:
        yield path, "expected applicable, attainment, or both, got neither"


def _what(error: Any) -> str:
    path = tuple(error["loc"])
    if error["type"] == "extra_forbidden":
        return _unknown_field(path)
    if error["type"] == "missing":
        return f"expected {expected(Case, path)}, and it is missing"
    if error["type"] == "value_error":
        return str(error["ctx"]["error"])
    wanted = expected(Case, path, too_big=error["type"].startswith("less_than"))
    got = f"{len(error['input']):,} characters" if error["type"] == "string_too_long" else _shown(error["input"])
    return f"expected {wanted}, got {got}"


def _unknown_field(path: Path) -> str:
    known = field_names(Case, path[:-1])
    near = difflib.get_close_matches(str(path[-1]), known, n=1)
    return f"expected a known field, did you mean {near[0]}?" if near else f"expected a known field: {', '.join(known)}"


def _shown(value: Any) -> str:
    return _short(json.dumps(value, ensure_ascii=False, default=str))


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
