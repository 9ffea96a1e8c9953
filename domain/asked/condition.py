"""When something applies to a firm: shared by questions and starter documents."""

from domain.base import Few, Frozen


class Condition(Frozen):
    """Holds when the named profile field or question has any of these values."""

    profile: str | None = None
    question: str | None = None
    any: Few[str]
