"""`python -m exports report|plan|answers|documents|form CASE.json OUT`: the export that OUT's ending names.

`python -m exports certification CASE.json OUT` writes the certification plan (.ics, .csv) where another is advised.
`python -m exports applicability CASE.json OUT.docx` writes the Statement of Applicability.
`python -m exports notes CASE.json OUT.docx` writes what is missing in the answers for customers, for the firm alone.
`python -m exports reply CASE.json OUT.docx` writes the reply to a customer who asked for the AI policy.
`python -m exports compare OLD.json NEW.json OUT` writes why readiness moved between two case files of one firm.
`python -m exports session CLIENT.zip OUT.docx` writes the page to sign of a client's last guided session.
`python -m exports read FORM.xlsx` prints what a filled form holds.
`python -m exports asked LIST.(xlsx|docx|csv|txt)` prints how a customer's list is read.
`--house HOUSE.json` puts a consultancy's own look on files of its own work, never on a client's own papers.
"""

import json
import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from answers.buyer import buyer_pack
from answers.documents import documents
from domain.files.clientfile import MOST_PACKED, read_client
from domain.files.strict_json import CaseFaults
from domain.house import FileKind, House
from domain.results.comparison import Moment
from domain.session import SessionSummary, read_summary
from exports.form import LIMITS, read_form, write_form
from exports.formats import EXPORTS, OF_REPORT, Kind, UnknownEnding, ending_of, writer
from exports.house import dressed
from exports.house.file import open_house
from exports.lists import SIZE as LIST_SIZE
from exports.lists import as_json, check_number, read_list
from exports.reading import CannotRead
from exports.word.session import write as write_session
from exports.word.starter import all_files, write_documents
from questions import BankFaults, load_bank, load_buyer_kit, migrate
from scoring import compare, load_parameters
from scoring.command import Refused, evaluated, refuse

USAGE: Final = (
    "usage: python -m exports report CASE.json OUT | plan CASE.json OUT | certification CASE.json OUT | "
    "applicability CASE.json OUT.docx | "
    "answers CASE.json OUT | notes CASE.json OUT.docx | reply CASE.json OUT.docx | "
    "documents CASE.json OUT.zip or FOLDER | form CASE.json OUT.xlsx | compare OLD.json NEW.json OUT | "
    "session CLIENT.zip OUT.docx | read FORM.xlsx | "
    "asked LIST.xlsx, .docx, .csv or .txt   (--house HOUSE.json: your own look, on your own work only)"
)
HOUSE: Final = "--house"


def main(arguments: list[str]) -> int:
    """Exit code 0, or 2 with one sentence a fault on standard error and nothing written."""
    if len(arguments) == 2 and arguments[0] == "read":
        return _read(arguments[1])
    if len(arguments) == 2 and arguments[0] == "asked":
        return _asked(arguments[1])
    look, arguments = _look(arguments)
    wanted = _wanted(arguments)
    if wanted is None:
        return refuse([USAGE])
    command, out = arguments[0], Path(arguments[-1])
    try:
        house = _house(look) if look else None
        for path, data in [(path, dressed(data, house, MADE[command])) for path, data in wanted(out)]:
            replace(path, data)
    except UnknownEnding as error:
        return refuse([f"{out}: {error}"])
    except Refused as error:
        return refuse(error.sentences)
    except OSError as error:
        return refuse(
            [f"{out}: this file cannot be written ({error.strerror}); expected a folder that exists and allows it"]
        )
    return 0


def _look(arguments: list[str]) -> tuple[str | None, list[str]]:
    """The house file that the option names, None for none, and the other arguments."""
    if HOUSE not in arguments[:-1]:
        return None, arguments
    place = arguments.index(HOUSE)
    return arguments[place + 1], arguments[:place] + arguments[place + 2 :]


def _house(name: str) -> House:
    try:
        return open_house(Path(name))
    except CaseFaults as error:
        raise Refused(error.faults) from error


def _wanted(arguments: list[str]) -> Callable[[Path], list[tuple[Path, bytes]]] | None:
    """What makes the files that these arguments ask for, given where to put them; None for a wrong call."""
    match arguments:
        case ["compare", old, new, _]:
            return partial(_compared, old, new)
        case [command, source, _] if command in MORE:
            return partial(MORE[command], source)
        case [command, source, _] if command in OF_REPORT:
            return partial(_one, command, source)
    return None


def _one(kind: Kind, source: str, out: Path) -> list[tuple[Path, bytes]]:
    write = writer(kind, ending_of(kind, out.name))
    report, case, bank = evaluated(source, workings=True)
    return [(out, write(report, case, bank))]


def _answers(kind: Kind, source: str, out: Path) -> list[tuple[Path, bytes]]:
    """The statement and the answers for customers, what is missing in them, or a reply."""
    write = writer(kind, out.suffix)
    report, case, bank = evaluated(source, reasons=False)
    return [(out, write(buyer_pack(bank, load_buyer_kit(bank), report, case)))]


def _documents(source: str, out: Path) -> list[tuple[Path, bytes]]:
    """All starter documents with cover notes: one zip, or one Word file each in a folder that exists."""
    if not out.is_dir() and out.suffix.lower() != ".zip":
        raise UnknownEnding("expected a folder that exists, or a name that ends in .zip")
    report, case, bank = evaluated(source, reasons=False)
    found = documents(bank, case, report.as_of, report.need.verdict)
    if out.is_dir():
        return [(out / name, data) for name, data in all_files(found)]
    return [(out, write_documents(found))]


def _form(source: str, out: Path) -> list[tuple[Path, bytes]]:
    """The questions of this firm, to be answered offline."""
    if out.suffix.lower() != ".xlsx":
        raise UnknownEnding("a form is an Excel file; expected a name that ends in .xlsx")
    return [(out, write_form(*evaluated(source, reasons=False)))]


def _compared(old: str, new: str, out: Path) -> list[tuple[Path, bytes]]:
    """Why readiness moved from one case file to another. Both are worked out by the versions of today."""
    write = writer("comparison", out.suffix)
    earlier, later = _moment(old), _moment(new)
    if earlier.on > later.on:
        raise Refused([f"{old}: dated {earlier.on}, after {new} ({later.on}); expected the earlier one first"])
    found = compare(load_bank(), load_parameters(), earlier, later)
    if found is None:
        raise Refused([f"{old}, {new}: readiness has no meaning in one of them (no AI); expected two with AI in use"])
    return [(out, write(found))]


def _moment(source: str) -> Moment:
    report, case, _ = evaluated(source, reasons=False)
    return Moment(
        label=Path(source).stem,
        on=report.as_of,
        case=case,
        readiness=report.readiness,
        bank_version=report.bank_version,
        parameters_version=report.parameters_version,
    )


def _session(source: str, out: Path) -> list[tuple[Path, bytes]]:
    """The page to sign of the guided session that ended last, as it was when it ended."""
    if out.suffix.lower() != ".docx":
        raise UnknownEnding("a session summary is a Word file; expected a name that ends in .docx")
    return [(out, write_session(_last_session(source)))]


def _last_session(source: str) -> SessionSummary:
    try:
        with open(source, "rb") as file:
            client = read_client(file.read(MOST_PACKED + 1))
    except OSError as error:
        raise Refused([f"{source}: this file cannot be read ({error.strerror}); expected a client file"]) from error
    except CaseFaults as error:
        raise Refused([f"{source}: {fault}" for fault in error.faults]) from error
    ended = [
        (one.ended, one.summary) for held in client.assessments for one in held.sessions if one.ended and one.summary
    ]
    if not ended:
        raise Refused([f"{source}: expected a client with a guided session that has ended, and there is none"])
    try:
        return read_summary(max(ended)[1])
    except ValueError as error:
        raise Refused(
            [f"{source}: expected the summary of its last session as Ready42 wrote it; it is damaged"]
        ) from error


MADE: Final[dict[str, FileKind]] = {
    **{kind: export.wears for kind, export in EXPORTS.items()},
    "compare": "comparison", "documents": "documents", "form": "form", "session": "session",
}  # fmt: skip
"""What kind of file each command makes: a client's own papers wear no consultancy's look."""
MORE: Final[dict[str, Callable[[str, Path], list[tuple[Path, bytes]]]]] = {
    "answers": partial(_answers, "answers"),
    "notes": partial(_answers, "notes"),
    "reply": partial(_answers, "reply"),
    "documents": _documents,
    "form": _form,
    "session": _session,
}


def _read(name: str) -> int:
    """Print the answers and issues of a filled form; changes nothing."""
    try:
        with open(name, "rb") as file:
            data = file.read(LIMITS.size + 1)
        bank = load_bank()
        found = read_form(data, bank, partial(migrate, bank=bank))
    except OSError as error:
        return refuse([f"{name}: this file cannot be read ({error.strerror}); expected a filled form (.xlsx)"])
    except CannotRead as error:
        return refuse([f"{name}: {error}"])
    except BankFaults as error:
        return refuse([str(fault) for fault in error.faults])
    answers = {name: answer.model_dump(mode="json", exclude_none=True) for name, answer in found.answers.items()}
    issues = [{"row": issue.row, "message": issue.message} for issue in found.issues]
    print(json.dumps({"answers": answers, "issues": issues}, indent=2))
    return 0


def _asked(name: str) -> int:
    """Print how a customer's list is read; changes nothing."""
    try:
        with open(name, "rb") as file:
            found = read_list(name, file.read(LIST_SIZE + 1))
        check_number(len(found.questions))
    except OSError as error:
        return refuse([f"{name}: this file cannot be read ({error.strerror}); expected a customer's list"])
    except CannotRead as error:
        return refuse([f"{name}: {error}"])
    print(json.dumps(as_json(found), indent=2, ensure_ascii=False))
    return 0


def replace(out: Path, data: bytes) -> None:
    """Write all of `data` beside `out` first, then put it in place: `out` is never half written. Raises OSError."""
    if out.is_dir():
        raise IsADirectoryError(21, "it is a folder", str(out))
    handle, temporary = tempfile.mkstemp(prefix=".", suffix=out.suffix, dir=out.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644 & ~_umask())
        os.replace(temporary, out)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    found = os.umask(0o077)
    os.umask(found)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
