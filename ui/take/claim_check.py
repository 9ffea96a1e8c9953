"""The claim check: a text goes in, phrases a firm without an audit can't use come out, with words that are safe."""

import streamlit as st

from domain.buyer import ClaimFinding
from ui.fields import text_box
from ui.session.opened import keep, recall
from ui.show.typed import escape
from ui.show.words import plural

KEY = "claims_text"
MOST = 20_000
AROUND = 60
KIND = {
    "certified": "Says certified",
    "accredited": "Says accredited",
    "compliant": "Says it conforms",
    "assured": "Says someone checked",
    "guarantee": "Promises too much",
    "secure": "Promises safety",
    "eu_ai_act": "Claims the EU AI Act",
    "approved": "Claims an approval",
    "all_laws": "Claims every law",
    "nist": "Claims NIST",
    "ready": "Says ready",
    "advice": "May stay, better with a name",
}
PROMISE = (
    "Paste what you want to publish or send: your website, an e-mail, an offer. It is read where this program runs, by "
    "fixed rules; nothing is sent or stored. English only."
)
ONE_IN_FIVE = "roughly one claim in five is put in words these rules do not know."


def panel(certified: bool) -> None:
    """The box and its findings. `certified`: the firm holds ISO/IEC 42001, so it may say so."""
    from answers.claims import check

    st.header("May we say that?", anchor=False)
    st.caption(PROMISE)
    recall(KEY)
    text = text_box.lines("Your text", None, most=MOST, key=KEY, height=140)
    keep(KEY, text)
    st.button("Check this text", key="claims_check")
    if not text.strip():
        return
    found = check(text, certified)
    if not found:
        st.success(f"Nothing found. That does not make the text safe: {ONE_IN_FIVE}")
        return
    st.markdown(f"**{plural(len(found), 'phrase')} to look at.** There may be more: {ONE_IN_FIVE}")
    for finding in found:
        _finding(text, finding)


def _finding(text: str, finding: ClaimFinding) -> None:
    with st.container(border=True):
        st.caption(KIND.get(finding.kind, finding.kind))
        st.markdown(_quoted(text, finding))
        st.markdown(finding.reason)
        st.markdown(f"**Say instead, if it is true:** {escape(finding.instead)}")


def _quoted(text: str, finding: ClaimFinding) -> str:
    """The phrase in bold, with the whole words around it."""
    before, after = text[: finding.start], text[finding.end :]
    if len(before) > AROUND:
        before = "…" + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + "…"
    return f"“{escape(before)}**{escape(finding.phrase.strip())}**{escape(after)}”"
