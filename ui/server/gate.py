"""Who may talk to this server: pages of its own under its own names, and programs on this computer.

A web page elsewhere may point its name at 127.0.0.1, and a page on another local port is as near as ours. The first
gives itself away by the Host it asks for, the second by the Origin its browser sends. Streamlit looks at no Host, lets
every localhost port in, and asks an outside address who it is when an Origin is foreign: that is never reached here.
"""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ui.session.address import ADDRESSES, LOOPBACK, is_demo, named

DEFAULT_PORT = {"http": 80, "https": 443}


class Gate:
    """Lets through, over HTTP and websocket, what asks for this server by name and comes from a page of its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.named = named()
        self.open = is_demo() and not self.named

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse in a sentence: 421 for another name, 403 for a page that is not ours."""
        refused = None if scope["type"] == "lifespan" else self.refused(scope)
        await (refused or self.app)(scope, receive, send)

    def refused(self, scope: Scope) -> PlainTextResponse | None:
        """The refusal; None for what may come in."""
        headers, own = Headers(scope=scope), _own(scope)
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        answering = _asked(hosts) if self.open else own | self.named
        meant = {address for address in answering if address.split("//")[1] == "".join(hosts[:1]).lower()}
        if len(hosts) != 1 or not meant:
            return PlainTextResponse(_other_name(own), 421)
        if not {origin.lower() for origin in origins} <= meant:
            return PlainTextResponse(_other_page(), 403)
        return None


def _own(scope: Scope) -> frozenset[str]:
    """The addresses of this computer at the port that was really asked, whichever the server found free."""
    scheme = "https" if scope["scheme"] in ("https", "wss") else "http"
    port = (scope.get("server") or ("", None))[1]
    end = "" if port in (None, DEFAULT_PORT[scheme]) else f":{port}"
    return frozenset(f"{scheme}://{name}{end}" for name in LOOPBACK)


def _asked(hosts: list[str]) -> frozenset[str]:
    """A throw-away demo that was given no address answers to every name, to pages under that same name only."""
    return frozenset(f"{scheme}://{host.lower()}" for host in hosts for scheme in DEFAULT_PORT)


def _other_name(own: frozenset[str]) -> str:
    there = next(address for address in sorted(own) if "127.0.0.1" in address)
    return (
        f"Ready42 does not answer to this name. On this computer, open {there} instead. If the name is yours, "
        f"for example a tunnel to this computer, start Ready42 with it in {ADDRESSES}."
    )


def _other_page() -> str:
    return (
        "A page that is not part of Ready42 asked for this, so it was refused. Nothing was read or changed. "
        f"If you reach Ready42 by a name of your own, start it with the whole address in {ADDRESSES}."
    )
