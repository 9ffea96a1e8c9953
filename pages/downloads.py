import streamlit as st

from ui import customers, downloads, filled_form, offline, starter
from ui.session import opened

opened()
st.title("Downloads", anchor=False)
downloads.case_file()
downloads.reports()
downloads.plan()
downloads.statement()
offline.form()
filled_form.part()
customers.part()
starter.part()
