import streamlit as st

from ui.adviser import guided
from ui.frame import advising

st.title("Guided session", anchor=False)
advising.only_for_advisers()
guided.page()
