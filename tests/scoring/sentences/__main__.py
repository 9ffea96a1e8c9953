"""`python -m tests.scoring.sentences`: how well the rules do on every sentence."""

from tests.scoring.sentences import report

report()
