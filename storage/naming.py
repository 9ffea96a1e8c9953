"""One name for a firm: a client and the facts of all its assessments say the same, whichever of them is changed.

What was frozen keeps the name it had then. No answer and no figure hangs on a name, so that none counts as changed.
"""

from sqlalchemy import Connection, select, update

from storage.tables import assessment, client


def rename(connection: Connection, client_id: str, name: str) -> None:
    """Gives a client and each of its assessments this name; those that have it already count as unchanged."""
    connection.execute(update(client).where(client.c.id == client_id).values(name=name))
    columns = (assessment.c.id, assessment.c.profile, assessment.c.profile_revision)
    mine = select(*columns).where(assessment.c.client_id == client_id).with_for_update()
    for row in connection.execute(mine).all():
        if row.profile.get("organisation") != name:
            facts = {"profile": row.profile | {"organisation": name}, "profile_revision": row.profile_revision + 1}
            connection.execute(update(assessment).where(assessment.c.id == row.id).values(**facts))
