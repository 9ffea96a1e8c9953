"""Starter documents to take away: beside the action that needs one, and all together. Each is made when asked for."""

from collections.abc import Callable

import streamlit as st

from domain.document import Template
from ui import house
from ui.downloads import stem
from ui.engine import bank
from ui.session import opened
from ui.words import escape

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def beside(action: str) -> None:
    """The draft that an action can start from; nothing where there is none."""
    template = bank().document_for.get(action)
    if template:
        _button("Start from our draft", template, f"draft_{action}")


def part() -> None:
    """All starter documents: one zip, and each by itself."""
    templates = bank().documents
    with st.container(border=True):
        st.markdown("**Starter documents**")
        st.markdown(
            "First drafts in Word, filled from your answers. They say that something is done only where you said so, "
            "and list the rest as still to decide. Having them does not make anyone certified."
        )
        st.download_button(
            f"Download all {len(templates)} as ZIP",
            data=_all(),
            file_name=f"{stem()}-starter-documents.zip",
            mime="application/zip",
            on_click="ignore",
            key="starter_documents",
        )
        fold = st.expander("One by one", key="starter_one_by_one", on_change="rerun")
        if fold.open:
            with fold:
                for template in templates:
                    st.markdown(escape(template.purpose))
                    _button(template.title, template, f"starter_{template.id}")


def _button(label: str, template: Template, key: str) -> None:
    st.download_button(
        label,
        data=_one(template),
        file_name=f"{stem()}-{template.id.replace('_', '-')}.docx",
        mime=WORD,
        on_click="ignore",
        key=key,
    )


def _one(template: Template) -> Callable[[], bytes]:
    """Makes the file later, off the page's own thread: it may not ask the session for anything."""
    case, as_of, questions, dress = opened().case(), opened().as_of, bank(), house.dress()

    def make() -> bytes:
        from exports import write_document
        from scoring.documents import document

        return dress(write_document(document(template, questions, case, as_of)))

    return make


def _all() -> Callable[[], bytes]:
    case, as_of, questions, dress = opened().case(), opened().as_of, bank(), house.dress()

    def make() -> bytes:
        from exports import write_documents
        from scoring.documents import documents

        return dress(write_documents(documents(questions, case, as_of)))

    return make
