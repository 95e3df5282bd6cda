"""The clouds that the sandbox plays, as far as faults must tell them apart: whose keys open them, calls, codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from chanjing_studio.domain.provider import Keys
from chanjing_studio.kit import ProviderKit
from chanjing_studio.providers.chanjing.kit import KIT as CHANJING_KIT
from chanjing_studio.providers.topview.kit import KIT as TOPVIEW_KIT
from tests.cloud import FILE, NO_BEANS, OFFER, TOKEN

ADDRESS = "CHANJING_OPENAPI_BASE_URL"
"""The variable that says where the clouds are; those that know none of their own are looked for there too."""
Answer = Mapping[str, Any]
"""What a call is answered with, as the sandbox takes orders."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Played:
    """One cloud.

    Jobs belong to the account of `keys`; `other_keys` open another one, which the sandbox does not know unless it is
    told by the option `accounts`. `token` is the call that gives one, "" where the keys themselves are shown.

    `calls` begin the paths of its calls. `offer` gives an address to send a file to, which begins with `uploads`, and
    `found` tells of the file. `ending` is that of the names of its account's controls. `good` is the code of a yes.

    What it says of any call: `busy`, by code, how often; `signed_out`, when it does not accept the keys. Of the call
    that costs: `no`, `unsafe` words, `refusals` besides these, `poor`, and `unsure`, which is neither yes nor no.
    `turn` says that one before it is not over. `waits` are the seconds that pass before a code is asked again.

    `unpaid` ends a task for which nobody can pay; `failures` are the words for one that failed, `states` those that
    nobody knows. Fates of a file: `bad` is one that the cloud cannot use, `away` one that is not found yet, `gone`
    are those that are not found again, which is known after `lag` seconds. `open` are options: the cloud as it may be
    too, where its reference leaves that open.
    """

    kit: ProviderKit
    keys: Keys
    other_keys: Keys
    accounts: str
    token: str = ""
    calls: tuple[str, ...]
    offer: str
    found: str
    uploads: str
    ending: str = ""
    good: int | str
    busy: Mapping[int, Answer]
    signed_out: Mapping[str, Answer]
    no: Answer
    unsafe: Answer
    refusals: Mapping[str, Answer]
    poor: Mapping[str, Answer]
    unsure: Mapping[str, Answer]
    unpaid: str
    failures: Mapping[str, Answer]
    turn: Answer
    waits: Mapping[int, float]
    bad: Answer
    away: Answer
    gone: Mapping[str, Answer]
    lag: float = 0.0
    states: tuple[int | str, ...]
    open: Mapping[str, Answer]

    @property
    def pair(self) -> tuple[Keys, Keys]:
        """Both accounts."""
        return self.keys, self.other_keys


CHANJING = Played(
    kit=CHANJING_KIT,
    keys=Keys("q7planted3appid", "planted-secret-5f1c9e77aa02"),
    other_keys=Keys("w3other8appid", "other-secret-77e0d2b1c9f4"),
    accounts="accounts",
    token=TOKEN,
    calls=("/open/",),
    offer=OFFER,
    found=FILE,
    uploads="/res/upload/",
    good=0,
    busy={
        # One less than may be asked for within a minute.
        40001: {"msg": "超出QPS限制", "times": 9},
        40002: {"msg": "制作视频时长到达上限"},
        50000: {"msg": "系统内部错误"},
        51000: {"msg": "系统内部错误"},
    },
    signed_out={},
    no={"code": 40000, "msg": "今天不行"},
    unsafe={"code": 50011, "msg": "作品存在不合规文字内容"},
    refusals={},
    poor={},
    unsure={},
    unpaid=NO_BEANS,
    failures={},
    turn={},
    waits={},
    bad={"status": 98, "msg": "视频编码不支持"},
    away={"status": 0},
    gone={"99": {"status": 99}, "100": {"status": 100}},
    states=(77, -1),
    open={},
)
_LOGIN = '{"code": "401", "message": "Unauthorized, please log in again", "result": null}'
TOPVIEW = Played(
    kit=TOPVIEW_KIT,
    keys=TOPVIEW_KIT.sandbox_keys,
    other_keys=Keys("otherTopviewUid0002", "sk-other-topview-77e0d2"),
    accounts="topview_accounts",
    calls=("/v1/", "/user/", "/notice/"),
    offer="/v1/upload/credential",
    found="/v1/upload/check",
    uploads="/res/topview/upload/",
    ending="-topview",
    good="200",
    busy={5003: {}, 5000: {}, 5001: {}, 5004: {}, 5005: {}, 7777: {"msg": "A code that nobody knows"}},
    signed_out={
        "code 401": {"code": 401},
        "HTTP 401": {"status": 401, "page": "401: Unauthorized"},
        "HTTP 401 and code 401": {"status": 401, "page": _LOGIN},
    },
    no={"code": 4000},
    unsafe={"code": 6001},
    refusals={
        "4000": {"code": 4000},
        "4001": {"code": 4001},
        "4003": {"code": 4003, "msg": "ttsText cannot be null"},
        "4004 for the face": {"code": 4004, "msg": "aiAvatarId: Resource not found!"},
        "4004": {"code": 4004},
        "4006": {"code": 4006},
    },
    poor={"4100": {"code": 4100}},
    unsure={
        **{str(code): {"code": code} for code in (5000, 5001, 5004, 5005)},
        "7777, which nobody knows": {"code": 7777, "msg": "A code that nobody knows"},
        "200 and a null result": {"put": {"result": None}},
        "5000 and a null result": {"put": {"code": "5000", "result": None}},
    },
    unpaid="Credit not enough",
    failures={word: {"topview_failure_word": word} for word in ("fail", "failed")},
    turn={"code": 4007},
    waits={5003: 10.0, 4007: 30.0},
    bad={},
    away={"lost": True},
    gone={"lost": {"lost": True}},
    lag=60.0,
    states=(77, "preparing", ""),
    open={
        "codes that are numbers": {"topview_code_type": "number"},
        "a submit that says init": {"topview_submit_status": "init"},
        "credits as texts": {"topview_cost_credit": "string"},
        "no credits and no files in its answers": {"topview_cost_credit": "absent", "topview_echo": "absent"},
        "the private avatar in its answers": {"topview_saved_avatar": "query"},
        "foreign fields refused": {"topview_foreign_fields": "refused"},
        "sources that must be texts": {"topview_enums": "strings"},
        "files that are found late": {"topview_upload_lag": 60},
        "links that end after a second": {"topview_result_seconds": 1},
        "its codes' own sentences": {"topview_texts": "table"},
    },
)
PLAYED = (CHANJING, TOPVIEW)
