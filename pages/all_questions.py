import streamlit as st

from ui.ask import questionnaire
from ui.session.opened import opened

opened()
st.title("Questions", anchor=False)
questionnaire.overview()
