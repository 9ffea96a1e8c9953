import streamlit as st

from ui.ask import questionnaire
from ui.frame import menu
from ui.session.memory import here
from ui.session.opened import opened

opened()
part = menu.part_at(here())
st.title(part.title, anchor=False)
questionnaire.one_part(part)
