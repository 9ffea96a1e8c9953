import streamlit as st

from ui import second_framework
from ui.opened import report
from ui.ways import link

now = report()
st.title("The NIST AI RMF view", anchor=False)
second_framework.opening(now)
second_framework.functions(now)
second_framework.outcomes(now)
link("two-roads", "Back to the two roads")
