"""What the what-if panel says about a wanted day, and about what a date waits for."""

from typing import TYPE_CHECKING

from babel import Locale

from domain.measure import odds
from domain.results.report import HeldBy
from ui.show.format import day, earlier_or_later

if TYPE_CHECKING:
    from scoring import Target

PROMISE = (
    "Change something and see what moves. This is only a try: your facts and your report stay as they are until you "
    "press Keep this."
)
QUOTED = "Your real quotes count here too: what was quoted stays as quoted, whatever you try."
HELD_BY: dict[HeldBy, str] = {
    "work": "What the date waits for: the work itself, at these hours a week.",
    "certifier": "What the date waits for: a certifier's free days. More hours a week don't bring it forward.",
    "records": "What the date waits for: the months of records an auditor wants to see.",
}
BRIDGE = (
    " As a bridge, offer your customer a **signed contract with a certifier and a dated plan**, in writing, and ask "
    "whether that will do until the certificate is there."
)


def target(found: "Target", locale: Locale) -> str:
    """A sentence or two about the wanted day."""
    likely, fast, slow = (day(end, locale) for end in (found.likely, found.fast, found.slow))
    missed = f"The chance of missing it is {odds(found.chance)}." if found.chance is not None else ""
    late = earlier_or_later(found.day, found.likely).removesuffix(" later") if found.likely else ""
    too_early = f"**Too early.** The likely end of the plan is {likely}, {late} after that day."
    says = {
        "no_plan": "No first certificate lies at the end of this plan, so there is no day to meet.",
        "passed": f"**That day has passed.** The likely end of the plan is {likely}. Agree a new day.",
        "unlikely": f"{too_early} {missed} At its fast end the plan is done on {fast}.",
        "tight": f"**Tight.** In time if things go as is likely ({likely}), not if they go slowly ({slow}). {missed}",
        "in_time": f"**In time**, even if the plan runs slow ({slow}). {missed}",
    }
    return says[found.standing] + (BRIDGE if found.needs_bridge else "")
