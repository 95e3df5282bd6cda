"""Whether the cloud may call an address when a job has ended. Reference §10.1."""

from __future__ import annotations

from chanjing_studio.domain.errors import Refused
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.topview.client.api import Client


def check(client: Client, address: str) -> None:
    """Return when the cloud takes it. What the answer holds is not told: a plain no alone is one."""
    data = client.post("notice/notice_url/check", {"noticeUrl": address})
    if data.value is False:
        raise Refused(Sentence("The cloud cannot call this address."), words=data.words, field="notice")
