import streamlit as st

from ui import method
from ui.ways import link

st.title("How we calculate", anchor=False)
method.rules()
method.coverage()
link("nist-ai-rmf", "Your answers, seen as the NIST AI RMF")
method.glossary()
method.numbers()
