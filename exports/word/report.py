"""The report in Word: two or three pages an owner can read out."""

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import PlannedAction, Readiness, Report
from domain.vocabulary import (
    CONFIDENCE,
    CONTRADICTION,
    DISCLAIMER,
    FIND_OUT,
    RANGE_NOTE,
    SEVERITY,
    TROUBLE,
    VERDICT,
    good_to_know,
    status_words,
)
from exports.ahead import deadlines
from exports.figures import day, span, with_likely
from exports.money import Figure, effort, money
from exports.noted import noted, own_note
from exports.quotes import HEADING, compared
from exports.said_and_seen import (
    RAISED,
    RAISED_MEANS,
    SHOWN_LATER,
    SHOWN_LATER_MEANS,
    said_and_seen,
    scores,
    shown_later,
    what_counts,
)
from exports.view import View
from exports.word.document import Paper
from exports.word.frameworks import frameworks
from exports.word.law import law
from exports.word.other_ways import other_ways, prospects
from exports.word.plan import action_table
from exports.word.rely import rely
from exports.word.roads import two_roads

TITLE = "ISO/IEC 42001 readiness summary"
MOST_MAJORS = 12
MOST_ACTIONS = 10


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The document. A firm with no need for any of it gets the verdict, its reasons and the notes only."""
    view = View(report, case, bank)
    paper = Paper(view, TITLE)
    paper.title(view.firm, f"{TITLE}, {day(report.as_of)}. Self-assessment: not an audit and not a certificate.")
    _need(paper, view)
    if report.readiness:
        later = view.is_light
        if later:
            _light(paper, view)
            prospects(paper, view)
            two_roads(paper, report)
            other_ways(paper, report.need)
            frameworks(paper, report, bank)
            law(paper, report)
            paper.heading("If you ever certify")
            paper.text("None of what follows is needed now. It says what a certificate would take.", muted=True)
        _readiness(paper, report, 2 if later else 1)
        _layers(paper, report)
        _majors(paper, view, 2 if later else 1)
        _raised(paper, view)
        _shown_later(paper, view)
        _figures(paper, view, 2 if later else 1)
        if not later:
            prospects(paper, view)
            two_roads(paper, report)
            other_ways(paper, report.need)
            frameworks(paper, report, bank)
            law(paper, report)
            _actions(paper, view)
    rely(paper, view)
    _notes(paper, report)
    if report.readiness:
        _said_and_seen(paper, view)
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


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


def _readiness(paper: Paper, report: Report, level: int) -> None:
    ready = report.readiness
    assert ready is not None
    paper.heading("How far you are", level)
    likely = (
        "nothing is answered yet, so there is no likely figure"
        if ready.likely_is_guess
        else f"likely {ready.likely:.0f} %"
    )
    paper.text(
        f"{status_words(report.need.verdict)[ready.status]}: {ready.low:.0f} to {ready.high:.0f} %, {likely}.",
        bold=True,
    )
    paper.text(
        f"{ready.answered} of {ready.asked} questions answered. At least is what proof would back; at most is where "
        "everything unknown turns out well."
    )


def _majors(paper: Paper, view: View, level: int) -> None:
    ready = view.report.readiness
    assert ready is not None
    found = [gap for gap in view.report.gaps if gap.severity == "potential_major"]
    paper.heading(f"{SEVERITY['potential_major']}: {len(found)}", level)
    if not found:
        paper.text(
            f"None found so far: {ready.answered} of {ready.asked} questions are answered. "
            "Only an auditor can say for certain."
        )
        return
    rows = [(view.refs((gap.ref,)), gap.title, gap.statement) for gap in found[:MOST_MAJORS]]
    paper.table(("Ref", "What is asked, in plain words", "What is missing"), rows, (1.6, 6.4, 9))
    if len(found) > MOST_MAJORS:
        paper.text(f"And {len(found) - MOST_MAJORS} more: the Excel report lists all of them.", muted=True)


def _layers(paper: Paper, report: Report) -> None:
    """Whose answers count, and both scores beside the one that does."""
    if counts := what_counts(report):
        paper.text(counts)
    if found := scores(report):
        rows = [(name, f"{r.low:.0f}", _likely(r), f"{r.high:.0f}") for name, r in found]
        paper.table(("Readiness, %", "Low", "Likely", "High"), rows, (8, 3, 3, 3))


def _likely(ready: Readiness) -> str:
    return "not known yet" if ready.likely_is_guess else f"{ready.likely:.0f}"


def _raised(paper: Paper, view: View) -> None:
    """Gaps that are no potential major by themselves and could be made one."""
    found = [gap for gap in view.report.gaps if gap.could_be_major]
    if found:
        paper.heading(f"{RAISED}: {len(found)}", 2)
        paper.text(RAISED_MEANS, muted=True)
        paper.lines([f"{view.refs((gap.ref,))} {gap.title}" for gap in found])


def _shown_later(paper: Paper, view: View) -> None:
    if found := shown_later(view.bank, view.report):
        paper.heading(f"{SHOWN_LATER}: {len(found)}", 2)
        paper.text(SHOWN_LATER_MEANS, muted=True)
        paper.lines([question.text for question in found])


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


def _notes(paper: Paper, report: Report) -> None:
    told = {note.id for note in report.law}
    notes = [notice.message for notice in good_to_know(report.notices, without=CONTRADICTION) if notice.id not in told]
    if notes:
        paper.heading("Good to know")
        paper.lines(notes)
