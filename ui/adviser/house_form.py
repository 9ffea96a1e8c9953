"""Where a consultancy gives its name, logo, colours, footer and own words, and sees what becomes of them."""

import streamlit as st

from domain.colour import LEAST, contrast, ink_on, readable_on
from domain.house import House, Logo
from storage import StorageUnavailable
from ui.adviser import house_file
from ui.fields import text_box
from ui.frame import house
from ui.session import press
from ui.show.typed import escape
from ui.show.words import DISCLAIMER

LONGEST = {"name": text_box.NAME, "footer": 120, "words": 600}
OURS = House(name="Ready42")


def page() -> None:
    """The form, a look at the colours, and what always stays."""
    kept = house.current()
    shown = kept or OURS.model_copy(update={"name": ""})
    st.markdown("Your name, logo and colours on the screens, in every Word and Excel file and in the fill-in form.")
    _logo(kept)
    # Other widgets, so that going back shows our own look again, and a look from a file is seen.
    key = f"house_{house_file.turn()}" if kept else "house_new"
    with st.form(key, border=True):
        name = text_box.line("Name", shown.name, key=f"{key}_name")
        left, right = st.columns(2)
        colour = left.color_picker("Titles and heads of tables", value=shown.colour, key=f"{key}_colour")
        accent = right.color_picker("Buttons and links", value=shown.accent, key=f"{key}_accent")
        footer = text_box.line(
            "One line for the foot of a page", shown.footer, most=120, key=f"{key}_footer", placeholder="address, phone"
        )
        own = text_box.lines("Your own words, beside ours", shown.disclaimer, most=600, key=f"{key}_words")
        pressed = press.submit("Save", key="save_look", type="primary")
    if pressed and not name:
        st.error("The name: expected at least one letter, and it is empty.")
    elif pressed and not any(text_box.over(f"{key}_{name}", most) for name, most in LONGEST.items()):
        logo = kept.logo if kept else None
        _save(House(name=name, colour=colour, accent=accent, footer=footer, disclaimer=own, logo=logo))
    _readable(shown)
    st.caption(f"What always stays on every page and in every file: {DISCLAIMER}")
    with st.expander("Take this look along, or use one from a file", key="house_files", on_change="ignore"):
        _files(kept)
    if kept and press.button("Go back to the look of Ready42", key="house_off"):
        _save(None)


def _files(kept: House | None) -> None:
    if kept:
        house_file.take_along(kept)
    found = house_file.given()
    if found:
        _save(found)


def _logo(kept: House | None) -> None:
    if kept is None:
        st.caption("Save a name first; then a logo can be added.")
        return
    if kept.logo:
        st.image(kept.logo.data, width=min(kept.logo.width, 240), caption=f"Logo of {escape(kept.name)}")
        if press.button("Take the logo away", key="logo_off"):
            _save(kept.model_copy(update={"logo": None}))
    given = st.file_uploader(
        "Logo (PNG or JPEG, at most 1 MB)", type=["png", "jpg", "jpeg"], max_upload_size=1, key="house_logo"
    )
    if given is not None and press.button("Use this logo", key="logo_on"):
        logo = _read(given.getvalue())
        if logo:
            _save(kept.model_copy(update={"logo": logo}))


def _read(data: bytes) -> Logo | None:
    from exports.house.logo import BadLogo, read_logo

    try:
        return read_logo(data)
    except BadLogo as problem:
        st.error(str(problem))
        return None


def _save(made: House | None) -> None:
    try:
        house.save(made)
    except StorageUnavailable as problem:
        st.error(problem.sentence)
        return
    st.rerun()


def _readable(shown: House) -> None:
    """Each colour as it will be used: as ink on white, and as a ground with the ink that reads best on it."""
    for label, colour in (("Titles and heads of tables", shown.colour), ("Buttons and links", shown.accent)):
        shade = readable_on(house.LIGHT, colour)
        look = f"margin:0;padding:8px 12px;border-radius:6px;background:{shade};color:{ink_on(shade)}"
        st.html(f'<p style="{look}">{label}</p>')
        if contrast(colour, house.LIGHT) < LEAST:
            st.caption(f"{escape(colour)} is too light for letters on white, so a darker shade of it is used: {shade}.")
