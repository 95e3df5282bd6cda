"""Files on their way to the cloud. Reference §3."""

from __future__ import annotations

import threading
import time
from pathlib import PurePath

from chanjing_studio.domain.errors import BadAnswer
from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.models import FilePhase, FileStatus, Pace, UploadPlan
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.words import Sentence
from chanjing_studio.network.file_body import opened_file
from chanjing_studio.network.puts import put
from chanjing_studio.providers.topview.client.api import Client

KEPT_SECONDS = 86_400.0 * 2
"""How long files are kept is not told. One is used again for a day at most: what has less than one left is not."""
PACE = Pace(60, 60)
"""Not told either."""
LAG = 60.0
"""Seconds for which a file may be on its way to the cloud's own list: clients ask 10 to 30 times, 1 to 2 s apart."""


class Files:
    """Sends files, and asks after them."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._missed: dict[str, float] = {}
        self._seen: set[str] = set()
        self._lock = threading.Lock()

    def send(self, plan: UploadPlan, checkpoint: Checkpoint) -> str:
        """Send a file under a fresh signed address; its id in the cloud. Raises FileTrouble, Stopped, CloudError."""
        with opened_file(plan.path, checkpoint) as body:
            kind = PurePath(plan.cloud_name).suffix.removeprefix(".")
            slot = self._client.get("v1/upload/credential", {"format": kind})
            file_id = slot.key("fileId")
            link = checked_link(
                slot.exact("uploadUrl"), field="result.uploadUrl", this_computer=self._client.address.local
            )
            put(self._client.line, link, body=body, headers={})
        return file_id

    def status(self, file_id: str) -> FileStatus:
        """Whether a file is there. One that is not there for a while is gone: the cloud tells these apart in no way.

        One that was there before is gone at once.
        """
        data = self._client.get("v1/upload/check", {"fileId": file_id})
        there: object = data.value
        if not isinstance(there, bool):
            raise BadAnswer(Sentence("The cloud's answer could not be read."), words=data.words, field="result")
        return FileStatus(self._found(file_id) if there else self._missing(file_id))

    def _found(self, file_id: str) -> FilePhase:
        with self._lock:
            self._seen.add(file_id)
            self._missed.pop(file_id, None)
        return FilePhase.READY

    def _missing(self, file_id: str) -> FilePhase:
        with self._lock:
            since = self._missed.setdefault(file_id, time.monotonic())
            if file_id not in self._seen and time.monotonic() - since < LAG:
                return FilePhase.CHECKING
            del self._missed[file_id]
            self._seen.discard(file_id)
            return FilePhase.GONE
