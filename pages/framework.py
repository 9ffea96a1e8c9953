import streamlit as st

from ui.frame import menu
from ui.frame.ways import link
from ui.result import frameworks
from ui.session.memory import here
from ui.session.opened import report

framework = menu.framework_at(here())
st.title(f"The {menu.title(here())}", anchor=False)
now = report()
frameworks.draw(now, framework)
link("two-roads", "Back to the two roads")
