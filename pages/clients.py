import streamlit as st

from ui import advising, client_card, client_list

st.title("Clients", anchor=False)
advising.only_for_advisers()
client_card.deleted()
client_list.new()
client_list.cards()
