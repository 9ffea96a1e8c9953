import streamlit as st

from ui.frame.ways import link
from ui.session.opened import work
from ui.take import short_road

st.title(short_road.road().title, anchor=False)
st.markdown(short_road.intro())
if work() is None:
    short_road.door("here")
else:
    short_road.facts()
    short_road.questions()
    short_road.files()
    link("do-we-need-it", "Do we need a certificate?")
    link("answers-for-customers", "More answers for customers")
