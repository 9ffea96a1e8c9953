import streamlit as st

from ui.frame.ways import onward
from ui.result import gap_list, rely, said_and_seen, standing
from ui.session.opened import report
from ui.show.figures import notices

st.title("Where we stand", anchor=False)
now = report()
notices(now, without=rely.CONTRADICTION)
standing.overall(now)
said_and_seen.layers(now)
rely.section(now)
gap_list.serious(now)
said_and_seen.later(now)
standing.narrow(now)
standing.parts(now)
gap_list.everything(now)
onward("where-we-stand")
