"""Files on their way to the cloud. Page 文件管理."""

from __future__ import annotations

from chanjing_studio.domain.links import checked_link
from chanjing_studio.domain.models import FilePhase, FileStatus, Pace, UploadPlan
from chanjing_studio.domain.provider import Checkpoint
from chanjing_studio.network.data import Data
from chanjing_studio.network.file_body import opened_file
from chanjing_studio.network.puts import put
from chanjing_studio.providers.chanjing.client.api import Client

BY_LINK = "prompt_audio"
"""The service whose files are named by their link in later calls, and not by their number."""
KEPT_SECONDS = 30 * 86_400.0
# "File management 30/min": whether its calls are counted together is not said. The careful reading.
PACE = Pace(30, 60)
_PHASES = {1: FilePhase.READY, 98: FilePhase.REFUSED, 99: FilePhase.GONE, 100: FilePhase.GONE}
_READY_IF_THERE = 2


def send(client: Client, plan: UploadPlan, checkpoint: Checkpoint) -> str:
    """Send a file under a fresh signed address; its id in the cloud. Raises FileTrouble, Stopped, CloudError.

    The id of a file that later calls name by its link holds that too.
    """
    with opened_file(plan.path, checkpoint) as body:
        slot = client.get("common/create_upload_url", {"service": plan.service, "name": plan.cloud_name})
        file_id = slot.key("file_id")
        link = f" {slot.exact('full_path')}" if plan.service == BY_LINK else ""
        # The type is part of the signature.
        kind = slot.exact("mime_type", ascii_only=True)
        put(client.line, _target(client, slot), body=body, headers={"Content-Type": kind})
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
    return FileStatus(phase, data.said_or("msg") or data.said_or("err_msg"))


def _is_there(data: Data) -> bool:
    url = data.exact_or("full_path") or data.exact_or("file_path")
    return bool(url or data.number_or("size") or data.number_or("bytes"))


def _target(client: Client, slot: Data) -> str:
    link = slot.exact("sign_url")
    return checked_link(link, field=f"{slot.path}.sign_url", this_computer=client.address.local)
