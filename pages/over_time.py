import streamlit as st

from ui.adviser import change, moments, trend
from ui.frame import advising
from ui.session.opened import opened, report

st.title("Over time", anchor=False)
advising.only_for_advisers()
opened()
moments.freeze()
frozen = moments.rows()
trend.draw(frozen, report().readiness)
change.panel(frozen)
st.header("Frozen moments", anchor=False)
moments.listed(frozen)
