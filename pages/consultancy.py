import streamlit as st

from ui.adviser import house_form
from ui.frame import advising

st.title("Your consultancy", anchor=False)
advising.only_for_advisers()
house_form.page()
