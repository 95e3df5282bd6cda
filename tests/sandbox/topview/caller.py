"""A plain caller of the sandbox's second cloud, written from its reference and not from our client."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from tests.cloud import Cloud
from tests.sandbox.customer import WAIT_SECONDS, wait_for

UID, KEY = "sandboxTopviewUid001", "sk-sandbox-topview"
OTHER_UID, OTHER_KEY = "anotherTopviewUid002", "sk-another-topview"
CREDENTIAL, CHECK = "/v1/upload/credential", "/v1/upload/check"
SUBMIT, QUERY = "/v1/video_avatar/task/submit", "/v1/video_avatar/task/query"
AVATARS, ETHNICITIES = "/v1/aiavatar/query", "/v1/ethnicity/list"
VOICES, CAPTIONS = "/v1/voice/query", "/v1/caption/list"
NOTICE = "/notice/notice_url/check"
BALANCE, LOG = "/user/credit/detail", "/user/credit/logs"
WORDS = "Hello from the sandbox. The sun is out."


class Caller:
    """One caller; every method returns the whole envelope unless it says otherwise."""

    def __init__(self, cloud: Cloud, http: requests.Session) -> None:
        self.cloud, self.http = cloud, http

    def get(self, path: str, **query: Any) -> dict[str, Any]:
        return self.answer(path, **query).json()

    def answer(self, path: str, **query: Any) -> requests.Response:
        return self.http.get(self.cloud.address + path, params=query, timeout=WAIT_SECONDS)

    def post(self, path: str, body: Any) -> dict[str, Any]:
        return self.http.post(self.cloud.address + path, json=body, timeout=WAIT_SECONDS).json()

    def offer(self, wanted: str = "mp4") -> dict[str, Any]:
        """The `result` of a credential."""
        return self.get(CREDENTIAL, format=wanted)["result"]

    def upload(self, path: Path) -> str:
        """Upload a file and wait until it is there; its id."""
        offer = self.offer(path.suffix[1:])
        assert requests.put(offer["uploadUrl"], data=path.read_bytes(), timeout=WAIT_SECONDS).status_code == 200
        wait_for(lambda: self.get(CHECK, fileId=offer["fileId"])["result"])
        return offer["fileId"]

    def avatars(self, **query: Any) -> list[dict[str, Any]]:
        return self.get(AVATARS, pageSize=100, **query)["result"]["data"]

    def private(self) -> list[dict[str, Any]]:
        return self.avatars(isCustom="true")

    def voice(self) -> str:
        """The id of some voice."""
        return self.get(VOICES)["result"]["data"][0]["voiceId"]

    def caption(self) -> str:
        """The id of some style."""
        return self.get(CAPTIONS)["result"][0]["captionId"]

    def spoken(self, **fields: Any) -> dict[str, Any]:
        """A public avatar that speaks in its own voice, as a submit has it."""
        avatar = self.avatars()[1]["aiavatarId"]
        body = {"avatarSourceFrom": "1", "aiAvatarId": avatar, "audioSourceFrom": "1", "ttsText": WORDS}
        return {**body, "modeType": "0", **fields}

    def submit(self, **fields: Any) -> dict[str, Any]:
        """Submit such a body; a field that is None is left out."""
        return self.post(SUBMIT, {name: value for name, value in self.spoken(**fields).items() if value is not None})

    def query(self, task_id: str, **query: Any) -> dict[str, Any]:
        """The `result` of a query."""
        return self.get(QUERY, taskId=task_id, **query)["result"]

    def ended(self, task_id: str) -> dict[str, Any]:
        """The same once the task has ended."""
        return wait_for(lambda: (told := self.query(task_id))["status"] not in {"init", "running"} and told)

    def made(self, **fields: Any) -> dict[str, Any]:
        """What comes of a submit that is taken."""
        answer = self.submit(**fields)
        assert answer["code"] == "200", answer
        return self.ended(answer["result"]["taskId"])


@contextmanager
def caller_of(cloud: Cloud, uid: str = UID, key: str = KEY) -> Generator[Caller]:
    """A caller with key and uid."""
    with requests.Session() as http:
        http.trust_env = False
        http.headers.update({"Authorization": f"Bearer {key}", "Topview-Uid": uid})
        yield Caller(cloud, http)
