"""Files on their way to the cloud. Page 文件管理."""

from __future__ import annotations

import re

from chanjing_studio.domain.errors import Busy, CloudError, CloudWords, UploadRefused
from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.models import FilePhase, FileStatus, Pace, UploadPlan
from chanjing_studio.domain.plain_text import one_line
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.domain.redaction import redacted
from chanjing_studio.domain.words import Sentence
from chanjing_studio.providers.chanjing.client.api import Client
from chanjing_studio.providers.chanjing.client.clock import CLOCK_SLACK, clock_wrong
from chanjing_studio.providers.chanjing.client.data import Data
from chanjing_studio.providers.chanjing.client.envelope import pause_asked, web_page_came
from chanjing_studio.providers.chanjing.client.outgoing import Answer, Outgoing
from chanjing_studio.providers.chanjing.file_body import FileBody, opened_file

BY_LINK = "prompt_audio"
"""The service whose files are named by their link in later calls, and not by their number."""
KEPT_SECONDS = 30 * 86_400.0
# "File management 30/min": whether its calls are counted together is not said. The careful reading.
PACE = Pace(30, 60)
_TAKEN = {200, 201, 204}
_PHASES = {1: FilePhase.READY, 98: FilePhase.REFUSED, 99: FilePhase.GONE, 100: FilePhase.GONE}
_READY_IF_THERE = 2
_PAGE_BEGINS = 1024


def send(client: Client, plan: UploadPlan, checkpoint: Checkpoint) -> str:
    """Send a file under a fresh signed address; its id in the cloud. Raises FileTrouble, Stopped, CloudError.

    The id of a file that later calls name by its link holds that too.
    """
    with opened_file(plan.path, checkpoint) as body:
        slot = client.get("common/create_upload_url", {"service": plan.service, "name": plan.cloud_name})
        file_id = slot.key("file_id")
        link = f" {slot.exact('full_path')}" if plan.service == BY_LINK else ""
        _put(client, slot, body)
        body.check_unchanged()
        body.report()
    return f"{file_id}{link}"


def link_of(file_id: str) -> str:
    """The link that an id holds."""
    return file_id.partition(" ")[2]


def status(client: Client, file_id: str) -> FileStatus:
    """Whether a file can be used. 2 is ready in one of the cloud's texts: believed if the file is shown to be there."""
    data = client.get("common/file_detail", {"id": file_id.partition(" ")[0]})
    state = data.number("status")
    phase = _PHASES.get(int(state), FilePhase.CHECKING)
    if state == _READY_IF_THERE and _is_there(data):
        phase = FilePhase.READY
    return FileStatus(phase, data.text_or("msg") or data.text_or("err_msg"))


def _is_there(data: Data) -> bool:
    url = data.exact_or("full_path") or data.exact_or("file_path")
    return bool(url or data.number_or("size") or data.number_or("bytes"))


def _put(client: Client, slot: Data, body: FileBody) -> None:
    # The type is part of the signature, and an account header would be refused.
    answer = client.ask(
        Outgoing(
            method="PUT",
            url=_target(client, slot),
            headers={"Content-Type": slot.exact("mime_type", ascii_only=True)},
            # An empty body that is read would be sent in chunks, which signed addresses refuse.
            body=body if len(body) else b"",
            timeouts=(30, 120),
            still_wanted=body.report,
        )
    )
    if answer.status not in _TAKEN:
        raise _refusal(answer, client.skew)
    if b"<html" in answer.body[:_PAGE_BEGINS].lower():
        raise web_page_came(CloudWords(http_status=answer.status))


def _target(client: Client, slot: Data) -> str:
    link = slot.exact("sign_url")
    return checked_link(link, field=f"{slot.path}.sign_url", this_computer=client.address.local)


def _refusal(answer: Answer, skew: float | None) -> CloudError:
    code, message = (one_line(redacted(_xml(answer.body, name))) for name in ("Code", "Message"))
    words = CloudWords(message=f"{code}: {message}" if code else "", http_status=answer.status)
    if answer.status >= 500 or answer.status == 429:
        return Busy(
            Sentence("The cloud's storage is down for the moment."), words=words, retry_after=pause_asked(answer)
        )
    if code == "RequestTimeTooSkewed" or (_expired(message) and skew is not None and abs(skew) > CLOCK_SLACK):
        return clock_wrong(skew or 0, words)
    return UploadRefused(_explained(code, message, answer.status), words=words)


def _explained(code: str, message: str, status: int) -> Sentence:
    if code == "SignatureDoesNotMatch":
        return Sentence("The storage did not accept the upload's signature. Something between may have changed it.")
    if _expired(message):
        return Sentence("The upload's address had run out. The next attempt gets a fresh one.")
    return Sentence("The storage refused the upload ({reason}).", reason=code or status)


def _expired(message: str) -> bool:
    return "expired" in message.lower()


def _xml(body: bytes, name: str) -> str:
    found = re.search(rf"<{name}>([^<]*)</{name}>", body[:65_536].decode(errors="replace"))
    return found[1].strip() if found else ""
