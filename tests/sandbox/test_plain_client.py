"""The sandbox takes calls as the official command-line tools make them: urllib, one connection for each call."""

import json
import urllib.parse
import urllib.request
from pathlib import Path
from typing import Any

from tests.cloud import APP_ID, CREATE, DETAIL, FILE, OFFER, SECRET_KEY, TOKEN, VOICES, Cloud
from tests.sandbox.customer import wait_for


def call(address: str, *, token: str = "", body: Any = None, **query: str) -> Any:
    """The `data` of an answer; a body makes it a POST."""
    headers = {"access_token": token} if token else {}
    content = json.dumps(body).encode() if body else None
    if content:
        headers["Content-Type"] = "application/json"
    link = f"{address}?{urllib.parse.urlencode(query)}" if query else address
    request = urllib.request.Request(link, data=content, headers=headers, method="POST" if content else "GET")  # noqa: S310
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        envelope = json.loads(answer.read().decode())
    assert envelope["code"] == 0, envelope
    return envelope["data"]


def test_from_keys_to_a_link_with_nothing_but_urllib(cloud: Cloud, clip: Path) -> None:
    base = cloud.address
    token = call(base + TOKEN, body={"app_id": APP_ID, "secret_key": SECRET_KEY})["access_token"]
    voice = call(base + VOICES, token=token, page="1", size="100")["list"][0]["id"]
    offer = call(base + OFFER, token=token, service="lip_sync_video", name=clip.name)
    upload = urllib.request.Request(  # noqa: S310
        offer["sign_url"], data=clip.read_bytes(), headers={"Content-Type": offer["mime_type"]}, method="PUT"
    )
    with urllib.request.urlopen(upload, timeout=30) as answer:  # noqa: S310
        assert answer.status == 200
    wait_for(lambda: call(base + FILE, token=token, id=offer["file_id"])["status"] == 1)
    spoken = {"text": ["你好，世界。"], "audio_man_id": voice, "speed": 1.0, "pitch": 1.0}
    order = {"video_file_id": offer["file_id"], "screen_width": 160, "screen_height": 240, "model": 0}
    task = call(base + CREATE, token=token, body={**order, "audio_type": "tts", "tts_config": spoken})
    cloud.lift_limits()
    done = wait_for(lambda: (shown := call(base + DETAIL, token=token, id=task))["status"] == 20 and shown)
    with urllib.request.urlopen(done["video_url"], timeout=30) as answer:  # noqa: S310
        assert answer.read(8)[4:] == b"ftyp"
