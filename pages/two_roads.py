import streamlit as st

from ui.frame.ways import link, onward
from ui.result import carried, frameworks, other_schemes, two_roads
from ui.session.opened import opened, report
from ui.show.figures import notices

st.title("Two roads", anchor=False)
now = report()
two_roads.opening(now)
two_roads.side_by_side(now)
two_roads.to_customers(now)
carried.switching(now)
carried.left_open(now)
carried.by_requirement(now)
other_schemes.schemes(opened().profile)
other_schemes.law(opened().profile)
notices(now)
if now.roads:
    link("my-plan", "My 30/90-day plan: the light road step by step")
    frameworks.links()
onward("two-roads")
