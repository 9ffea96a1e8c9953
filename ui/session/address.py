"""Where this server may answer: only on this computer, unless somebody asks for a throw-away demo in so many words.

And to which names: this computer's own, and what `READY42_ADDRESSES` adds.
"""

import os
import re
from collections.abc import Mapping
from typing import Final

LOOPBACK: Final = ("127.0.0.1", "localhost", "[::1]")
LOCAL: Final = {*LOOPBACK, "::1"}
SWITCH: Final = "READY42_ALLOW_PUBLIC"
ADDRESSES: Final = "READY42_ADDRESSES"
ADDRESS: Final = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?")


def is_demo(environment: Mapping[str, str] = os.environ) -> bool:
    """True when the person who started the server allowed other computers: nothing may be stored then."""
    return environment.get(SWITCH) == "1"


def named(environment: Mapping[str, str] = os.environ) -> frozenset[str]:
    """The further addresses to answer to, such as https://ready42.example.com: lower case, as a browser shows them."""
    return frozenset(given for given in _given(environment) if ADDRESS.fullmatch(given))


def misnamed(environment: Mapping[str, str] = os.environ) -> str | None:
    """The sentence with which the server refuses what `READY42_ADDRESSES` holds; None when it may start."""
    wrong = [given for given in _given(environment) if not ADDRESS.fullmatch(given)]
    if not wrong:
        return None
    return (
        f'{ADDRESSES} holds "{wrong[0]}", which is not an address. Write each one as the browser shows it, up to the '
        "name or the port, with commas between them: https://ready42.example.com, http://localhost:9000"
    )


def _given(environment: Mapping[str, str]) -> list[str]:
    parts = environment.get(ADDRESSES, "").lower().split(",")
    return [part.strip().rstrip("/") for part in parts if part.strip()]


def refusal(address: str | None, environment: Mapping[str, str] = os.environ) -> str | None:
    """The sentence with which the server refuses `address`; None when it may start."""
    if (address or "").strip().lower() in LOCAL or is_demo(environment):
        return None
    shown = address or "every network address"
    return (
        f"Ready42 has no sign-in, so it serves 127.0.0.1 (this computer) only and will not start on {shown}. "
        f"Start it with --server.address 127.0.0.1, or set {SWITCH}=1 for a throw-away demo that stores nothing."
    )
