"""The report in Word: the answer and the first steps to read out, then every figure, gap and limit behind it."""

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import PlannedAction, Readiness, Report
from domain.vocabulary import (
    CONFIDENCE,
    CONTRADICTION,
    DISCLAIMER,
    FIND_OUT,
    RANGE_NOTE,
    TROUBLE,
    VERDICT,
    good_to_know,
)
from exports.ahead import deadlines
from exports.figures import day, span, with_likely
from exports.limits import LIMITS, METHOD, METHOD_HEADING, UNKNOWN_HEADING, unknown, versions
from exports.money import Figure, effort, money
from exports.noted import noted, own_note
from exports.quotes import HEADING, compared
from exports.said_and_seen import said_and_seen, scores, what_counts
from exports.view import View
from exports.word import gaps, pictures
from exports.word.document import Paper
from exports.word.frameworks import frameworks
from exports.word.law import law
from exports.word.other_ways import other_ways, prospects
from exports.word.plan import action_table
from exports.word.rely import rely
from exports.word.roads import two_roads

TITLE = "ISO/IEC 42001 readiness summary"
MOST_ACTIONS = 10


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The document. A firm with no need for any of it gets the verdict, its reasons and the notes only."""
    view = View(report, case, bank)
    paper = Paper(view, TITLE, country=view.case.profile.country)
    paper.title(view.firm, f"{TITLE}, {day(report.as_of)}. Self-assessment: not an audit and not a certificate.")
    if report.readiness:
        paper.contents("What is in here")
    _need(paper, view)
    if report.readiness and view.is_light:
        _light(paper, view)
        _around(paper, view)
        paper.heading("If you ever certify")
        paper.text("None of what follows is needed now. It says what a certificate would take.", muted=True)
        _standing(paper, view, 2)
    elif report.readiness:
        _standing(paper, view, 1)
        _around(paper, view)
        _actions(paper, view)
    rely(paper, view)
    _limits(paper, view)
    if report.readiness:
        gaps.others(paper, view)
        _said_and_seen(paper, view)
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def _standing(paper: Paper, view: View, level: int) -> None:
    """Where the firm stands on the standard, and what a certificate takes."""
    _readiness(paper, view, level)
    _layers(paper, view.report)
    pictures.severities(paper, view.report)
    gaps.majors(paper, view, level)
    gaps.raised(paper, view)
    gaps.to_be_shown(paper, view)
    _figures(paper, view, level)


def _around(paper: Paper, view: View) -> None:
    """What is to be weighed beside it."""
    prospects(paper, view)
    two_roads(paper, view.report)
    other_ways(paper, view.report.need)
    frameworks(paper, view.report, view.bank)
    law(paper, view.report)


def _need(paper: Paper, view: View) -> None:
    need = view.report.need
    paper.heading(VERDICT[need.verdict])
    paper.text(need.headline, bold=True)
    paper.text(f"{CONFIDENCE[need.confidence]}.", muted=True)
    paper.heading("Why", 2)
    paper.lines(need.reasons)
    if need.would_change:
        paper.heading("What would change it", 2)
        paper.lines(view.flips)
    if need.certificate:
        paper.heading(TROUBLE[need.certificate], 2)
        paper.lines([step.text for step in need.steps_about("certificate")], numbered=True)
    if need.to_find_out:
        paper.heading(FIND_OUT, 2)
        paper.lines(need.to_find_out)
    paper.heading("What to do next", 2)
    paper.lines([step.text for step in need.steps_about("need")], numbered=True)
    if need.letter:
        paper.heading(need.letter.title, 2)
        for part in need.letter.text.split("\n\n"):
            paper.text(part)


def _light(paper: Paper, view: View) -> None:
    hours = view.report.plan.light_hours
    paper.heading("Your 30/90-day plan")
    if hours and view.light:
        paper.text(f"Good AI practice without an audit: {with_likely(hours)} of your own people's time.")
    paper.table(
        ("By day", "What to do", "Owner", "Done when"), [_step(view, a) for a in view.light], (1.9, 5.1, 2.5, 7.5)
    )


def _step(view: View, action: PlannedAction) -> tuple[str, ...]:
    """A step of the light programme; a person's own day goes before ours."""
    said, note = noted(view.case, action), own_note(view.case, action)
    when = str(action.light_days) if note.due is None else day(note.due)
    title = action.title if note.status == "open" else f"{action.title} ({said.status})"
    return when, title, said.owner, action.done_when or action.deliverable


def _readiness(paper: Paper, view: View, level: int) -> None:
    paper.heading("How far you are", level)
    paper.text(view.how_far, bold=True, with_next=True)
    paper.text("At least is what proof would back; at most is where everything unknown turns out well.", with_next=True)
    pictures.areas(paper, view.report)


def _layers(paper: Paper, report: Report) -> None:
    """Whose answers count, and both scores beside the one that does."""
    if counts := what_counts(report):
        paper.text(counts)
    if found := scores(report):
        rows = [(name, f"{r.low:.0f}", _likely(r), f"{r.high:.0f}") for name, r in found]
        paper.table(("Readiness, %", "Low", "Likely", "High"), rows, (8, 3, 3, 3))


def _likely(ready: Readiness) -> str:
    return "not known yet" if ready.likely_is_guess else f"{ready.likely:.0f}"


def _said_and_seen(paper: Paper, view: View) -> None:
    """The last pages: what was said and what was seen, question by question."""
    found = list(said_and_seen(view.bank, view.case))
    if not found:
        return
    paper.heading("What was said, and what was seen")
    rows = [
        (view.refs(x.question.requirements), x.question.text, x.said or "nothing", x.seen,
         "\n".join(filter(None, (x.note, x.who_and_when))))
        for x in found
    ]  # fmt: skip
    paper.table(
        ("Ref", "Question", "Said", "Verified", "What was seen, by whom and when"), rows, (1.6, 4, 3.6, 3.6, 4.2)
    )


def _figures(paper: Paper, view: View, level: int) -> None:
    paper.heading("Cost and time, as ranges", level)
    paper.text(RANGE_NOTE + " Money and hours are never added together.", muted=True)
    rows = [_row(figure) for figure in (*money(view.report), *effort(view.report))]
    paper.table(("Figure", "Low to high", "Likely", "What it is"), [r for r in rows if r], (4.6, 4.2, 2.6, 5.6))
    pictures.costs(paper, view.report)
    pictures.months(paper, view.report)
    paper.lines(tuple(deadlines(view.report)))
    if view.report.need.verdict == "maintain":
        paper.text(view.why_no_figure, muted=True)
    if found := compared(view.report):
        paper.heading(HEADING, level + 1)
        paper.lines(found)


def _row(figure: Figure) -> tuple[str, str, str, str] | None:
    if figure.found is None:
        return None
    likely = with_likely(figure.found).rpartition("likely ")[2] if figure.found.low != figure.found.high else ""
    return figure.label, span(figure.found), likely, figure.means


def _actions(paper: Paper, view: View) -> None:
    actions = view.report.plan.actions
    if not actions:
        return
    paper.heading("The first ten actions" if len(actions) > MOST_ACTIONS else "What is left to do")
    action_table(paper, view, actions[:MOST_ACTIONS])
    if len(actions) > MOST_ACTIONS:
        paper.text(f"The whole plan has {len(actions)} actions: export the plan alone for all of them.", muted=True)


def _limits(paper: Paper, view: View) -> None:
    """What is not known, what is good to know, how it was worked out and what it is not."""
    if found := list(unknown(view)):
        paper.heading(UNKNOWN_HEADING)
        paper.lines(found)
    _notes(paper, view.report)
    paper.heading(METHOD_HEADING)
    paper.lines((*(METHOD if view.report.readiness else ()), *LIMITS))
    paper.text(versions(view), muted=True)


def _notes(paper: Paper, report: Report) -> None:
    told = {note.id for note in report.law}
    notes = [notice.message for notice in good_to_know(report.notices, without=CONTRADICTION) if notice.id not in told]
    if notes:
        paper.heading("Good to know")
        paper.lines(notes)
