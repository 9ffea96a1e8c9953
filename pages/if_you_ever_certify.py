import streamlit as st

from ui.result import if_ever
from ui.session.opened import report
from ui.show.figures import notices

st.title("If you ever certify", anchor=False)
now = report()
st.markdown("You don't need this now. It is here for the day a customer asks.")
notices(now)
if_ever.draw(now)
