"""What is asked and by whom: the checked bank, its questions, frameworks and documents."""
