import streamlit as st

from ui.frame.ways import onward
from ui.result import gap_list, rely, said_and_seen, standing
from ui.session.opened import report
from ui.show.figures import notices

st.title("Where we stand", anchor=False)
now = report()
standing.overall(now)
notices(now, without=rely.CONTRADICTION)
said_and_seen.layers(now)
gap_list.serious(now)
rely.section(now)
said_and_seen.later(now)
standing.parts(now)
standing.narrow(now)
gap_list.everything(now)
onward("where-we-stand")
