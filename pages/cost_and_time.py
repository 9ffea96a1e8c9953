import streamlit as st

from ui.frame.ways import onward
from ui.result import cost, quotes, what_if, worth
from ui.session.opened import report
from ui.show.figures import notices

st.title("Cost and time", anchor=False)
now = report()
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
