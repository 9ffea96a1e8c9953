import streamlit as st

from ui import advising, guided

st.title("Guided session", anchor=False)
advising.only_for_advisers()
guided.page()
