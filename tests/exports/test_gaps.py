"""Where nothing was found that could stop a certificate, a firm that lost its own is not told that all is well."""

import pytest

from domain.results.need import Trouble
from exports.gaps import none_found
from tests.exports.firms import firm, reported


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (None, False),
        ("expired", False),
        ("suspended", True),
        ("withdrawn", True),
    ],
)
def test_what_a_certificate_was_lost_over_counts_though_no_question_is_about_it(
    state: Trouble | None, said: bool
) -> None:
    report = reported(firm("certify_now"))
    lost = report.model_copy(update={"need": report.need.model_copy(update={"certificate": state})})

    assert (f"What your certificate was {state} over" in none_found(lost)) == said
