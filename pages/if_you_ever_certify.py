import streamlit as st

from ui import action_list, cost, gap_list, standing
from ui.figures import notices
from ui.session import report

now = report()
st.title("If you ever certify", anchor=False)
st.markdown("You don't need this now. It is here for the day a customer asks.")
notices(now)
far, money, plan = st.tabs(["Where you would stand", "Cost and time", "What would be left to do"])
with far:
    standing.overall(now)
    gap_list.serious(now)
    standing.parts(now)
    gap_list.everything(now)
with money:
    cost.money(now)
    cost.effort(now)
    cost.makeup(now)
    cost.movers(now)
    cost.break_even(now)
with plan:
    action_list.calendar(now)
    action_list.cards(now)
