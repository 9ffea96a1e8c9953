"""The bank and the parameters, read and checked once for each server."""

from functools import lru_cache

from domain.asked.bank import Bank
from domain.parameters import Parameters


@lru_cache(maxsize=1)
def bank() -> Bank:
    """The question bank. Raises BankFaults with every fault when it is broken."""
    from questions import load_bank

    return load_bank()


@lru_cache(maxsize=1)
def parameters() -> Parameters:
    """Every number of ours. Raises when one has no source or date."""
    from scoring import load_parameters

    return load_parameters()


@lru_cache(maxsize=1)
def engagement() -> Parameters:
    """Our guesses about a consultant's hours. Raises when one has no source or date."""
    from scoring import load_parameters
    from scoring.costs.sizing import ENGAGEMENT

    return load_parameters(ENGAGEMENT)
