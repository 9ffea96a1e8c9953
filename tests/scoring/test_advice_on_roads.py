"""The advice above the two roads knows what the answers say is done."""

from typing import Any

import pytest

from domain.case import Case
from domain.profile import Profile
from scoring.plan.road_words import road_words
from tests.scoring.test_roads import best, report, roads

DEMANDED = {"customer": "Oak", "strength": "mandatory", "revenue": 9e6, "deadline_months": 40}


@pytest.mark.parametrize("facts", [{}, {"ai_is_differentiator": True}, {"customer_asks": (DEMANDED,)}])
def test_nobody_whose_light_steps_are_done_is_sent_to_begin_with_them(facts: dict[str, Any]) -> None:
    done = best(Case(profile=Profile(country="US", headcount=20, ai_roles=("developer",), ai_systems=2, **facts)))
    verdict, advice = report(done).need.verdict, roads(done).advice

    assert report(done).plan.light == ()
    assert advice == road_words().done[verdict]
    assert roads(done.model_copy(update={"answers": {}})).advice == road_words().advice[verdict]
