"""Which calls are a job's own, and which a form makes meanwhile."""

from __future__ import annotations

import pytest

from tests.cloud import CLONES, VOICES
from tests.faults.campaign import recipes
from tests.faults.catalogue.striking import with_the_one_before
from tests.faults.shown import in_a_form, on_a_page
from tests.faults.survey import Call, Survey

LIST = Call("POST", "/open/v1/video_list", 1)
AVATARS = Call("GET", "/open/v1/list_common_dp", 1)
CREATE = Call("POST", "/open/v1/create_video", 1)
LATER = Call("POST", "/open/v1/video_list", 3, skip=1)


def survey(*calls: Call) -> Survey:
    return Survey(recipes()[0], 1, calls, 1.0)


def test_what_a_form_asks_for_meanwhile_is_not_what_came_before_the_call_that_costs() -> None:
    surveyed = survey(AVATARS, LIST, AVATARS, CREATE, LATER)
    assert surveyed.own == (LIST, CREATE, LATER)
    pairs = [(AVATARS, LIST), (LIST, LIST), (AVATARS, LIST), (CREATE, LIST), (LATER, CREATE)]
    assert list(with_the_one_before(surveyed)) == pairs


@pytest.mark.parametrize(
    ("method", "path", "shows"),
    [
        ("GET", "/open/v1/font_list", True),
        ("GET", "/res/avatar/", True),
        ("GET", "/open/v1/common/create_upload_url", False),
        ("POST", "/open/v1/video_list", False),
        ("PUT", "/res/upload/", False),
        ("GET", "/v1/aiavatar/query", True),
        ("GET", "/v1/caption/list", True),
        ("GET", "/v1/upload/check", False),
        ("GET", "/v1/video_avatar/task/query", False),
    ],
)
def test_lists_and_pictures_of_what_a_job_can_be_made_of_belong_to_a_form(method: str, path: str, shows: bool) -> None:
    assert in_a_form(method, path) is shows


@pytest.mark.parametrize(
    ("path", "kind", "page"),
    [
        (VOICES, "speech", True),
        (CLONES, "speech", True),
        (CLONES, "voice", False),
        ("/v1/voice/query", "video_avatar", True),
        ("/user/credit/detail", "video_avatar", True),
        ("/v1/upload/credential", "video_avatar", False),
    ],
)
def test_lists_of_pages_are_no_jobs_calls_but_where_they_list_what_jobs_made(path: str, kind: str, page: bool) -> None:
    assert on_a_page(path, kind) is page


@pytest.mark.parametrize(
    ("method", "path", "creates"),
    [
        ("POST", "/open/v1/create_video", True),
        ("POST", "/v1/video_avatar/task/submit", True),
        ("POST", "/notice/notice_url/check", False),
        ("GET", "/open/v1/common/create_upload_url", False),
    ],
)
def test_each_cloud_has_a_call_that_costs(method: str, path: str, creates: bool) -> None:
    assert Call(method, path, 1).creates is creates
