"""Response headers that keep every page to itself: no outside request, no framing, no scripts but Streamlit's and ours.

Ours are inline and named by their hashes, so a script that somebody smuggled into a text would not run.
"""

import base64
import hashlib
import re

from starlette.middleware import Middleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.server import front, gate, gone, in_turn, keys, opening, sidebar, typing_now, unsent

OURS = tuple(one.script() for one in (gone, in_turn, keys, opening, sidebar, typing_now, unsent))
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def content_security_policy() -> str:
    """The policy, with the hashes of the inline script of Streamlit's own page and of ours."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in (*INLINE_SCRIPT.findall(front.page()), *OURS))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}".rstrip(),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


class SecurityHeaders:
    """Adds the headers to every HTTP answer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.headers = [
            (b"content-security-policy", content_security_policy().encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, with the headers added where the answer starts."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self.headers]
            await send(message)

        await self.app(scope, receive, with_headers if scope["type"] == "http" else send)


def middleware() -> list[Middleware]:
    """What app.py hands to Streamlit."""
    return [Middleware(SecurityHeaders), Middleware(gate.Gate), Middleware(front.FrontPage)]
