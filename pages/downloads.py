import streamlit as st

from ui import customers, downloads, filled_form, offline, rely, starter
from ui.opened import opened, report

opened()
st.title("Downloads", anchor=False)
rely.before_sending(report().before_you_rely, "downloads")
downloads.case_file()
downloads.reports()
downloads.plan()
downloads.statement()
offline.form()
filled_form.part()
customers.part()
starter.part()
