import streamlit as st

from ui import customers, downloads, starter
from ui.session import opened

opened()
st.title("Downloads", anchor=False)
downloads.case_file()
downloads.reports()
customers.part()
starter.part()
