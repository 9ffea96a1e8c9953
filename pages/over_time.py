import streamlit as st

from ui import advising, change, moments, trend
from ui.opened import opened, report

st.title("Over time", anchor=False)
advising.only_for_advisers()
opened()
moments.freeze()
frozen = moments.rows()
trend.draw(frozen, report().readiness)
change.panel(frozen)
st.header("Frozen moments", anchor=False)
moments.listed(frozen)
