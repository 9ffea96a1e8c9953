"""The page to send to whoever decides: what it says, what it draws, and that nothing in it can reach out or run."""

import base64
import hashlib
import re
from datetime import date

import pytest

from domain.case import ActionNote, Case, Evidence, Verified
from domain.house import House
from domain.profile import CustomerAsk
from domain.quote import Quote
from domain.vocabulary import DISCLAIMER, SEVERITY, VERDICT
from exports import dressed
from exports.formats import write
from exports.gaps import counts
from exports.html.charts import Bar, chart
from exports.html.elements import markup
from exports.limits import LIMITS, METHOD
from questions import load_bank
from tests.exports.firms import FIRM, everything_in_place, firm, reported
from tests.exports.html.read import Read
from tests.exports.test_house import HOUSE

BANK = load_bank()
EVIL = "\"'><script>alert(1)</script><img src=//x.test onerror=alert(2)><a href='javascript:x'>&amp;</a></style>"


def made(case: Case) -> bytes:
    return write("report", ".html", reported(case), case, BANK)


def plain(text: str) -> str:
    """As words are compared: a space that does not break a line is a space."""
    return " ".join(text.split())


@pytest.mark.parametrize("verdict", list(FIRM))
def test_a_boss_reads_the_verdict_why_what_next_and_the_limits(verdict: str) -> None:
    need, words = reported(firm(verdict)).need, Read(made(firm(verdict))).words

    for said in (VERDICT[need.verdict], need.headline, *need.reasons, *need.next_steps, *LIMITS, DISCLAIMER):
        assert plain(said) in words
    assert "general information, not legal advice" in words


@pytest.mark.parametrize("verdict", ["watch", "prepare", "certify_now", "maintain"])
def test_every_area_every_kind_of_gap_and_every_gap_is_there_with_its_figure(verdict: str) -> None:
    case = firm(verdict)
    report, words = reported(case), Read(made(case)).words

    for area in report.areas:
        assert f"{area.id} {area.title}" in words
        assert f"{area.low:.0f} to {area.high:.0f} %" in words
    for severity, count in counts(report).items():
        if count:
            assert f"{SEVERITY[severity]} {count} of {len(report.gaps)}" in words
    assert report.gaps
    places = [words.index(plain(f"{gap.title} {gap.statement}")) for gap in report.gaps]
    assert places == sorted(places), "as the report ranks them"
    assert all(plain(line) in words for line in METHOD)


def test_money_and_months_are_said_and_drawn_as_ranges() -> None:
    words = Read(made(firm("certify_now"))).words

    for label in ("Fees up to the first certificate", "Three years together", "Months to the stage 1 audit",
                  "Months to the certificate", "Hours of your own people"):  # fmt: skip
        assert re.search(rf"{label} [\w ,.]*\d[\d,.]* to \d[\d,.]*[\w ]*, likely \d", words), label


def test_the_sales_are_drawn_beside_what_the_certificate_costs() -> None:
    asks = (CustomerAsk(customer="Telco", strength="mandatory", revenue=300_000, alternative_accepted=False),)
    case = firm("certify_now")
    paid = case.model_copy(update={"profile": case.profile.model_copy(update={"customer_asks": asks})})
    worth, words = reported(paid).need.worth, Read(made(paid)).words

    assert worth is not None
    assert f"These sales earn {worth.currency} {worth.earned:,.0f}" in words
    assert "The certificate costs" in words


def test_what_nobody_has_said_is_listed_and_an_area_without_an_answer_has_no_mark() -> None:
    case = firm("prepare", 0)
    unsure = case.model_copy(update={"profile": case.profile.model_copy(update={"regulated_sector": None})})
    report, read = reported(unsure), Read(made(unsure))

    assert "What we do not know" in read.words
    assert all(plain(fact) in read.words for fact in report.need.to_find_out)
    assert f"{report.readiness.asked} of {report.readiness.asked} questions are not answered yet" in read.words  # type: ignore[union-attr]
    assert read.words.count("Not known yet (0 to 100 %)") == len(report.areas)
    assert "None found so far" in read.words


def test_a_firm_without_ai_is_shown_no_figure_at_all() -> None:
    read = Read(made(firm("no_need")))

    assert read.elements["svg"] == 0
    assert "What it costs" not in read.words


def test_a_band_and_its_mark_stand_where_the_figures_are() -> None:
    drawn = markup(chart("Any", [Bar("One", "20 to 60", 0.2, 0.6, 0.5), Bar("None", "none", 0, 0)]))

    assert 'x="20.00%" y="4" width="40.00%"' in drawn
    assert 'x="50.00%" y="0"' in drawn
    assert drawn.count('class="f-') == 1, "no band for none"
    high = markup(chart("Any", [Bar("One", "100", 1, 1, 1)]))
    [band] = re.findall(r'x="([\d.]+)%" y="4" width="([\d.]+)%"', high)
    assert float(band[0]) + float(band[1]) <= 100


@pytest.mark.parametrize("verdict", list(FIRM))
@pytest.mark.parametrize("house", [None, HOUSE], ids=["ours", "a house"])
def test_the_page_asks_nobody_for_anything_and_runs_nothing(verdict: str, house: House | None) -> None:
    data = dressed(made(firm(verdict)), house, "report")
    read = Read(data)

    assert not {"script", "link", "iframe", "object", "form", "base", "a", "embed"} & set(read.elements)
    assert not [a for a in read.attributes if a[1].startswith("on") or a[1] in ("style", "href", "srcset", "action")]
    assert all(value.startswith("data:image/png;base64,") for _, name, value in read.attributes if name == "src")
    assert "url(" not in read.style
    assert "@import" not in read.style
    assert "http" not in read.style
    [policy] = [value for value in read.all("meta", "content") if value.startswith("default-src")]
    digest = base64.b64encode(hashlib.sha256(read.style.encode()).digest()).decode()
    assert (
        policy == f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    )


def typed(text: str) -> Case:
    """A firm with this text in every field that a person fills in freely."""
    case = firm("certify_now")
    seen = Verified(choice="unknown", note=text, by=text)
    proof = (Evidence(where=text, shows=text, owner=text, seen_by=text, dated=date(2020, 1, 1)),)
    written = {"note": text, "who": text, "evidence": proof}
    answers = {
        name: answer.model_copy(update=written | {"verified": seen if i % 2 else None})
        for i, (name, answer) in enumerate(case.answers.items())
    }
    asks = (
        CustomerAsk(customer=text, strength="mandatory", revenue=900_000, deadline_months=8, note=text),
        CustomerAsk(customer=text, strength="scored", revenue=9_000, deadline_months=3, note=text),
    )
    quotes = (Quote(by=text, audit_days=40, day_rate=9_000, dated=date(2026, 11, 1)),)
    facts = {"organisation": text, "customer_asks": asks, "legal_frameworks": (text,), "quotes": quotes}
    plan = reported(case).plan
    notes = {a.id: ActionNote(owner=text, note=text, due=date(2026, 11, 24)) for a in plan.actions}
    return case.model_copy(
        update={"profile": case.profile.model_copy(update=facts), "answers": answers, "action_notes": notes}
    )


def test_markup_that_a_person_typed_is_read_as_typed_and_is_never_markup() -> None:
    evil, harmless = Read(made(typed(EVIL))), Read(made(typed("Anybody")))

    assert evil.elements == harmless.elements
    assert [a[:2] for a in evil.attributes] == [a[:2] for a in harmless.attributes]
    assert evil.style == harmless.style
    assert evil.words.count("<script>alert(1)</script>") > 10
    assert harmless.words.count("Anybody") > 10
    assert "&amp;" in evil.words, "also what looks like an escape is what was typed"


def test_signs_that_no_browser_should_meet_are_left_out() -> None:
    text = Read(made(typed("a\x0bb\x00c\u202ed"))).words

    assert "abcd" in text


def test_a_house_sends_it_with_its_name_logo_colour_line_and_words_and_ours_stay() -> None:
    ours, theirs = made(firm("certify_now")), dressed(made(firm("certify_now")), HOUSE, "report")
    read = Read(theirs)

    for said in (HOUSE.name, HOUSE.footer, HOUSE.disclaimer, DISCLAIMER):
        assert said in read.words
    assert read.all("img", "alt") == [f"Logo of {HOUSE.name}"]
    assert HOUSE.name in read.all("meta", "content")
    assert "#7a1f3d" in read.style
    assert "ready42" not in theirs.decode().lower()
    assert Read(ours).words[200:2_000] in read.words, "what it says stays as it is"
    assert dressed(ours, HOUSE, "documents") == ours, "a client's own papers stay the client's"


def test_where_nothing_is_missing_no_bars_of_nothing_are_drawn() -> None:
    words = Read(made(everything_in_place("certify_now"))).words

    assert reported(everything_in_place("certify_now")).gaps == ()
    assert "Gaps by how serious they are" not in words
