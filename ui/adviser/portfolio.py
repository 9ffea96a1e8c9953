"""All clients of a consultant side by side. Each is worked out once and again only when it has changed."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import lru_cache, partial
from itertools import islice

import streamlit as st

from domain.asked.ref import bare
from domain.results.portfolio import Deadline, Line, Portfolio, Summary
from exports.formats import write
from questions import migrate_case
from storage import ClientRow, NotFound, StorageUnavailable
from ui.fields import text_box
from ui.frame.file_offer import offer
from ui.session.database import ACTOR, store
from ui.session.engine import bank, parameters
from ui.session.opened import locale
from ui.show import heat_map
from ui.show.format import day
from ui.show.typed import escape
from ui.show.words import plural

PAGE = 50
BATCH = 50
MOST_GAPS = 12
MOST_DEADLINES = 30
SOON = timedelta(days=90)
ORDERS: dict[str, Callable[[Line], tuple[object, ...]]] = {
    "Name": lambda line: (),
    "Furthest behind": lambda line: (_likely(line) is None, _likely(line)),
    "Furthest ahead": lambda line: (_likely(line) is None, -(_likely(line) or 0)),
    "Next date": lambda line: (line.next_date is None, line.next_date),
}


def _likely(line: Line) -> float | None:
    return line.summary.likely if line.summary else None


def page() -> None:
    """The whole page, or a sentence where the database has trouble."""
    try:
        found = gather()
    except (NotFound, StorageUnavailable) as problem:
        st.error(str(problem))
        return
    if not found.lines:
        st.info("No client here yet. Add the first one on the page Clients.")
        return
    _clients(found)
    _gaps(found)
    _deadlines(found)
    _file(found)


def gather() -> Portfolio:
    """Every client in hand with its summary. Raises StorageUnavailable, NotFound."""
    from scoring import in_force, portfolio

    rows, today = store().desk.clients(actor=ACTOR), date.today()
    versions = in_force(bank(), parameters(), today)
    texts = dict(store().summaries.fresh(versions, actor=ACTOR))
    stale = [row for row in rows if row.token and row.token not in texts]
    if stale:
        texts |= _work_out(stale, versions, today)
    lines = [_line(row, texts.get(row.token or "")) for row in rows]
    dues, points = store().summaries.dues(actor=ACTOR), store().parking.due(actor=ACTOR)
    return portfolio(bank(), lines, dues, today, points)


def _work_out(rows: list[ClientRow], versions: str, today: date) -> dict[str, str]:
    """Summaries of clients that changed, kept batch by batch: stopped half way, the rest is done next time."""
    from scoring import summary

    kept, found = store(), dict[str, str]()
    bar = st.progress(0.0, f"Working out {plural(len(rows), 'client')} that changed")
    for batch in _batches(rows):
        seen = {str(row.token): row.updated for row in batch}
        made = {
            token: summary(bank(), parameters(), migrate_case(case, bank()), case.as_of or today).model_dump_json()
            for token, case in kept.cases(seen, actor=ACTOR)
        }
        instants = {token: (updated, made[token]) for token, updated in seen.items() if updated}
        kept.summaries.keep(versions, instants, actor=ACTOR)
        found |= made
        bar.progress(len(found) / len(rows), f"Worked out {len(found)} of {plural(len(rows), 'client')} that changed")
    bar.empty()
    return found


def _batches(rows: list[ClientRow]) -> Iterator[list[ClientRow]]:
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _line(row: ClientRow, text: str | None) -> Line:
    return Line(
        client_id=row.id,
        name=row.label,
        status=row.status,
        next_date=row.next_date,
        token=row.token,
        changed=row.updated.date() if row.updated else None,
        summary=_read(text) if text else None,
    )


@lru_cache(maxsize=5_000)
def _read(text: str) -> Summary | None:
    try:
        return Summary.model_validate_json(text)
    except ValueError:  # a line of the cache that is damaged says nothing
        return None


def _clients(found: Portfolio) -> None:
    left, right = st.columns([3, 2], vertical_alignment="bottom")
    search = text_box.line("Find a client", into=left, placeholder="part of a name", key="find_in_portfolio")
    order = right.selectbox("Order", list(ORDERS), key="portfolio_order")
    words = search.casefold().split()
    lines = [line for line in found.lines if all(word in line.name.casefold() for word in words)]
    if not lines:
        st.info("No client fits. Look for less.")
        return
    lines.sort(key=ORDERS[order])
    first = _first(len(lines))
    heat_map.draw(lines[first : first + PAGE], found.areas)
    st.caption(
        "Likely readiness in per cent, over all and by part of the standard: a self-assessment, not an audit. A name "
        "opens the client."
    )
    with st.expander("What the columns are"):
        st.markdown("\n".join(f"- **{area.id}** {escape(area.title)}" for area in found.areas))


def _first(count: int) -> int:
    """The place of the first client to show."""
    if count <= PAGE:
        st.caption(plural(count, "client"))
        return 0
    return st.selectbox(
        f"{plural(count, 'client')}: show",
        range(0, count, PAGE),
        format_func=lambda start: f"{start + 1} to {min(start + PAGE, count)}",
        key=f"portfolio_page_{count}",
    )


def _gaps(found: Portfolio) -> None:
    st.header("Missing most often", anchor=False)
    if not found.gaps:
        st.markdown("Nothing is answered yet, so no gap is known.")
        return
    shown = found.gaps[:MOST_GAPS]
    st.caption(f"Of {plural(found.assessed, 'client')} with answers. All of them are in the Excel file.")
    st.table(
        {
            "Requirement": [f"{bare(gap.ref)} {escape(gap.title)}" for gap in shown],
            "Clients": [f"{gap.clients}" for gap in shown],
            "Could stop a certificate": [f"{gap.major}" for gap in shown],
        }
    )


def _deadlines(found: Portfolio) -> None:
    st.header("What falls due", anchor=False)
    soon = [one for one in found.deadlines if one.on <= found.as_of + SOON]
    later = len(found.deadlines) - len(soon)
    if soon:
        shown = soon[:MOST_DEADLINES]
        st.table(
            {
                "Day": [_day(one, found.as_of) for one in shown],
                "Client": [escape(one.client) for one in shown],
                "What": [escape(one.what) for one in shown],
            }
        )
    else:
        st.markdown("Nothing in the next 90 days.")
    more = len(soon) - len(soon[:MOST_DEADLINES])
    st.caption(
        f"Past and the next 90 days{f', {more} more' if more else ''}; {later} later. All are in the Excel file. "
        "Audits are worked out from the months since the certificate as noted when the client was last changed."
    )


def _day(one: Deadline, today: date) -> str:
    about = "about " if one.about else ""
    return f"{about}{day(one.on, locale())}{', **past**' if one.on < today else ''}"


def _file(found: Portfolio) -> None:
    offer(
        "Portfolio as Excel",
        f"portfolio-{found.as_of}.xlsx",
        partial(write, "portfolio", ".xlsx", found),
        key="portfolio_file",
        kind="portfolio",
    )
