"""What separates the cells of a CSV file: where a comma stands before decimals it can't also part cells."""

from typing import Final, Literal

from babel import Locale, UnknownLocaleError

Style = Literal["commas", "semicolons"]
SEPARATOR: Final[dict[Style, str]] = {"commas": ",", "semicolons": ";"}


def style_of(country: str | None) -> Style:
    """Semicolons and "1,5" where Excel expects them: in countries that write a comma before decimals."""
    try:
        habits = Locale.parse(f"und_{country}") if country else None
    except (UnknownLocaleError, ValueError):
        habits = None
    return "semicolons" if habits and habits.number_symbols["latn"]["decimal"] == "," else "commas"


def decimal(figure: str, style: Style) -> str:
    """A figure as Python writes it, with the decimal sign that goes with these separators."""
    return figure.replace(".", ",") if style == "semicolons" else figure
