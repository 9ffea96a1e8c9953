import streamlit as st

from ui.ask import questionnaire
from ui.session.opened import opened

st.title("Questions", anchor=False)
opened()
questionnaire.overview()
