import streamlit as st

from ui import light_plan
from ui.figures import notices
from ui.opened import report
from ui.ways import link, onward

now = report()
st.title("My 30/90-day plan", anchor=False)
st.markdown("What is worth doing anyway, certificate or not. Print this page, or take it along.")
light_plan.draw(now)
notices(now)
if now.readiness:
    link("nist-ai-rmf", "The same answers, seen as the NIST AI RMF")
    link("questions", "Answer more questions to make it fit better")
onward("my-plan")
