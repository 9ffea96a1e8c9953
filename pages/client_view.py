from ui.ask import client_screen

client_screen.screen()
