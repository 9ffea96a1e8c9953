import streamlit as st

from ui.frame.ways import onward
from ui.result import law, routes, verdict, worth
from ui.session.opened import opened, report

st.title("Do we need it?", anchor=False)
now = report()
verdict.full(now.need)
routes.prospects(now.need)
worth.at_stake(now.need)
routes.others(now.need)
routes.claims(now)
law.notes(now)
onward("do-we-need-it", verdict.next_label(now.need, no_ai=opened().profile.has_no_ai))
