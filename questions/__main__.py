"""`python -m questions` prints the bank as JSON; with `--check` it lints it instead."""

import sys
from collections.abc import Sequence
from pathlib import Path

from questions import HERE, BankFaults, load_bank
from questions.buyer import review_buyer
from questions.checks import LINT, STRUCTURE
from questions.review import review
from questions.summary import as_json, summary

USAGE = "expected nothing (print the bank as JSON) or --check (say what is wrong with it)"


def main(arguments: Sequence[str], folder: Path = HERE) -> int:
    """Exit code: 0 fine, 1 the bank has faults, 2 the command was not understood."""
    if list(arguments) == ["--check"]:
        return _check(folder)
    if arguments:
        print(f"python -m questions: '{' '.join(arguments)}' is not understood; {USAGE}", file=sys.stderr)
        return 2
    try:
        print(as_json(load_bank(folder)))
    except BankFaults as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _check(folder: Path) -> int:
    found, faults = review(folder, STRUCTURE + LINT)
    faults += review_buyer(folder, found.bank)[1] if found else []
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults or found is None:
        print(f"{len(faults)} fault(s).", file=sys.stderr)
        return 1
    print(summary(found))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:
        sys.exit(1)
