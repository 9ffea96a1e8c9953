"""The app, for this computer only."""

from ready42.place import ROOMS
from ready42.port import free_port


def app(arguments: list[str]) -> None:
    """Start it; Streamlit opens the browser, and reads its settings in `.streamlit` beside app.py."""
    from streamlit.web.cli import main  # takes a moment, which no other command should wait for

    ours = ["run", str(ROOMS / "app.py"), "--server.address", "127.0.0.1"]
    main([*ours, *arguments, *free_port(arguments)], prog_name="streamlit")
