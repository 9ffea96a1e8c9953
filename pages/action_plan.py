import streamlit as st

from ui.frame.ways import onward
from ui.plan import action_list, hours_a_week, slipped
from ui.result import ahead
from ui.session.opened import report
from ui.show.figures import notices

st.title("Action plan", anchor=False)
now = report()
notices(now)
hours_a_week.draw(now)
ahead.draw(now)
slipped.draw(now)
action_list.wanted(now)
action_list.plan(now)
onward("action-plan")
