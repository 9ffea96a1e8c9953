import streamlit as st

from ui import questionnaire
from ui.opened import opened

opened()
st.title("Questions", anchor=False)
questionnaire.overview()
