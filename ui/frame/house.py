"""The look of the consultancy that uses this database: on screens, and put on every file that leaves."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import streamlit as st

from domain import tokens
from domain.colour import ink_on, readable_on
from domain.house import FileKind, House
from storage import StorageUnavailable, Store
from ui.session.database import ACTOR, advises, store
from ui.show.look import sheet
from ui.show.typed import escape
from ui.show.words import DISCLAIMER

SETTING = "house"
LIGHT, DARK = tokens.colours()["tint"]
"""The ground in each theme on which our own accent reads worst: a colour that is readable there is so everywhere."""
LOGO = tuple(Path(__file__).with_name(f"logo-{theme}.svg") for theme in ("light", "dark"))
CSS = """
<style>
:root {{ --r42-brand: light-dark({light}, {dark}); --r42-brand-2: light-dark({light}, {dark});
  --r42-on-brand: light-dark({ink}, {dark_ink}); }}
</style>
"""


def current() -> House | None:
    """The look to show; None for an owner who works alone, and until a consultancy has set one."""
    if not advises():
        return None
    try:
        return _kept(store())
    except StorageUnavailable:
        return None


def _kept(kept: Store) -> House | None:
    text = kept.setting(SETTING)
    return _read(text) if isinstance(text, str) else None


@lru_cache(maxsize=8)
def _read(text: str) -> House | None:
    try:
        return House.model_validate_json(text)
    except ValueError:
        return None


def save(house: House | None) -> None:
    """Keeps the look, or goes back to ours. Raises StorageUnavailable."""
    store().save_setting(SETTING, house.model_dump_json() if house else None, actor=ACTOR)


def dress(kind: FileKind) -> Callable[[bytes], bytes]:
    """What puts the look on a file of this kind later, off the page's own thread."""
    kept = store() if advises() else None

    def work(data: bytes) -> bytes:
        from exports import dressed

        return dressed(data, _kept(kept) if kept else None, kind)

    return work


def apply(house: House | None) -> None:
    """Puts logo and colours on the screen, in shades that can be read; ours where no consultancy has set its own."""
    if house is None:
        st.logo(str(LOGO[sheet.is_dark()]), size="large")
        return
    light, dark = (readable_on(ground, house.accent) for ground in (LIGHT, DARK))
    st.html(CSS.format(light=light, dark=dark, ink=ink_on(light), dark_ink=ink_on(dark)))
    if house.logo:
        st.logo(house.logo.data, size="large")


def name(house: House | None) -> str:
    """What stands in the title of the window."""
    return house.name if house else "Ready42"


def line(house: House | None) -> str:
    """What stands at the top of every page."""
    return f"**{escape(name(house))}** · ISO/IEC 42001 for small firms"


def foot(house: House | None) -> None:
    """Our sentences, which always stay, and under them the consultancy's own."""
    st.caption(DISCLAIMER)
    for text in (house.disclaimer, house.footer) if house else ():
        if text:
            st.caption(escape(text))
