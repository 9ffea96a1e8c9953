import streamlit as st

from ui import customers
from ui.session import opened
from ui.shell import onward

opened()
st.title("Answers for customers", anchor=False)
st.markdown("What customers ask about AI, answered from your own answers and no further. Read it, change it, send it.")
pack = customers.statement()
customers.findings(pack)
customers.files(pack)
customers.answers(pack)
onward("answers-for-customers")
