"""Starter documents to take away: beside the action that needs one, and all together. Each is made when asked for."""

from collections.abc import Callable

import streamlit as st

from domain.document import Template
from ui.engine import bank
from ui.file_offer import offer, stem
from ui.session import opened
from ui.words import escape


def beside(action: str) -> None:
    """The draft that an action can start from; nothing where there is none."""
    template = bank().document_for.get(action)
    if template:
        _button("Start from our draft", template, f"draft_{action}")


def named(document: str, key: str) -> None:
    """The draft with this id, filled from the answers."""
    template = next(template for template in bank().documents if template.id == document)
    _button(template.title, template, key)


def part() -> None:
    """All starter documents: one zip, and each by itself."""
    templates = bank().documents
    with st.container(border=True):
        st.markdown("**Starter documents**")
        st.markdown(
            "First drafts in Word, filled from your answers. They say that something is done only where you said so, "
            "and list the rest as still to decide. Having them does not make anyone certified."
        )
        every = f"{stem()}-starter-documents.zip"
        offer(f"Download all {len(templates)} as ZIP", every, _all(), key="starter_documents", kind="documents")
        fold = st.expander("One by one", key="starter_one_by_one", on_change="rerun")
        if fold.open:
            with fold:
                for template in templates:
                    st.markdown(escape(template.purpose))
                    _button(template.title, template, f"starter_{template.id}")


def _button(label: str, template: Template, key: str) -> None:
    offer(label, f"{stem()}-{template.id.replace('_', '-')}.docx", _one(template), key=key, kind="documents")


def _one(template: Template) -> Callable[[], bytes]:
    case, as_of, questions = opened().case(), opened().as_of, bank()

    def make() -> bytes:
        from exports import write_document
        from scoring.documents import document

        return write_document(document(template, questions, case, as_of))

    return make


def _all() -> Callable[[], bytes]:
    case, as_of, questions = opened().case(), opened().as_of, bank()

    def make() -> bytes:
        from exports import write_documents
        from scoring.documents import documents

        return write_documents(documents(questions, case, as_of))

    return make
