import streamlit as st

from ui.frame.ways import link, onward
from ui.plan import light_plan
from ui.result import frameworks
from ui.session.opened import report
from ui.show.figures import notices

st.title("My 30/90-day plan", anchor=False)
now = report()
st.markdown("What is worth doing anyway, certificate or not. Print this page, or take it along.")
light_plan.draw(now)
notices(now)
if now.readiness:
    frameworks.links()
    link("questions", "Answer more questions to make it fit better")
onward("my-plan")
