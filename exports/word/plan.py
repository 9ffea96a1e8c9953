"""The plan in Word: a table to hand round, then how to do each action."""

from collections.abc import Sequence

from domain.asked.bank import Bank
from domain.case import Case
from domain.results.report import PlannedAction, Report
from domain.vocabulary import ACTION_STATUS, DISCLAIMER, NUMBERED_PHASE, VERDICT
from exports.figures import day, span
from exports.noted import noted, own_note
from exports.view import View
from exports.word.document import Paper

TITLE = "AI action plan"
HEADS = ("No", "What to do", "Owner", "Start", "Due", "Hours", "Status")
WIDTHS = (1.3, 4.6, 2.8, 2.2, 2.2, 1.9, 2)


def write(report: Report, case: Case, bank: Bank) -> bytes:
    """The document. Where no action is open it says so, with the next steps of the verdict."""
    view = View(report, case, bank)
    paper = Paper(view, TITLE, country=view.case.profile.country)
    paper.title(f"{TITLE}: {view.firm}", f"As of {day(report.as_of)}. {VERDICT[report.need.verdict]}.")
    actions = report.plan.actions
    if not actions:
        paper.text(report.need.headline, bold=True)
        paper.text("No action is open. What to do next:")
        paper.lines(report.need.next_steps, numbered=True)
    if view.is_light and view.light:
        paper.heading("First: the 30/90-day plan")
        paper.text("Good AI practice without an audit. The rest of this plan is for the day a customer asks.")
        paper.lines([_light(view, action) for action in view.light])
    if actions:
        paper.heading("All actions" if not view.is_light else "If you ever certify: all actions")
        paper.text("Hours are your own people's. Dates are a plan, not a promise.", muted=True)
        action_table(paper, view, actions)
        paper.heading("How to do each action")
        for action in actions:
            _steps(paper, view, action)
    paper.text(DISCLAIMER, bold=True)
    return paper.save()


def _light(view: View, action: PlannedAction) -> str:
    """One step of the light programme, and what a person noted about it."""
    note = own_note(view.case, action)
    words = (
        f"due {day(note.due or action.finish)}",
        note.owner or "",
        "" if note.status == "open" else ACTION_STATUS[note.status],
    )
    return f"{action.title} ({', '.join(filter(None, words))})"


def action_table(paper: Paper, view: View, actions: Sequence[PlannedAction]) -> None:
    """One row an action: number, title, owner, dates, the range of hours, and how far it is."""
    paper.table(HEADS, [_row(view, action) for action in actions], WIDTHS)


def _row(view: View, action: PlannedAction) -> tuple[str, ...]:
    said, hours = noted(view.case, action), span(action.hours).removesuffix(" hours")
    return view.number[action.id], action.title, said.owner, day(said.start), day(said.due), hours, said.status


def _steps(paper: Paper, view: View, action: PlannedAction) -> None:
    paper.heading(f"{view.number[action.id]}  {action.title}", 2)
    after = view.numbers(action.depends_on)
    said = noted(view.case, action)
    closes = view.refs(action.closes)
    facts = f"{NUMBERED_PHASE[action.phase]}. {said.owner}."
    paper.text(facts + (f" Closes {closes}." if closes else "") + (f" After {after}." if after else ""), muted=True)
    if said.note:
        paper.text(f"Note: {said.note}")
    paper.lines(action.steps, numbered=True)
    if action.done_when:
        paper.text(f"Done when: {action.done_when}")
