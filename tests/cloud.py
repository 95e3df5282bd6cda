"""The sandbox as tests see it: a process, its faults, and what it was asked."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import requests

from chanjing_studio.sandbox.process import SandboxProcess

APP_ID = "sandbox"
SECRET_KEY = "sandbox-secret"
CREATE = "/open/v1/video_lip_sync/create"
DETAIL = "/open/v1/video_lip_sync/detail"
LIST = "/open/v1/video_lip_sync/list"
SPEAK = "/open/v1/create_audio_task"
SPOKEN = "/open/v1/audio_task_state"
PERSON = "/open/v1/create_customised_person"
PERSON_TOLD = "/open/v1/customised_person"
PEOPLE = "/open/v1/list_customised_person"
UNPERSON = "/open/v1/delete_customised_person"
CLONE = "/open/v1/create_customised_audio"
CLONED = "/open/v1/customised_audio"
CLONES = "/open/v1/list_customised_audio"
UNCLONE = "/open/v1/delete_customised_audio"
VOICES = "/open/v1/list_common_audio"
TOKEN = "/open/v1/access_token"
OFFER = "/open/v1/common/create_upload_url"
FILE = "/open/v1/common/file_detail"
UPLOAD = "/res/upload/*"
NO_BEANS = "蝉豆不足扣费失败"
_SECONDS = 30


class Cloud:
    """A running sandbox with its control address."""

    def __init__(self, process: SandboxProcess) -> None:
        self._process = process
        self._http = requests.Session()
        self._http.trust_env = False
        self._accounts: dict[str, str] = {}

    @property
    def address(self) -> str:
        """Where it listens, as `http://127.0.0.1:PORT`."""
        return self._process.address

    def fault(self, path: str, *, method: str = "*", times: int | None = 1, skip: int = 0, **what: Any) -> None:
        """Order trouble for the next calls of `path`: see `chanjing_studio.sandbox.faults.Fault` for `what`."""
        self._post("faults", [{"path": path, "method": method, "times": times, "skip": skip, **what}])

    def orders(self) -> list[bool]:
        """Whether each of these orders struck a call yet, since the last reset."""
        return self._get("faults")

    def calls(self, path: str = "", *, method: str = "") -> list[dict[str, Any]]:
        """The calls met so far whose path begins with `path`, the oldest first."""
        calls = cast("list[dict[str, Any]]", self._get("calls"))
        return [call for call in calls if call["path"].startswith(path) and method in ("", call["method"])]

    def callers(self, path: str = "") -> list[str]:
        """The app id or uid under which each such call went, the oldest first; "" for one that told none."""
        owners = self.tokens()
        told = [call["headers"] for call in self.calls(path)]
        return [owners.get(each.get("access_token", ""), "") or each.get("topview-uid", "") for each in told]

    def tokens(self) -> dict[str, str]:
        """Each token given out, the last twenty-one of each account, with its app id."""
        kept = cast("list[dict[str, Any]]", self._get("things/token"))
        return {token: one["account"] for one in kept for token in (one["access_token"], *one["earlier"])}

    def tasks(self) -> list[dict[str, Any]]:
        """The tasks it keeps, the newest first; `order` is the body of the create call, `callback` what came of it."""
        return self._get("things/task")

    def paid(self) -> list[dict[str, Any]]:
        """What was paid for TopView's tasks, the last first: once for each that succeeded."""
        return self._get("things/topview_cost")

    def files(self) -> list[dict[str, Any]]:
        """The files it keeps, the newest first."""
        return self._get("things/file")

    def change_task(self, task_id: str, **fate: Any) -> None:
        """Give a task another fate (`fails`, `stuck_at`, `status`, `hidden`); none lets it go on."""
        self._post(f"things/task/{task_id}/fate", fate)

    def change_file(self, file_id: str, **fate: Any) -> None:
        """Give a file another fate (`status`, `msg`)."""
        self._post(f"things/file/{file_id}/fate", fate)

    def add_account(self, app_id: str, secret_key: str) -> None:
        """Know another account beside the first, with a token, tasks and files of its own, until the next reset."""
        self._accounts[app_id] = secret_key
        self.set_options({"accounts": self._accounts})

    def withdraw_avatar(self, avatar_id: str) -> None:
        """TopView's avatar of this id is there no more, public or private."""
        self._post("topview_withdraw", {"aiavatarId": avatar_id})

    def choices(self) -> list[dict[str, Any]]:
        """What TopView's reference leaves open: option, section, answers with the usual one first."""
        return self._post("topview_choices", {})

    def rival_signs_in(self, app_id: str = APP_ID) -> str:
        """Another program with the same keys gets a token: ours is dead. Returns the rival's."""
        return self._post("rival", {"app_id": app_id})["access_token"]

    def lift_limits(self) -> None:
        """Let calls be made as often as one likes, until the next reset."""
        self._post("limits", {"lift": True})

    def limit(self, name: str, *, calls: int, seconds: float) -> None:
        """Allow a call (such as `video_lip_sync/create`) only so often, until the next reset."""
        self._post("limits", {name: [calls, seconds]})

    def advance_clock(self, seconds: float) -> None:
        """Let that much time pass at once, until the next reset."""
        self._post("clock", {"advance": seconds})

    def set_options(self, options: Mapping[str, Any]) -> None:
        """Switch an option, such as `{"callback_shape": "bare"}`, until the next reset."""
        self._post("options", dict(options))

    def reset(self, *, everything: bool = True) -> None:
        """Forget faults, calls, limits, options and moved time; with `everything` also tasks, files and tokens."""
        self._accounts.clear()
        self._post("reset", {"everything": everything})

    def stop(self) -> None:
        """End the sandbox in good order."""
        self._http.close()
        self._process.stop()

    def kill(self) -> None:
        """End the sandbox as a crash would."""
        self._http.close()
        self._process.kill()

    def _get(self, name: str) -> Any:
        return _content(self._http.get(f"{self.address}/_sandbox/{name}", timeout=_SECONDS))

    def _post(self, name: str, content: Any) -> Any:
        return _content(self._http.post(f"{self.address}/_sandbox/{name}", json=content, timeout=_SECONDS))


@contextmanager
def running_cloud(state: Path | None = None, *, pace: str = "fast", port: int = 0) -> Generator[Cloud]:
    """A cloud of one's own, ended at the end of the block."""
    cloud = Cloud(SandboxProcess.start(state, pace, port=port))
    try:
        yield cloud
    finally:
        cloud.stop()


def _content(answer: requests.Response) -> Any:
    assert answer.ok, answer.text
    return answer.json()
