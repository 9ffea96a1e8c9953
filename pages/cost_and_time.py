import streamlit as st

from ui import cost, quotes, what_if, worth
from ui.figures import notices
from ui.opened import report
from ui.ways import onward

now = report()
st.title("Cost and time", anchor=False)
notices(now)
cost.spend_now(now)
what_if.panel()
cost.money(now)
quotes.draw(now)
cost.effort(now)
cost.makeup(now)
cost.movers(now)
worth.break_even(now)
onward("cost-and-time")
