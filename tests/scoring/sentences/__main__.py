"""`python -m tests.scoring.sentences`: how many claims are found and how many customers' questions are matched."""

from tests.scoring.sentences import report

report()
