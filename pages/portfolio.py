import streamlit as st

from ui import advising, portfolio

st.title("Portfolio", anchor=False)
advising.only_for_advisers()
portfolio.page()
