"""`python -m scoring CASE.json`: the report as JSON. `-` reads standard input; `--no-reasons` leaves reasons out."""

import sys
from datetime import date

from domain.casefile import CaseFaults, read_case
from questions import BankFaults, load_bank, migrate
from scoring import evaluate, load_parameters

USAGE = "usage: python -m scoring CASE.json [--no-reasons]   (- reads standard input)"


def main(arguments: list[str]) -> int:
    """Exit code 0, or 2 with one sentence a fault on standard error and nothing on standard output."""
    reasons = "--no-reasons" not in arguments
    names = [a for a in arguments if a != "--no-reasons"]
    if len(names) != 1 or (names[0].startswith("-") and names[0] != "-"):
        return _refuse([USAGE])
    try:
        text = sys.stdin.buffer.read() if names[0] == "-" else _read(names[0])
        case = read_case(text)
        bank, parameters = load_bank(), load_parameters()
    except OSError as error:
        return _refuse([f"{names[0]}: this file cannot be read ({error.strerror}); expected a case file"])
    except (CaseFaults, BankFaults) as error:
        return _refuse([str(fault) for fault in error.faults])
    answers, _ = migrate(case.answers, bank)
    case = case.model_copy(update={"answers": answers})
    report = evaluate(bank, parameters, case, case.as_of or date.today(), reasons=reasons)
    exclude = None if reasons else {"reasons"}
    sys.stdout.write(report.model_dump_json(by_alias=True, indent=1, exclude=exclude) + "\n")
    return 0


def _read(name: str) -> bytes:
    with open(name, "rb") as file:
        return file.read()


def _refuse(sentences: list[str]) -> int:
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
