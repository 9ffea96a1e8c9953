"""Who gets in: pages of this server under its own names, and programs on this computer, over HTTP and websocket."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
from starlette.responses import PlainTextResponse
from starlette.types import Message

from ui.server.gate import Gate
from ui.session.address import misnamed, named

OWN = ("127.0.0.1:8600", "localhost:8600", "[::1]:8600")
KINDS = ("http", "websocket")


def _said(kind: str, *headers: tuple[str, str], port: int = 8600, tls: bool = False) -> tuple[int, str]:
    """Status and text of the answer to a request with these headers; 200 is the server behind the gate."""
    scheme = {"http": "http", "websocket": "ws"}[kind] + "s" * tls
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": f"{kind}.request"}

    raw = [(name.encode(), value.encode()) for name, value in headers]
    scope = {"type": kind, "scheme": scheme, "server": ("127.0.0.1", port), "path": "/", "headers": raw}
    with ThreadPoolExecutor(1) as apart:  # a browser test in the same process keeps this thread's loop running
        apart.submit(asyncio.run, Gate(PlainTextResponse("in"))(scope, receive, send)).result()
    return sent[0]["status"], sent[1]["body"].decode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("host", OWN)
def test_this_computers_own_names_at_our_port_are_let_in_with_their_own_pages_and_without_any(
    kind: str, host: str
) -> None:
    assert _said(kind, ("host", host))[0] == 200
    assert _said(kind, ("host", host), ("origin", f"http://{host}"))[0] == 200


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "hosts",
    [
        ("rebind.example:8600",),
        ("rebind.example",),
        ("127.0.0.1:8601",),
        ("127.0.0.1",),
        ("127.0.0.1.rebind.example:8600",),
        ("127.0.0.1:8600@rebind.example",),
        ("localhost.:8600",),
        ("",),
        (),
        ("127.0.0.1:8600", "rebind.example:8600"),
    ],
)
def test_any_other_name_is_sent_away_and_told_the_right_address(kind: str, hosts: tuple[str, ...]) -> None:
    status, text = _said(kind, *(("host", host) for host in hosts))
    assert status == 421
    assert "open http://127.0.0.1:8600 instead" in text
    assert "READY42_ADDRESSES" in text


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "origins",
    [
        ("http://rebind.example:8600",),
        ("http://127.0.0.1:9999",),
        ("http://localhost:8600",),
        ("https://127.0.0.1:8600",),
        ("null",),
        ("",),
        ("http://127.0.0.1:8600", "http://127.0.0.1:9999"),
    ],
)
def test_a_page_of_anybody_else_is_refused_another_port_and_a_sandboxed_frame_included(
    kind: str, origins: tuple[str, ...]
) -> None:
    status, text = _said(kind, ("host", "127.0.0.1:8600"), *(("origin", origin) for origin in origins))
    assert status == 403
    assert "Nothing was read or changed" in text


def test_the_port_is_the_one_that_was_really_asked() -> None:
    assert _said("http", ("host", "localhost:8777"), port=8777)[0] == 200
    assert _said("http", ("host", "localhost"), port=80)[0] == 200
    assert _said("http", ("host", "localhost"), ("origin", "https://localhost"), port=443, tls=True)[0] == 200


@pytest.mark.parametrize("kind", KINDS)
def test_a_tunnel_and_a_servers_name_are_let_in_once_they_are_named(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READY42_ADDRESSES", "https://Ready42.example.com/, http://localhost:9000")
    assert misnamed() is None
    for host, origin in (
        ("ready42.example.com", "https://ready42.example.com"),
        ("localhost:9000", "http://localhost:9000"),
        ("127.0.0.1:8600", "http://127.0.0.1:8600"),
    ):
        assert _said(kind, ("host", host), ("origin", origin))[0] == 200
        assert _said(kind, ("host", host), ("origin", "http://ready42.example.com"))[0] == 403
    assert _said(kind, ("host", "127.0.0.1:9000"))[0] == 421


@pytest.mark.parametrize(
    "given", ["ready42.example.com", "https://a.example/app", "ftp://a.example", "http://*", "http://"]
)
def test_an_address_that_is_none_is_said_at_the_start_and_opens_nothing(given: str) -> None:
    environment = {"READY42_ADDRESSES": f"http://localhost:9000,{given}"}
    sentence = misnamed(environment)
    assert sentence
    assert f'"{given}"'.rstrip('/"') in sentence
    assert named(environment) == {"http://localhost:9000"}


@pytest.mark.parametrize("kind", KINDS)
def test_a_throw_away_demo_answers_to_every_name_and_still_to_its_own_pages_only(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("READY42_ALLOW_PUBLIC", "1")
    assert _said(kind, ("host", "demo.example"), ("origin", "https://demo.example"))[0] == 200
    assert _said(kind, ("host", "demo.example"), ("origin", "https://other.example"))[0] == 403
    monkeypatch.setenv("READY42_ADDRESSES", "https://demo.example")
    assert _said(kind, ("host", "demo.example"), ("origin", "https://demo.example"))[0] == 200
    assert _said(kind, ("host", "192.168.1.4:8600"))[0] == 421
