import streamlit as st

from ui.ask import profile_form
from ui.frame.ways import onward
from ui.result import verdict
from ui.session.opened import opened

st.title("About you", anchor=False)
st.markdown("About three minutes. Leave blank, or say Don't know, whatever you are not sure of: that is an answer too.")
facts, answer = st.columns([3, 2], gap="large")
with facts:
    profile_form.draw()
with answer, st.container(key="sticky"):
    verdict.short(opened().need())
    onward("about-you")
