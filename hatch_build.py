"""Adds the rooms of the house to the wheel. An editable install sees them where they are, so that edits count."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Rooms(BuildHookInterface):  # type: ignore[type-arg]
    """Puts every room into `ready42/rooms`: nothing of ours lies beside the packages of others."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds; `version` is "editable" or "standard"."""
        if version != "editable":
            rooms = {str(Path(self.root, room)): f"ready42/rooms/{room}" for room in self.config["rooms"]}
            build_data["force_include"] |= rooms | {str(Path(self.root, "ready42", "rooms.pth")): "ready42.pth"}
