"""The bank, our figures and a short way to a report: the same as the scoring tests have."""

from tests.scoring.conftest import bank as bank
from tests.scoring.conftest import parameters as parameters
from tests.scoring.conftest import report_of as report_of
