"""What pages share. Its wings, each built on those before it, stand in tests/test_rooms.py."""
