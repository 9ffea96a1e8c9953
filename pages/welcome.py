import streamlit as st

from ui.ask import introduction
from ui.frame import advising, begin, pick, sample
from ui.session.opened import work
from ui.take import short_road

st.title("Do you need ISO/IEC 42001?", anchor=False)
st.markdown("Find out in plain English: whether you need it, how far you are, and what it would cost.")
which_first = work() is None and pick.several()
if which_first:
    pick.earlier()
introduction.steps()
if work() is None:
    begin.new("start")
else:
    begin.go_on()
short_road.door("start")
introduction.in_one_minute()
if not which_first:
    pick.earlier()
with st.expander("Open a file"):
    begin.case_file()
with st.expander("Look at a sample firm"):
    sample.offered()
if work() is not None:
    begin.new("start")
advising.switch()
