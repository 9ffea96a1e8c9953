import streamlit as st

from ui import method

st.title("How we calculate", anchor=False)
method.rules()
method.coverage()
method.glossary()
method.numbers()
