"""The page that both sides sign after a guided session. It holds what was true when the session ended."""

from typing import Final

from domain.parking import ParkingLot
from domain.session import Score, SessionSummary, TwoScores
from domain.vocabulary import DISCLAIMER
from exports.figures import day
from exports.word.document import Paper
from exports.word.parking import point_table

TITLE: Final = "Session summary"
NOT_SAID: Final = "not noted"
AGREED: Final = (
    "By signing, both sides confirm that this is what was talked about and shown. It is no certificate and no audit "
    "report."
)
ROOM_TO_SIGN: Final = 1.4  # centimetres


def write(summary: SessionSummary) -> bytes:
    """The document as .docx; the same input gives the same bytes."""
    paper = Paper(summary, TITLE)
    paper.title(f"{TITLE}: {summary.firm}", day(summary.as_of))
    paper.table(("What", "Noted"), _facts(summary), (4, 13))
    _agenda(paper, summary)
    _scores(paper, summary.scores)
    _answers(paper, summary)
    _seen(paper, summary)
    _points(paper, summary)
    _sign(paper, summary)
    return paper.save()


def _facts(summary: SessionSummary) -> list[tuple[str, str]]:
    began, ended = summary.began, summary.ended
    until = f"{ended:%H:%M}" if began.date() == ended.date() else f"{day(ended.date())}, {ended:%H:%M}"
    return [
        ("Led by", summary.led_by or NOT_SAID),
        ("Present for the firm", summary.present or NOT_SAID),
        ("When", f"{day(began.date())}, {began:%H:%M} to {until}"),
    ]


def _agenda(paper: Paper, summary: SessionSummary) -> None:
    paper.heading("Agenda")
    rows = [
        (line.title, f"{line.answered} of {line.asked}", str(line.planned), f"{line.used:.0f}")
        for line in summary.agenda
    ]
    planned, used = sum(line.planned for line in summary.agenda), sum(line.used for line in summary.agenda)
    total = ("All parts", "", str(planned), f"{used:.0f}")
    paper.table(("Part", "Answered", "Planned, minutes", "Used, minutes"), [*rows, total], (8.5, 2.5, 3, 3))


def _scores(paper: Paper, scores: TwoScores | None) -> None:
    paper.heading("What was said, and what was seen")
    if scores is None:
        paper.text("Nothing was verified yet, so there are no two scores to compare.")
        return
    paper.table(
        ("Readiness, %", "Low", "Likely", "High"),
        [_score(name, score) for name, score in _each(scores)],
        (8, 3, 3, 3),
    )
    paper.text(_difference(scores), bold=True)
    one = scores.questions == 1
    verified = f"the {scores.questions} question{'' if one else 's'} that {'was' if one else 'were'} verified"
    paper.text(
        f"What counts: {verified}, and for the rest what was said." if scores.counted else f"Both over {verified}."
    )


def _each(scores: TwoScores) -> list[tuple[str, Score]]:
    if scores.counted is None:
        return [("Client said", scores.said), ("Verified", scores.verified)]
    verified = ("Verified, nothing else counted", scores.verified)
    return [("Client said", scores.said), verified, ("What counts", scores.counted)]


def _score(name: str, score: Score) -> tuple[str, str, str, str]:
    likely = "not known yet" if score.likely is None else f"{score.likely:.0f}"
    return (name, f"{score.low:.0f}", likely, f"{score.high:.0f}")


def _difference(scores: TwoScores) -> str:
    points = scores.difference
    if points is None:
        return "Difference: not known yet."
    if not points:
        return "Difference: none."
    unit = "point" if abs(points) == 1 else "points"
    goes_by = "by what counts" if scores.counted else "as seen"
    return f"Difference: {abs(points)} {unit} {'higher' if points > 0 else 'lower'} {goes_by} than as said."


def _answers(paper: Paper, summary: SessionSummary) -> None:
    paper.heading("Answers changed in this session")
    if not summary.answers:
        paper.text("None.")
        return
    rows = [(a.question, a.before or "no answer", a.now or "no answer", a.verified or "–") for a in summary.answers]
    paper.table(("Question", "Before", "Client says now", "Verified"), rows, (5.3, 3.9, 3.9, 3.9))


def _seen(paper: Paper, summary: SessionSummary) -> None:
    """What was seen of each answer that was verified, with the numbers of the clauses that ask for it."""
    rows = [
        (", ".join(a.clauses), a.question, a.verified, "\n".join(filter(None, (a.seen, a.by))) or NOT_SAID)
        for a in summary.answers
        if a.verified and a.clauses
    ]
    if rows:
        paper.heading("What was seen")
        paper.table(("Clause", "Question", "Verified", "What was seen, and by whom"), rows, (2.2, 5, 4.4, 5.4))


def _points(paper: Paper, summary: SessionSummary) -> None:
    paper.heading("Open points")
    if not summary.points:
        paper.text("None.")
    point_table(paper, ParkingLot(firm=summary.firm, as_of=summary.as_of, points=summary.points))


def _sign(paper: Paper, summary: SessionSummary) -> None:
    paper.heading("Signatures")
    paper.text(AGREED, with_next=True)
    rows = [("For the firm", "", "", ""), ("Led the session", summary.led_by, "", "")]
    paper.table(("", "Name", "Signature", "Date"), rows, (3.5, 4.5, 6, 3), ROOM_TO_SIGN)
    paper.text(DISCLAIMER, bold=True)
