"""What a bank must be. One function per promise: from a draft to its faults.

STRUCTURE is what scoring and screens rely on: a bank that breaks it is refused. LINT is what readers and auditors
rely on: coverage, sizes and words. `python -m questions --check` runs both.
"""

from collections.abc import Callable, Iterable
from typing import Final

from questions.checks import (
    actions,
    choices,
    conditions,
    contradictions,
    coverage,
    documents,
    reading,
    references,
    size,
    wording,
)
from questions.draft import Draft
from questions.faults import Fault

Check = Callable[[Draft], Iterable[Fault]]

STRUCTURE: Final[tuple[Check, ...]] = (
    references.sections,
    references.questions,
    references.actions,
    references.frameworks,
    references.views,
    references.told,
    references.mappings,
    references.retired,
    choices.distinct,
    choices.scale,
    choices.unknown,
    choices.elsewhere,
    choices.left_out,
    choices.breaking,
    choices.not_yet,
    choices.rests,
    choices.gaps,
    conditions.well_formed,
    conditions.cycles,
    conditions.unreachable,
    coverage.asked,
    coverage.asked_of_each_role,
    actions.cycles,
    contradictions.well_formed,
    contradictions.possible,
    contradictions.agreeing,
    documents.references,
    documents.blocks,
    documents.conditions,
    documents.left_open,
    documents.words,
    documents.for_the_certificate,
)
LINT: Final[tuple[Check, ...]] = (
    references.without_a_file,
    coverage.majors,
    coverage.outcomes,
    coverage.outcomes_of_each_role,
    actions.requirements_closed,
    actions.questions_answered,
    actions.light_forms,
    conditions.counted_fairly,
    size.counts,
    size.paths,
    wording.questions,
    wording.complete,
    wording.banned,
    wording.exceptions,
    reading.grades_kept,
)
