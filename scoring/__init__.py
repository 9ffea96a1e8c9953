"""What follows from the answers: pure functions from bank, parameters and case to one Report."""

from scoring.evaluate import evaluate
from scoring.parameter_files import ParameterFaults, load_parameters

__all__ = ["ParameterFaults", "evaluate", "load_parameters"]
