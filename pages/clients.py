import streamlit as st

from ui.adviser import client_card, client_list
from ui.frame import advising

st.title("Clients", anchor=False)
advising.only_for_advisers()
client_card.deleted()
client_list.new()
client_list.cards()
