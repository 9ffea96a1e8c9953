"""`python -m scoring CASE.json`: the report as JSON. `-` reads standard input; `--no-reasons` leaves reasons out.

`--layer said` goes by what the client said alone, `--layer verified` by what a consultant verified alone; without it
what was verified counts where something was, else what was said. The report names the layer it used.
`python -m scoring --method` writes the text of docs/method.md.
"""

import sys
from typing import Final, get_args

from domain.case import View
from scoring import load_parameters
from scoring.command import Refused, evaluated, refuse
from scoring.method import method_text

USAGE: Final = (
    "usage: python -m scoring CASE.json [--no-reasons] [--layer said or verified]   (- reads standard input), "
    "or --method"
)
LAYERS: Final[dict[str, View]] = {layer: layer for layer in get_args(View)}


def main(arguments: list[str]) -> int:
    """Exit code 0, or 2 with one sentence a fault on standard error and nothing on standard output."""
    if arguments == ["--method"]:
        sys.stdout.write(method_text(load_parameters()))
        return 0
    reasons = "--no-reasons" not in arguments
    layer, names = _layer([a for a in arguments if a != "--no-reasons"])
    if layer not in LAYERS:
        return refuse([f"--layer {layer}: expected {', '.join(LAYERS)}"])
    if len(names) != 1 or (names[0].startswith("-") and names[0] != "-"):
        return refuse([USAGE])
    try:
        report, _, _ = evaluated(names[0], reasons=reasons, layer=LAYERS[layer])
    except Refused as error:
        return refuse(error.sentences)
    exclude = None if reasons else {"reasons"}
    sys.stdout.write(report.model_dump_json(by_alias=True, indent=1, exclude=exclude) + "\n")
    return 0


def _layer(arguments: list[str]) -> tuple[str, list[str]]:
    """The layer asked for, and the other arguments."""
    if "--layer" not in arguments[:-1]:
        return "counted", arguments
    place = arguments.index("--layer")
    return arguments[place + 1], arguments[:place] + arguments[place + 2 :]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
