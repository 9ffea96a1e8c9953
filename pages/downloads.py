import streamlit as st

from ui.ask import filled_form, offline
from ui.plan import starter
from ui.result import rely
from ui.session.opened import opened, report
from ui.take import customers, downloads

st.title("Downloads", anchor=False)
opened()
rely.before_sending(report().before_you_rely, "downloads")
downloads.case_file()
downloads.reports()
downloads.plan()
downloads.statement()
offline.form()
filled_form.part()
customers.part()
starter.part()
