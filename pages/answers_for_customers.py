import streamlit as st

from ui.frame.ways import onward
from ui.session.opened import opened
from ui.take import claim_check, customers, pasted

st.title("Answers for customers", anchor=False)
opened()
st.markdown("What customers ask about AI, answered from your own answers and no further. Read it, change it, send it.")
ours, theirs, said = st.tabs(["Our answers", "Their list", "May we say that?"])
with ours:
    pack = customers.statement()
    customers.findings(pack)
    customers.files(pack)
    customers.answers(pack)
with theirs:
    pasted.panel(pack)
with said:
    claim_check.panel(pack.certified)
onward("answers-for-customers")
