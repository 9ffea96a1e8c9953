"""The one packaged component: cards of questions, and the hand that sends what is done on them.

Its files lie in ready42/assets, and Streamlit serves them from the app's own address, as the content policy asks.
"""

from functools import lru_cache
from typing import Any, Literal

import streamlit as st

Role = Literal["hand", "reply", "words", "now"]


@lru_cache(maxsize=1)
def _component() -> Any:
    """Made in the first run: before the server is up nothing is known of installed components."""
    return st.components.v2.component("ready42.questions", js="questions.js", isolate_styles=False)


def mount(role: Role, key: str, data: dict[str, Any]) -> dict[str, Any]:
    """Put it on the page in one of its roles. Gives what the browser holds under this key.

    In a list, since in a mapping Streamlit looks for tables, and loads pandas to do so.
    """
    found: dict[str, Any] = _component()(key=key, data=[{"role": role, **data}], height="content")
    return found
