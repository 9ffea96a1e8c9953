import streamlit as st

from ui import action_list, hours_a_week
from ui.figures import notices
from ui.opened import report
from ui.ways import onward

now = report()
st.title("Action plan", anchor=False)
notices(now)
hours_a_week.draw(now)
action_list.wanted(now)
action_list.plan(now)
onward("action-plan")
