"""The port to open the app at: the one asked for, or the next that is free."""

import errno
import os
import socket

USUAL = 8501
TRIED = 100
TAKEN = (errno.EADDRINUSE, errno.EACCES)
RESERVED = (3000,)  # Streamlit keeps it for itself
_OURS: dict[int, socket.socket] = {}
"""What tells another start that this one is about to listen at a port: the datagram port of that number is held."""


def asked_for(arguments: list[str], name: str) -> str | None:
    """The value of an option of Streamlit: among the arguments (the last one counts), else in the environment."""
    found = os.environ.get("STREAMLIT_" + name.upper().replace(".", "_"))
    for place, argument in enumerate(arguments):
        if argument == f"--{name}" and place + 1 < len(arguments):
            found = arguments[place + 1]
        elif argument.startswith(f"--{name}="):
            found = argument.partition("=")[2]
    return found


def free_port(arguments: list[str]) -> list[str]:
    """Arguments that send Streamlit to a free port, after saying so; none where the port it would take is free.

    Ends with a sentence where none is free.
    """
    asked = asked_for(arguments, "server.port") or str(USUAL)
    if not asked.isdecimal() or not 0 < int(asked) < 65_536:
        return []  # Streamlit says what is wrong with it
    address = asked_for(arguments, "server.address") or "127.0.0.1"
    first = int(asked)
    if is_ours(address, first):
        return []
    for port in range(first + 1, min(first + TRIED, 65_536)):
        if port not in RESERVED and is_ours(address, port):
            print(
                f"Port {first} is taken, perhaps by Ready42 in another window. This one opens at port {port}.",
                flush=True,
            )
            return ["--server.port", str(port)]
    raise SystemExit(f"Port {first} and those after it are taken. Name another one, such as --server.port 9000")


def is_ours(address: str, port: int) -> bool:
    """Whether it is free and, from now on until this program ends, taken by no other start of ours."""
    return is_free(address, port) and (port in _OURS or _claimed(port))


def _claimed(port: int) -> bool:
    """False where another start was quicker: between its look at a port and its listening there pass seconds."""
    claim = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # the system lets go of it with the program, killed or not
    try:
        claim.bind(("127.0.0.1", port))
    except OSError as error:
        claim.close()
        return error.errno != errno.EADDRINUSE  # where nothing can be held, Streamlit says what is wrong
    _OURS[port] = claim
    return True


def is_free(address: str, port: int) -> bool:
    """Whether a server of ours could listen there."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as tried:
        if os.name != "nt":  # a port left a moment ago is free; on Windows this means another thing
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((address, port))
        except OSError as error:
            return error.errno not in TAKEN  # another fault is not about this port: Streamlit says what it is
    return True
