"""Finding, opening and migrating the database, and what drivers say in plain words."""
