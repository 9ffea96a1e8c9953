"""Random firms and answers for property tests."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from domain.asked.bank import Bank
from domain.baseline import Baseline
from domain.case import Answer, Case
from domain.profile import CustomerAsk, Profile
from domain.quote import Quote

maybe = st.none()


def asks() -> st.SearchStrategy[CustomerAsk]:
    """One customer's ask, with any part unknown."""
    return st.builds(
        CustomerAsk,
        strength=maybe | st.sampled_from(["none", "asked", "scored", "mandatory"]),
        revenue=maybe | st.integers(0, 900_000).map(float),
        deadline_months=maybe | st.integers(-2, 30).map(float),
        alternative_accepted=maybe | st.booleans(),
    )


def quotes() -> st.SearchStrategy[Quote]:
    """What somebody offered, with any part not named."""
    return st.builds(
        Quote,
        dated=maybe | st.dates(date(2025, 6, 1), date(2027, 6, 1)),
        currency=maybe | st.sampled_from(["USD", "EUR", "INR", "XOF"]),
        audit_days=maybe | st.integers(1, 40).map(float),
        day_rate=maybe | st.integers(0, 4_000).map(float),
        travel=maybe | st.integers(0, 9_000).map(float),
        consultant=maybe | st.integers(0, 90_000).map(float),
    )


def profiles(**fixed: Any) -> st.SearchStrategy[Profile]:
    """Any firm, with any field unknown. Fixed fields are values or strategies."""
    roles = st.sets(st.sampled_from(["user", "provider", "developer"])).map(sorted).map(tuple)
    held = st.sets(st.sampled_from(["iso27001", "iso9001", "iso42001"])).map(sorted).map(tuple)
    fields: dict[str, Any] = {
        "country": maybe | st.sampled_from(["US", "GB", "DE", "SE", "AU", "CA", "NZ", "BR", "JP"]),
        "headcount": maybe | st.integers(1, 900),
        "ai_headcount": maybe | st.integers(0, 500),
        "ai_roles": maybe | roles,
        "ai_systems": maybe | st.integers(0, 30),
        "sensitive_systems": maybe | st.integers(0, 8),
        "ai_suppliers": maybe | st.integers(0, 30),
        "sites": maybe | st.integers(1, 6),
        "eu_market": maybe | st.booleans(),
        "ai_is_differentiator": maybe | st.booleans(),
        "regulated_sector": maybe | st.booleans(),
        "top5_prospects_asked": maybe | st.booleans(),
        "legal_frameworks": maybe | st.lists(st.sampled_from(["GDPR", "EU AI Act", "FDA"])).map(tuple),
        "certificates": maybe | held,
        "iso42001_certified_months_ago": maybe | st.integers(0, 50).map(float),
        "open_minor_nonconformities": maybe | st.integers(0, 9),
        "new_ai_system_outside_scope": maybe | st.booleans(),
        "group_certificate": maybe | st.booleans(),
        "assurance_in_progress": maybe | st.just(("soc2_type2", "iso27001")),
        "customer_asks": maybe | st.lists(asks(), max_size=3).map(tuple),
        "quotes": maybe | st.lists(quotes(), max_size=2).map(tuple),
        "baseline": maybe | st.builds(Baseline, taken=st.dates(date(2025, 6, 1), date(2027, 6, 1))),
        "consultant_support": maybe | st.sampled_from(["none", "coach", "guided", "done_for_you"]),
        "hours_per_week": maybe | st.sampled_from([1.0, 3.0, 10.0, 40.0]),
        "margin": maybe | st.sampled_from([0.0, 0.1, 0.5, 1.0]),
    }
    for name, value in fixed.items():
        fields[name] = value if isinstance(value, st.SearchStrategy) else st.just(value)
    return st.builds(Profile, **fields)


@st.composite
def cases(draw: st.DrawFn, bank: Bank, **fixed: Any) -> Case:
    """Any firm with any part of the bank answered."""
    profile = draw(profiles(**fixed))
    seed = draw(st.randoms(use_true_random=False))
    share = draw(st.sampled_from([0.0, 0.1, 0.5, 1.0]))
    answers = {
        q.id: Answer(choice=seed.choice(q.choices).id, proof=seed.choice(["said", "written", "record"]))
        for q in bank.questions
        if seed.random() < share
    }
    return Case(profile=profile, answers=answers)
