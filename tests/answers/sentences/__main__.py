"""`python -m tests.answers.sentences`: how many claims are found and how many customers' questions are matched."""

from tests.answers.sentences import report

report()
