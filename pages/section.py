import streamlit as st

from ui.ask import questionnaire
from ui.frame import menu
from ui.session.memory import here
from ui.session.opened import opened

part = menu.part_at(here())
st.title(part.title, anchor=False)
opened()
questionnaire.one_part(part)
