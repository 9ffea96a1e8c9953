import streamlit as st

from ui import frameworks, menu
from ui.memory import here
from ui.opened import report
from ui.ways import link

now = report()
framework = menu.framework_at(here())
st.title(f"The {menu.title(here())}", anchor=False)
frameworks.draw(now, framework)
link("two-roads", "Back to the two roads")
