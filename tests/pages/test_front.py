"""The page itself is ours; whatever else the server sends goes out as it is."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from ui.server.front import WHERE, FrontPage, page


async def _streamlit(scope: Scope, receive: Receive, send: Send) -> None:
    """A server that sends its page for every path but one."""
    answer: Response = HTMLResponse("theirs", headers={"etag": "1"})
    if scope["path"] == "/_stcore/health":
        answer = PlainTextResponse("ok")
    await answer(scope, receive, send)


def _get(path: str) -> tuple[dict[bytes, bytes], bytes]:
    """Headers and body of an answer."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    asked = FrontPage(_streamlit)({"type": "http", "method": "GET", "path": path}, receive, send)
    with ThreadPoolExecutor(1) as apart:  # a browser test in the same process keeps this thread's loop running
        apart.submit(asyncio.run, asked).result()
    return dict(sent[0]["headers"]), b"".join(message["body"] for message in sent[1:])


def test_every_page_is_told_where_its_server_is() -> None:
    headers, body = _get("/questions-charge")
    assert body.decode() == page()
    assert page().count(WHERE) == 1
    assert page().index(WHERE) < page().index('type="module"')
    assert headers[b"content-length"] == str(len(body)).encode()
    assert b"etag" not in headers


def test_a_report_and_the_servers_own_answers_go_out_unchanged() -> None:
    assert _get("/media/report.html")[1] == b"theirs"
    assert _get("/_stcore/health")[1] == b"ok"
