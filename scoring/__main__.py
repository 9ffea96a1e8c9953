"""`python -m scoring CASE.json`: the report as JSON. `-` reads standard input; `--no-reasons` leaves reasons out.

`python -m scoring --method` writes the text of docs/method.md.
"""

import sys

from scoring import load_parameters
from scoring.command import Refused, evaluated, refuse
from scoring.method import method_text

USAGE = "usage: python -m scoring CASE.json [--no-reasons]   (- reads standard input), or --method"


def main(arguments: list[str]) -> int:
    """Exit code 0, or 2 with one sentence a fault on standard error and nothing on standard output."""
    if arguments == ["--method"]:
        sys.stdout.write(method_text(load_parameters()))
        return 0
    reasons = "--no-reasons" not in arguments
    names = [a for a in arguments if a != "--no-reasons"]
    if len(names) != 1 or (names[0].startswith("-") and names[0] != "-"):
        return refuse([USAGE])
    try:
        report, _, _ = evaluated(names[0], reasons=reasons)
    except Refused as error:
        return refuse(error.sentences)
    exclude = None if reasons else {"reasons"}
    sys.stdout.write(report.model_dump_json(by_alias=True, indent=1, exclude=exclude) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
