"""Work on what an answer says is there already: it is finished, not begun again."""

from collections import defaultdict
from collections.abc import Mapping

from domain.asked.bank import Bank, Choice, Question
from domain.memoised import memoised
from domain.results.report import Plan, PlannedAction


def as_begun(plan: Plan, bank: Bank, choices: Mapping[str, Choice | None], again: tuple[str, ...] = ()) -> Plan:
    """The plan with each action called by what is left of it: "Finish: AI policy" where a policy is written.

    `choices`: what counts as answered, by question id. `again`: what is done anew, whatever was done before.
    """
    asked = telling(bank)

    def called(action: PlannedAction) -> PlannedAction:
        found = choices.get(asked[action.id].id) if action.id in asked and action.id not in again else None
        there = found is not None and bool(found.attainment)
        return action.model_copy(update={"title": f"Finish: {action.deliverable}"}) if there else action

    stages = tuple(stage.model_copy(update={"steps": tuple(map(called, stage.steps))}) for stage in plan.light_stages)
    return plan.model_copy(update={"actions": tuple(map(called, plan.actions)), "light_stages": stages})


@memoised
def telling(bank: Bank) -> Mapping[str, Question]:
    """The question that says whether what an action makes is there, by action id: one about what it closes, about
    existing before happening, and about as few other actions as can be."""
    asked: dict[str, list[Question]] = defaultdict(list)
    for question in bank.questions:
        for action in bank.action.keys() & question.actions:
            asked[action].append(question)

    def far(action: str, question: Question) -> tuple[bool, bool, int]:
        beside = not set(question.requirements) & set(bank.action[action].closes)
        return beside, question.aspect == "happened", len(question.actions)

    return {action: min(found, key=lambda question: far(action, question)) for action, found in asked.items()}
