"""Words that fit what a firm does with AI: who only uses it never writes that it offers or builds any."""

import re
from collections.abc import Sequence
from typing import Final

from domain.profile import AiRole

_DOING: Final = re.compile(r"\bwe (?:(use|build) or )?offer\b")


def by_role(text: str, roles: Sequence[AiRole] | None) -> str:
    """A sentence of ours with "we use or offer", "we build or offer" and "we offer" as these roles allow.

    Unchanged while nobody has said what the firm does with AI.
    """
    return _DOING.sub(lambda found: _doing(found, roles or ()), text)


def _doing(found: re.Match[str], roles: Sequence[AiRole]) -> str:
    offers, builds = "provider" in roles, "developer" in roles
    words = {
        "use": bool(roles) and found[1] == "use",
        "build": builds and (found[1] == "build" or not offers),
        "offer": offers,
    }
    left = [word for word, does in words.items() if does]
    return f"we {' or '.join(left)}" if left else found[0]
