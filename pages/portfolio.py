import streamlit as st

from ui.adviser import portfolio
from ui.frame import advising

st.title("Portfolio", anchor=False)
advising.only_for_advisers()
portfolio.page()
