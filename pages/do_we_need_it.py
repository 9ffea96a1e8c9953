import streamlit as st

from ui import verdict
from ui.session import opened
from ui.shell import onward

st.title("Do we need it?", anchor=False)
verdict.full(opened().need())
onward("do-we-need-it", verdict.next_label(opened().need()))
