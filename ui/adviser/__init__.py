"""For people who advise other firms: clients, guided sessions, moments compared, portfolio, and a look of their own."""
