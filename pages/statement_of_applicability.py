import streamlit as st

from ui import applicability
from ui.figures import notices
from ui.session import report
from ui.shell import onward

now = report()
st.title("Statement of Applicability", anchor=False)
notices(now)
applicability.draw(now)
onward("statement-of-applicability")
