"""Whether this server may answer: only this computer, unless somebody asks for a throw-away demo in so many words."""

import os
from collections.abc import Mapping
from typing import Final

LOCAL: Final = {"127.0.0.1", "localhost", "::1", "[::1]"}
SWITCH: Final = "READY42_ALLOW_PUBLIC"


def is_demo(environment: Mapping[str, str] = os.environ) -> bool:
    """True when the person who started the server allowed other computers: nothing may be stored then."""
    return environment.get(SWITCH) == "1"


def refusal(address: str | None, environment: Mapping[str, str] = os.environ) -> str | None:
    """The sentence with which the server refuses `address`; None when it may start."""
    if (address or "").strip().lower() in LOCAL or is_demo(environment):
        return None
    shown = address or "every network address"
    return (
        f"Ready42 has no sign-in, so it serves 127.0.0.1 (this computer) only and will not start on {shown}. "
        f"Start it with --server.address 127.0.0.1, or set {SWITCH}=1 for a throw-away demo that stores nothing."
    )
