"""Starter documents to take away: beside the action that needs one, and all together. Each is made when asked for.

A firm that was not advised to get the certificate finds the papers for it apart, and beside none of its steps.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from domain.asked.document import Template
from ui.frame.file_offer import offer, stem
from ui.frame.menu import LIGHT
from ui.session.engine import bank
from ui.session.opened import opened
from ui.show.typed import escape

SAYS = (
    "First drafts in Word, filled from your answers. They say that something is done only where you said so; what is "
    "missing stands on a cover note of its own. Having them does not make anyone certified."
)
LATER = (
    "What an auditor would ask to see: for a firm that wants the certificate. You don't need these; they are here for "
    "the day you do."
)


def beside(action: str, key: str = "draft", *, light: bool = False) -> None:
    """The draft that an action can start from; nothing where there is none, or only one for the certificate on the
    light road."""
    template = bank().document_for.get(action)
    if template and not (light and template.road == "certificate"):
        _buttons("Start from our draft", template, f"{key}_{action}")


def named(document: str, key: str) -> None:
    """The draft with this id, filled from the answers."""
    template = next(template for template in bank().documents if template.id == document)
    _buttons(template.title, template, key)


def part() -> None:
    """All starter documents: one zip, and each by itself."""
    light = opened().need().verdict in LIGHT
    now = [template for template in bank().documents if template.road == "every" or not light]
    with st.container(border=True):
        st.markdown("**Starter documents**")
        st.markdown(SAYS)
        _group(now, "starter")
    if light:
        with st.container(border=True):
            st.markdown("**If you ever certify: documents for that road**")
            st.markdown(LATER)
            _group([template for template in bank().documents if template not in now], "later")


def _group(templates: Sequence[Template], key: str) -> None:
    every = f"{stem()}-{key}-documents.zip"
    offer(f"Download all {len(templates)} as ZIP", every, _all(templates), key=f"{key}_documents", kind="documents")
    fold = st.expander("One by one", key=f"{key}_one_by_one", on_change="rerun")
    if fold.open:
        with fold:
            for template in templates:
                st.markdown(escape(template.purpose))
                _buttons(template.title, template, f"{key}_{template.id}")


def _buttons(label: str, template: Template, key: str) -> None:
    name = f"{stem()}-{template.id.replace('_', '-')}"
    with st.container(horizontal=True):
        offer(label, f"{name}.docx", _one(template, "write_document"), key=key, kind="documents")
        note = _one(template, "write_cover_note")
        offer("What is missing in it", f"{name}-cover-note.docx", note, key=f"{key}_note", kind="documents")


def _one(template: Template, writer: str) -> Callable[[], bytes]:
    case, as_of, questions, verdict = opened().case(), opened().as_of, bank(), opened().need().verdict

    def make() -> bytes:
        from answers.documents import document
        from exports import write_cover_note, write_document

        made = document(template, questions, case, as_of, verdict)
        return write_document(made) if writer == "write_document" else write_cover_note([made])

    return make


def _all(templates: Sequence[Template]) -> Callable[[], bytes]:
    case, as_of, questions = opened().case(), opened().as_of, bank()

    def make() -> bytes:
        from answers.documents import document
        from exports import write_documents

        return write_documents([document(template, questions, case, as_of) for template in templates])

    return make
