"""A plain caller of the sandbox, written from the cloud's documentation and not from our client."""

import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from tests.cloud import APP_ID, CREATE, DETAIL, FILE, LIST, OFFER, SECRET_KEY, TOKEN, VOICES, Cloud

WAIT_SECONDS = 20
_TYPES = {".mp4": "video/mp4", ".mov": "video/quicktime", ".webm": "video/webm", ".wav": "audio/x-wav"}


class Customer:
    """One signed-in caller; every method returns the whole envelope unless it says otherwise."""

    def __init__(self, cloud: Cloud, http: requests.Session, *, keys: tuple[str, str] = (APP_ID, SECRET_KEY)) -> None:
        self.cloud, self.http, self.keys = cloud, http, keys

    def sign_in(self, app_id: str = "", secret_key: str = "") -> dict[str, Any]:
        """Get a token for other keys, or for its own where none are named."""
        own_id, own_key = self.keys
        answer = self.post(TOKEN, {"app_id": app_id or own_id, "secret_key": secret_key or own_key})
        if answer["code"] == 0:
            self.http.headers["access_token"] = answer["data"]["access_token"]
        return answer

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        return self.http.get(self.cloud.address + path, params=query, timeout=WAIT_SECONDS).json()

    def post(self, path: str, body: Any) -> dict[str, Any]:
        return self.http.post(self.cloud.address + path, json=body, timeout=WAIT_SECONDS).json()

    def offer(self, service: str = "lip_sync_video", name: str = "host.mp4") -> dict[str, Any]:
        """The `data` of create_upload_url."""
        return self.get(OFFER, service=service, name=name)["data"]

    def put(self, address: str, content: bytes, content_type: str = "video/mp4") -> requests.Response:
        return requests.put(address, data=content, headers={"Content-Type": content_type}, timeout=WAIT_SECONDS)

    def upload(self, path: Path, service: str = "lip_sync_video") -> str:
        """Upload a file and wait until it is ready; its id."""
        offer = self.offer(service, path.name)
        assert self.put(offer["sign_url"], path.read_bytes(), offer["mime_type"]).status_code == 200
        wait_for(lambda: self.file(offer["file_id"])["status"] == 1)
        return offer["file_id"]

    def file(self, file_id: str) -> dict[str, Any]:
        """The `data` of file_detail."""
        return self.get(FILE, id=file_id)["data"]

    def voices(self) -> list[dict[str, Any]]:
        return self.get(VOICES, page=1, size=100)["data"]["list"]

    def create(self, video: str, **fields: Any) -> dict[str, Any]:
        spoken = {"tts_config": {"text": ["今天我们聊聊番茄。"], "audio_man_id": self.voices()[0]["id"]}}
        return self.post(CREATE, {"video_file_id": video, **({} if "audio_file_id" in fields else spoken), **fields})

    def detail(self, task_id: str) -> dict[str, Any]:
        """The `data` of detail."""
        return self.get(DETAIL, id=task_id)["data"]

    def list(self, **body: Any) -> dict[str, Any]:
        """The `data` of list."""
        return self.post(LIST, body)["data"]

    def ended(self, task_id: str) -> dict[str, Any]:
        """The `data` of detail once the task has ended."""
        return wait_for(lambda: (shown := self.detail(task_id))["status"] in {20, 30} and shown)

    def made(self, video: str, **fields: Any) -> dict[str, Any]:
        """The `data` of detail of a new task once it has ended."""
        return self.ended(self.create(video, **fields)["data"])


@contextmanager
def customer_of(
    cloud: Cloud, app_id: str = APP_ID, secret_key: str = SECRET_KEY, *, signed_in: bool = True
) -> Generator[Customer]:
    """A customer, signed in unless not wanted, whom no limit stops."""
    cloud.lift_limits()
    with requests.Session() as http:
        http.trust_env = False
        customer = Customer(cloud, http, keys=(app_id, secret_key))
        if signed_in:
            customer.sign_in()
        yield customer


def wait_for(condition: Callable[[], Any]) -> Any:
    """The first true value of `condition`, looked at often."""
    give_up = time.monotonic() + WAIT_SECONDS
    while time.monotonic() < give_up:
        if value := condition():
            return value
        time.sleep(0.01)
    raise AssertionError("it did not happen in time")
