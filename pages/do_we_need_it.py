import streamlit as st

from ui.frame.ways import onward
from ui.result import law, routes, verdict, worth
from ui.session.opened import opened, report
from ui.show.glossary import Glossary

st.title("Do we need it?", anchor=False)
now, words = report(), Glossary()
verdict.answer(now.need)
steps, reasons = st.columns([7, 5], gap="large")
with steps:
    verdict.to_do(now, words)
    onward("do-we-need-it", verdict.next_label(now.need, no_ai=opened().profile.has_no_ai))
with reasons:
    verdict.reasons(now.need, words)
    worth.at_stake(now.need)
verdict.mind(now.need, words)
routes.claims(now)
routes.prospects(now.need)
routes.others(now.need)
law.notes(now)
