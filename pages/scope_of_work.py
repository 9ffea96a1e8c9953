import streamlit as st

from ui import advising, scope_form

st.title("Scope of work", anchor=False)
advising.only_for_advisers()
scope_form.page()
