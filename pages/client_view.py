from ui import client_view

client_view.screen()
