"""Any case at all survives the way to the file and back."""

import json
import string
from datetime import date, datetime, timedelta, timezone

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.case import ActionNote, Answer, Case, Evidence, Judgement, PassedOn, Verified
from domain.codes import COUNTRIES, CURRENCIES
from domain.files.casefile import CaseFaults, read_case, write_case
from domain.profile import CustomerAsk, Profile

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)
ids = st.text(string.ascii_lowercase + "._", min_size=1, max_size=20)
share = st.floats(0, 1)
maybe = st.one_of
nothing = st.none()
zones = st.one_of(nothing, st.integers(-14 * 60, 14 * 60).map(lambda m: timezone(timedelta(minutes=m))))
moments = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=zones)
proofs = st.sampled_from(["said", "written", "record"])
verified = st.builds(
    Verified, choice=ids, proof=proofs, note=maybe(nothing, words), by=maybe(nothing, words), at=maybe(nothing, moments)
)
evidence = st.builds(
    Evidence,
    where=maybe(nothing, words),
    dated=maybe(nothing, st.dates()),
    shows=maybe(nothing, words),
    valid_until=maybe(nothing, st.dates()),
    owner=maybe(nothing, words),
    seen_by=maybe(nothing, words),
    seen_at=maybe(nothing, moments),
)
answers = st.builds(
    Answer,
    choice=ids,
    proof=proofs,
    note=maybe(nothing, words),
    who=maybe(nothing, words),
    at=maybe(nothing, moments),
    verified=maybe(nothing, verified),
    evidence=st.lists(evidence, max_size=2).map(tuple),
)
asks = st.builds(
    CustomerAsk,
    customer=maybe(nothing, words),
    revenue=maybe(nothing, st.floats(0, 1e12)),
    currency=maybe(nothing, st.sampled_from(sorted(CURRENCIES))),
    deadline_months=maybe(nothing, st.floats(-1_200, 1_200)),
    alternative_accepted=maybe(nothing, st.booleans()),
)
profiles = st.builds(
    Profile,
    organisation=maybe(nothing, words),
    country=maybe(nothing, st.sampled_from(sorted(COUNTRIES))),
    headcount=maybe(nothing, st.integers(1, 1_000_000)),
    ai_roles=maybe(nothing, st.lists(st.sampled_from(["user", "provider", "developer"]), max_size=3).map(tuple)),
    customer_asks=maybe(nothing, st.lists(asks, max_size=3).map(tuple)),
    margin=maybe(nothing, share),
    eu_market=maybe(nothing, st.booleans()),
)
reasons = words.filter(str.strip)
judgements = st.builds(
    Judgement,
    applicable=maybe(nothing, st.booleans()),
    attainment=share,
    justification=reasons,
    by=maybe(nothing, words),
    at=maybe(nothing, moments),
)
notes = st.builds(
    ActionNote,
    owner=maybe(nothing, words),
    due=maybe(nothing, st.dates(date(2000, 1, 1), date(2199, 12, 31))),
    status=st.sampled_from(["open", "started", "waiting", "done", "dropped"]),
    note=maybe(nothing, words),
)
cases = st.builds(
    Case,
    as_of=maybe(nothing, st.dates(date(2000, 1, 1), date(2199, 12, 31))),
    profile=profiles,
    answers=st.dictionaries(ids, answers, max_size=4),
    judgements=st.dictionaries(ids.map("iso42001:A.".__add__), judgements, max_size=3),
    passed_on=st.dictionaries(ids, st.builds(PassedOn, who=words), max_size=3),
    action_notes=st.dictionaries(ids, notes, max_size=3),
)

values = st.recursive(
    st.one_of(nothing, st.booleans(), st.integers(), st.floats(), words),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(words, inner, max_size=3)),
    max_leaves=8,
)
fields = st.sampled_from(sorted({*Case.model_fields, *Profile.model_fields, *Answer.model_fields, "schema"}))
documents = st.dictionaries(fields, st.one_of(values, st.dictionaries(fields, values)))


@settings(max_examples=60, deadline=None)
@given(cases)
def test_any_case_comes_back_equal(case: Case) -> None:
    assert read_case(write_case(case)) == case


@settings(max_examples=100, deadline=None)
@given(documents)
def test_any_document_is_either_read_or_refused_in_sentences(document: dict[str, object]) -> None:
    assert [fault for fault in _faults(json.dumps(document)) if fault[-1] not in ".?" or ": " not in fault] == []


def _faults(text: str) -> tuple[str, ...]:
    """What the reader says; anything but CaseFaults is a machine's error and fails the test by itself."""
    try:
        read_case(text)
    except CaseFaults as refused:
        return refused.faults
    return ()
