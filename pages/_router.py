"""Runs before every page, deep links too: the shell, the menu, and the page asked for."""

from ui.frame import broken, shell

shell.begin()
if not broken.shown():
    shell.run()
