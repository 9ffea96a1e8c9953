"""A consultant's private notes in one browser tab: what the database holds, and what could not be saved yet."""

from storage import SavedPrivateNote, StalePrivateNote, StorageUnavailable, Store

NONE = SavedPrivateNote(text="", revision=0)


class Private:
    """The notes of one assessment, read when first needed: only a guided session shows them."""

    def __init__(self, store: Store, token: str, actor: str) -> None:
        self._store, self._token, self._actor = store, token, actor
        self._stored: dict[str, SavedPrivateNote] | None = None
        self.unsaved: dict[str, str] = {}
        self.merged: set[str] = set()
        self.trouble: str | None = None

    def go_to(self, store: Store, token: str) -> None:
        """Read and save there from now on."""
        self._store, self._token, self.trouble, self._stored = store, token, None, None

    @property
    def stored(self) -> dict[str, SavedPrivateNote]:
        """The notes by question id as this tab last saw them. Raises StorageUnavailable or NotFound."""
        if self._stored is None:
            self._stored = dict(self._store.private_notes.all(self._token, actor=self._actor))
        return self._stored

    def text(self, qid: str) -> str:
        """What to show: what waits to be saved, else what is stored."""
        return self.unsaved.get(qid, self.stored.get(qid, NONE).text)

    def keep(self, qid: str, text: str) -> None:
        """Commit a note. Where another window was faster, both texts are kept, one under the other."""
        seen = self.stored.get(qid, NONE)
        if text == seen.text:
            self.unsaved.pop(qid, None)
            return
        try:
            revision = self._store.private_notes.save(
                self._token, qid, text, expected_revision=seen.revision, actor=self._actor
            )
        except StalePrivateNote as stale:
            self._merge(qid, text, stale.current or NONE)
        except StorageUnavailable as problem:
            self.unsaved[qid], self.trouble = text, problem.sentence
        else:
            self.stored[qid] = SavedPrivateNote(text=text, revision=revision)
            self.unsaved.pop(qid, None)
            self.trouble = None

    def _merge(self, qid: str, ours: str, theirs: SavedPrivateNote) -> None:
        self.stored[qid] = theirs
        if ours != theirs.text:
            self.merged.add(qid)
            self.keep(qid, "\n\n".join(filter(None, (theirs.text, ours))))

    def retry(self) -> None:
        """Try again to save what the database refused before."""
        for qid, text in list(self.unsaved.items()):
            self.keep(qid, text)
            if qid in self.unsaved:
                return
