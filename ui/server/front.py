"""Streamlit's own page, told where its server is, and keeping the address that a person came with.

Left alone, the browser asks for the server below the address of the page it is on, is refused twice, and only then one
level up: two errors in the console of every page opened by its address, and a wait. The page is not changed on disk.
"""

import re
from functools import lru_cache
from pathlib import Path

import streamlit
from starlette.types import ASGIApp, Message, Receive, Scope, Send

WHERE = (
    "window.__streamlit = { BACKEND_BASE_URL: new URL('.', location.href).href }; window.ready42Came = location.href;"
)
HEAD = re.compile("<head>")
OTHERS = ("/_stcore/", "/media/", "/static/", "/component/")
"""Where what the server sends is never this page."""


@lru_cache(maxsize=1)
def page() -> str:
    """The page as it is sent. Its inline scripts must be named in the headers."""
    own = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    return HEAD.sub(f"<head><script>{WHERE}</script>", own, count=1)


class FrontPage:
    """Sends our version of the page wherever Streamlit would send its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.body = page().encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; the body is replaced where it is the page."""
        ours = False

        async def instead(message: Message) -> None:
            nonlocal ours
            if message["type"] == "http.response.start":
                headers = dict(message.get("headers", []))
                ours = message["status"] == 200 and headers.get(b"content-type", b"").startswith(b"text/html")
                if ours:
                    message["headers"] = self._headers(headers)
            elif ours and message.get("more_body", False):
                return
            elif ours:
                message = {"type": "http.response.body", "body": self.body}
            await send(message)

        asked = scope["type"] == "http" and scope["method"] == "GET" and not scope["path"].startswith(OTHERS)
        await self.app(scope, receive, instead if asked else send)

    def _headers(self, theirs: dict[bytes, bytes]) -> list[tuple[bytes, bytes]]:
        """Without what describes the body that is not sent: how it was packed, and its mark for a browser's memory."""
        gone = (b"content-length", b"content-encoding", b"etag", b"last-modified")
        kept = [(name, value) for name, value in theirs.items() if name.lower() not in gone]
        return [*kept, (b"content-length", str(len(self.body)).encode())]
