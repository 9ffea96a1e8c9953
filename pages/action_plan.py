import streamlit as st

from ui import action_list
from ui.figures import notices
from ui.session import report
from ui.shell import onward

now = report()
st.title("Action plan", anchor=False)
notices(now)
action_list.wanted(now)
action_list.calendar(now)
action_list.cards(now)
onward("action-plan")
