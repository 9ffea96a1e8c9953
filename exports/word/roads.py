"""Two roads in Word: figures side by side, what each lets you say, and what a later switch would keep."""

from domain.results.report import Range, Report
from domain.results.roads import Road, Roads
from exports.figures import with_likely
from exports.word.document import Paper

HEADS = ("", "Light road", "Road to the certificate")
WIDTHS = (4, 6.5, 6.5)
NOTHING = "Nothing to pay"


def two_roads(paper: Paper, report: Report, level: int = 1) -> None:
    """The whole block; nothing where there are no two roads to choose from."""
    roads = report.roads
    if roads is None:
        return
    paper.heading("Two roads", level)
    if roads.group:
        paper.text(f"{roads.group.says} About {with_likely(roads.group.money)}, with little certainty.", bold=True)
        paper.text(f"Ask the group's certifier: {roads.group.asks}")
    if roads.restore:
        paper.text(f"{roads.restore.says} About {with_likely(roads.restore.money)}, with little certainty.", bold=True)
        paper.text(f"Ask your last certifier: {roads.restore.asks}")
    paper.text(roads.advice)
    paper.table(HEADS, [*_figures(roads), _says(roads.light, roads.certify)], WIDTHS)
    paper.text(_switch(roads))
    majors = [line.deliverable for line in roads.left_open if line.major]
    if majors:
        paper.text(f"The light road leaves open, among others: {'; '.join(majors)}.")


def _figures(roads: Roads) -> list[tuple[str, str, str]]:
    rows = (("Money to its end", "money"), ("Each year after", "after"), ("Hours of your own people", "hours"),
            ("Months", "months"))  # fmt: skip
    return [(label, _shown(getattr(roads.light, name)), _shown(getattr(roads.certify, name))) for label, name in rows]


def _shown(found: Range | None) -> str:
    return NOTHING if found is None else with_likely(found)


def _says(light: Road, certify: Road) -> tuple[str, str, str]:
    return "You may say, once it is done", "\n".join(light.says), "\n".join(certify.says)


def _switch(roads: Roads) -> str:
    in_place = sum(line.carries == "carried" for line in roads.carries)
    begun = sum(line.carries == "partly" for line in roads.carries)
    return (
        f"After the light road {in_place} of {len(roads.carries)} points of the standard would be in place and {begun} "
        f"begun. A certificate would then still take {with_likely(roads.later_hours)}. "
        f"The part of the light work that would have to be done anew: {with_likely(roads.lost_hours)}."
    )
