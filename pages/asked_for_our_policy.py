import streamlit as st

from ui import short_road
from ui.opened import work
from ui.ways import link

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
