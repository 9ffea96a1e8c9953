import streamlit as st

from ui import action_list, ahead, hours_a_week
from ui.figures import notices
from ui.opened import report
from ui.ways import onward

now = report()
st.title("Action plan", anchor=False)
notices(now)
hours_a_week.draw(now)
ahead.draw(now)
action_list.wanted(now)
action_list.plan(now)
onward("action-plan")
