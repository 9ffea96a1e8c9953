import streamlit as st

from ui.adviser import scope_form
from ui.frame import advising

st.title("Scope of work", anchor=False)
advising.only_for_advisers()
scope_form.page()
