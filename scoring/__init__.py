"""What follows from the answers: pure functions from bank, parameters and case to one Report."""

from scoring.evaluate import evaluate
from scoring.parameter_files import ParameterFaults, load_parameters
from scoring.what_if import WhatIf, in_time, sweep, what_if

__all__ = ["ParameterFaults", "WhatIf", "evaluate", "in_time", "load_parameters", "sweep", "what_if"]
