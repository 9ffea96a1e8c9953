import streamlit as st

from ui import carried, frameworks, held, two_roads
from ui.figures import notices
from ui.opened import opened, report
from ui.ways import link, onward

now = report()
st.title("Two roads", anchor=False)
two_roads.opening(now)
two_roads.side_by_side(now)
two_roads.to_customers(now)
carried.switching(now)
carried.left_open(now)
carried.by_requirement(now)
held.schemes(opened().profile)
held.law(opened().profile)
notices(now)
if now.roads:
    link("my-plan", "My 30/90-day plan: the light road step by step")
    frameworks.links()
onward("two-roads")
