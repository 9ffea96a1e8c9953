"""How long the largest case file takes to read, and one that was made to take a reader's time to refuse.

Goals: 2 s each on one core.
"""

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from domain.files.casefile import MOST, CaseFaults, read_case
from tests.hostile import SHAPES, hostile

ANSWER = '{"choice": "yes", "proof": "written", "note": "%s"}'


def large() -> str:
    """As many answers as a case may hold, with notes up to the size that a file may have."""
    count, note = 5_000, "x" * 900
    text = '{"answers": {' + ",".join(f'"q{n}": {ANSWER % note}' for n in range(count)) + "}}"
    assert 0.9 * MOST.bytes < len(text) < MOST.bytes
    return text


def test_the_largest_case_file_is_read(benchmark: BenchmarkFixture) -> None:
    text = large()
    assert len(benchmark(read_case, text).answers) == 5_000


@pytest.mark.parametrize("shape", SHAPES)
def test_a_hostile_case_file_is_refused(shape: str, benchmark: BenchmarkFixture) -> None:
    text = hostile("case", shape)

    def refused() -> CaseFaults | None:
        try:
            read_case(text)
        except CaseFaults as faults:
            return faults
        return None

    assert benchmark(refused)
