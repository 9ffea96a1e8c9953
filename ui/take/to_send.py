"""What goes to a customer who asked, one file at a time: the reply, or a document that is started from a draft."""

from functools import partial

import streamlit as st

from domain.buyer import BuyerPack, RoadFile
from exports.formats import write
from ui.frame.file_offer import offer, stem
from ui.plan import starter
from ui.session.engine import bank
from ui.session.opened import opened
from ui.show.typed import escape


def made_anew() -> BuyerPack:
    """The answers for customers as they are today, with a statement made from them."""
    from answers.buyer import buyer_pack
    from questions import load_buyer_kit

    current = opened()
    return buyer_pack(bank(), load_buyer_kit(bank()), current.report(), current.case())


def one(file: RoadFile, key: str) -> None:
    """One of the files with the button that makes it. The reply is this person's to change."""
    st.markdown(f"**{escape(file.title)}**")
    st.markdown(escape(file.why))
    if file.document:
        starter.named(file.document, f"{key}_{file.document}")
    else:
        reply(key)


def reply(key: str) -> None:
    """The reply to a customer who asked for the policy: as a file, and as text to copy."""
    made = made_anew()
    letter = partial(write, "reply", ".docx", made)
    offer("The reply in Word", f"{stem()}-reply.docx", letter, key=f"{key}_reply", kind="answers")
    st.caption("Or copy it:")
    st.code(made.reply, language=None, wrap_lines=True)
