import streamlit as st

from ui import applicability
from ui.figures import notices
from ui.session import report
from ui.shell import link, onward

now = report()
st.title("Statement of Applicability", anchor=False)
notices(now)
applicability.draw(now)
link("downloads", "Take it along: it is a sheet of the Excel report")
onward("statement-of-applicability")
