"""How a command reads a case and works it out: shared by every entry point that takes CASE.json."""

import sys
from collections.abc import Sequence
from datetime import date

from domain.asked.bank import Bank
from domain.case import Case, View
from domain.files.casefile import MOST, CaseFaults, read_case
from domain.results.report import Report
from questions import BankFaults, load_bank, migrate_case
from scoring.evaluate import evaluate
from scoring.parameter_files import ParameterFaults, load_parameters


class Refused(ValueError):  # noqa: N818 - the user's input is refused, the program is well
    """The input cannot be used. `sentences` holds one plain sentence a fault."""

    def __init__(self, sentences: Sequence[str]) -> None:
        self.sentences = tuple(sentences)
        super().__init__("\n".join(self.sentences))


def evaluated(
    name: str, *, reasons: bool = True, workings: bool = False, layer: View = "counted"
) -> tuple[Report, Case, Bank]:
    """The report of the case file `name` ("-": standard input), the case under today's ids, and the bank.

    Raises Refused with every fault found.
    """
    try:
        case, bank, parameters = read_case(_content(name)), load_bank(), load_parameters()
    except OSError as error:
        raise Refused([f"{name}: this file cannot be read ({error.strerror}); expected a case file"]) from error
    except CaseFaults as error:
        where = "standard input" if name == "-" else name
        raise Refused([f"{where}: {fault}" for fault in error.faults]) from error
    except (BankFaults, ParameterFaults) as error:
        raise Refused([str(fault) for fault in error.faults]) from error
    case = migrate_case(case, bank)
    as_of = case.as_of or date.today()
    return evaluate(bank, parameters, case, as_of, reasons=reasons, workings=workings, layer=layer), case, bank


def refuse(sentences: Sequence[str]) -> int:
    """Print each sentence on standard error; 2, the exit code of input that cannot be used."""
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return 2


def _content(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read(MOST.bytes + 1)
    with open(name, "rb") as file:
        return file.read(MOST.bytes + 1)
