import streamlit as st

from ui import advising, house_form

st.title("Your consultancy", anchor=False)
advising.only_for_advisers()
house_form.page()
