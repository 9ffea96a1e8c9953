import streamlit as st

from ui import frameworks, light_plan
from ui.figures import notices
from ui.opened import report
from ui.ways import link, onward

now = report()
st.title("My 30/90-day plan", anchor=False)
st.markdown("What is worth doing anyway, certificate or not. Print this page, or take it along.")
light_plan.draw(now)
notices(now)
if now.readiness:
    frameworks.links()
    link("questions", "Answer more questions to make it fit better")
onward("my-plan")
