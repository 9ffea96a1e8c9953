import streamlit as st

from ui import if_ever
from ui.figures import notices
from ui.opened import report

now = report()
st.title("If you ever certify", anchor=False)
st.markdown("You don't need this now. It is here for the day a customer asks.")
notices(now)
if_ever.draw(now)
