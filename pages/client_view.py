from ui.frame import client_view

client_view.screen()
