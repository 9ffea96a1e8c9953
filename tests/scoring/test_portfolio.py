"""Many clients side by side: what a report says of each, what is missing most often, and what falls due."""

from datetime import date

from domain.case import Answer, Case
from domain.parameters import Parameters
from domain.profile import Profile
from domain.results.portfolio import Deadline, Due, Line, PointDue, Summary
from questions import load_bank
from scoring import evaluate, in_force, load_parameters, portfolio, summary

BANK, PARAMETERS = load_bank(), load_parameters()
TODAY = date(2026, 11, 25)
FIRM = Profile(ai_roles=("user",), ai_systems=2)


def line(name: str, found: Summary | None, changed: date = TODAY, next_date: date | None = None) -> Line:
    return Line(
        client_id=name,
        name=name,
        status="working",
        next_date=next_date,
        token=name.lower(),
        changed=changed,
        summary=found,
    )


def case(**answers: str) -> Case:
    """A firm that uses AI; `inventory__list="none"` answers inventory.list."""
    return Case(profile=FIRM, answers={q.replace("__", "."): Answer(choice=c) for q, c in answers.items()})


def summed(told: Case) -> Summary:
    return summary(BANK, PARAMETERS, told, TODAY)


def test_a_summary_says_what_the_report_of_the_same_day_says() -> None:
    told = case(inventory__list="none", charge__person="reports")
    report, found = evaluate(BANK, PARAMETERS, told, TODAY), summed(told)

    assert report.readiness is not None
    assert (found.low, found.likely, found.high) == (
        report.readiness.low,
        report.readiness.likely,
        report.readiness.high,
    )
    assert {level.area: level.likely for level in found.levels if level.likely is not None} == {
        area.id: area.likely for area in report.areas if area.known
    }
    assert found.gaps == {gap.ref: gap.severity for gap in report.gaps}


def test_while_nothing_is_answered_no_cell_shows_a_figure() -> None:
    found = summed(Case(profile=FIRM))

    assert found.likely is None
    assert all(level.likely is None for level in found.levels)


def test_a_firm_without_ai_has_no_readiness_and_counts_in_no_gap() -> None:
    found = summed(Case(profile=Profile(ai_roles=(), ai_systems=0)))

    assert (found.low, found.likely, found.high, found.verdict) == (None, None, None, "no_need")
    assert portfolio(BANK, [line("Joinery", found)], [], TODAY).gaps == ()


def test_gaps_are_counted_over_clients_with_answers_the_most_common_first() -> None:
    lists = summed(case(inventory__list="none"))
    both = summed(case(inventory__list="none", charge__person="none"))
    empty = summed(Case(profile=FIRM))

    found = portfolio(BANK, [line("Elm", lists), line("Oak", both), line("Ash", empty), line("New", None)], [], TODAY)

    assert found.assessed == 2
    counts = [gap.clients for gap in found.gaps]
    assert counts == sorted(counts, reverse=True)
    assert max(counts) == 2
    assert {gap.ref: gap.clients for gap in found.gaps} == {
        ref: (ref in lists.gaps) + (ref in both.gaps) for ref in {**lists.gaps, **both.gaps}
    }


def held(months: float | None) -> Summary:
    profile = FIRM.model_copy(update={"certificates": ("iso42001",), "iso42001_certified_months_ago": months})
    return summed(Case(profile=profile))


def audits(months: float | None, changed: date = TODAY) -> list[Deadline]:
    return list(portfolio(BANK, [line("Elm", held(months), changed)], [], TODAY).deadlines)


def test_a_young_certificate_has_both_surveillance_audits_and_the_recertification_before_it() -> None:
    found = audits(6)

    assert [(one.kind, one.on, one.about) for one in found] == [
        ("surveillance", date(2027, 5, 27), True),
        ("surveillance", date(2028, 5, 26), True),
        ("recertification", date(2029, 5, 26), True),
    ]


def test_after_two_years_only_the_recertification_is_left_and_after_three_nothing() -> None:
    assert [one.kind for one in audits(25)] == ["recertification"]
    assert audits(37) == []
    assert audits(None) == []


def test_months_count_from_the_day_the_client_was_last_changed_so_that_a_date_does_not_wander() -> None:
    assert audits(30, changed=date(2026, 1, 10))[0].on == date(2026, 7, 12)


def test_what_falls_due_stands_in_the_order_of_its_days_with_who_does_it() -> None:
    action = BANK.actions[0]
    lines = [line("Elm", summed(case()), next_date=date(2027, 1, 7)), line("Oak", summed(case()))]
    dues = [
        Due(token="oak", action=action.id, owner="Mira", due=date(2026, 12, 1)),
        Due(token="elm", action="no_such_action", owner=None, due=date(2026, 11, 1)),
        Due(token="gone", action=action.id, owner=None, due=date(2026, 11, 2)),
    ]

    points = [
        PointDue(client_id="Oak", text="Who signs?", owner="Ben", due=date(2026, 11, 30)),
        PointDue(client_id="Gone", text="Nobody's", owner=None, due=date(2026, 11, 3)),
    ]

    found = portfolio(BANK, lines, dues, TODAY, points).deadlines

    assert [(one.on, one.client, one.what) for one in found] == [
        (date(2026, 11, 1), "Elm", "no_such_action"),
        (date(2026, 11, 30), "Oak", "Who signs? (Ben)"),
        (date(2026, 12, 1), "Oak", f"{action.title} (Mira)"),
        (date(2027, 1, 7), "Elm", "Look again"),
    ]


def test_a_kept_summary_stops_counting_when_a_dated_figure_comes_into_force() -> None:
    parameter = next(iter(PARAMETERS.by_id.values()))
    newer = parameter.model_copy(
        update={"values": {**parameter.values, date(2027, 1, 1): next(iter(parameter.values.values()))}}
        if parameter.values
        else {"table": {**parameter.table, date(2027, 1, 1): next(iter(parameter.table.values()))}}
    )
    changed = Parameters(version=PARAMETERS.version, by_id={**PARAMETERS.by_id, parameter.id: newer})

    names = {in_force(BANK, changed, day) for day in (date(2026, 12, 31), date(2027, 1, 1), date(2027, 6, 1))}

    assert len(names) == 2
    assert in_force(BANK, PARAMETERS, TODAY) not in names
