import streamlit as st

from ui import applicability
from ui.figures import notices
from ui.opened import report
from ui.ways import onward

now = report()
st.title("Statement of Applicability", anchor=False)
notices(now)
applicability.draw(now)
onward("statement-of-applicability")
