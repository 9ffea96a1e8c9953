import streamlit as st

from ui import menu, questionnaire
from ui.memory import here
from ui.opened import opened

opened()
part = menu.part_at(here())
st.title(part.title, anchor=False)
questionnaire.one_part(part)
