"""What follows from the answers: pure functions from bank, parameters and case to one Report."""

from scoring.compare import compare
from scoring.evaluate import evaluate
from scoring.measured import Measured, figures_alone, readiness_alone
from scoring.parameter_files import ParameterFaults, load_parameters
from scoring.plan.target import Target, first_deadline, in_time, target
from scoring.portfolio import in_force, portfolio, summary
from scoring.what_if import WhatIf, sweep, what_if

__all__ = [
    "Measured",
    "ParameterFaults",
    "Target",
    "WhatIf",
    "compare",
    "evaluate",
    "figures_alone",
    "first_deadline",
    "in_force",
    "in_time",
    "load_parameters",
    "portfolio",
    "readiness_alone",
    "summary",
    "sweep",
    "target",
    "what_if",
]
