import streamlit as st

from ui.result import frameworks, method

st.title("How we calculate", anchor=False)
method.rules()
method.coverage()
frameworks.links()
method.glossary()
method.numbers()
