"""`python -m tests.readers KIND FILE`: one reader in a process of its own, and the most memory that it took.

Prints each fault on standard error, then the peak in MB; ends with 2 where the file is refused, as the commands do.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from domain.files.casefile import read_case
from domain.files.clientfile import read_client
from domain.files.housefile import parse_house
from domain.files.strict_json import CaseFaults
from domain.results.report import read_report
from domain.session import read_summary

READERS: dict[str, Callable[[Any], object]] = {
    "case": read_case,
    "client": read_client,
    "house": parse_house,
    "report": read_report,
    "session": read_summary,
}


def peak() -> float:
    """The most memory this process held at once, in MB."""
    try:
        status = Path("/proc/self/status").read_text(encoding="utf-8")
        return int(status.split("VmHWM:")[1].split()[0]) / 1024
    except OSError:  # not Linux
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / (1024 if sys.platform == "darwin" else 1)


def main(kind: str, name: str) -> int:
    code = 0
    try:
        READERS[kind](Path(name).read_bytes())
    except CaseFaults as problem:
        code = 2
        print("\n".join(problem.faults), file=sys.stderr)
    print(f"{peak():.0f}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
