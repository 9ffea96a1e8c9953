import streamlit as st

from ui.frame.ways import onward
from ui.plan import applicability
from ui.session.opened import report
from ui.show.figures import notices

st.title("Statement of Applicability", anchor=False)
now = report()
notices(now)
applicability.draw(now)
onward("statement-of-applicability")
