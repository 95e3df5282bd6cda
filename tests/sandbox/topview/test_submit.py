"""What a submit takes, and what it refuses (§4)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.cloud import Cloud
from tests.sandbox.topview.caller import BALANCE, Caller


@dataclass(frozen=True)
class Material:
    """What was uploaded, and what is found in the lists."""

    video: str
    photo: str
    sound: str
    voice: str
    public: str
    private: str
    caption: str

    def source(self, number: int) -> dict[str, Any]:
        """The fields of one source; the others' are sent empty, as some clients do."""
        names = ("videoFileId", "aiAvatarId", "aiAvatarId", "imageFileId")
        values = (self.video, self.public, self.private, self.photo)
        fields: dict[str, Any] = {"videoFileId": "", "aiAvatarId": "", "imageFileId": "", "avatarSourceFrom": number}
        return {**fields, names[number]: values[number], "modeType": 1 if number == 3 else 0}

    def text(self, **fields: Any) -> dict[str, Any]:
        """The fields of a text with a voice."""
        return {"audioSourceFrom": 1, "ttsText": "Hello.", "voiceoverId": self.voice, "audioFileId": "", **fields}

    def recording(self, **fields: Any) -> dict[str, Any]:
        """The fields of a recording."""
        return {"audioSourceFrom": 0, "audioFileId": self.sound, "ttsText": "", "voiceoverId": "", **fields}


@pytest.fixture
def material(caller: Caller, clip: Path, photo: Path, long_sound: Path) -> Material:
    return Material(
        video=caller.upload(clip),
        photo=caller.upload(photo),
        sound=caller.upload(long_sound),
        voice=caller.voice(),
        public=caller.avatars()[1]["aiavatarId"],
        private=caller.private()[0]["aiavatarId"],
        caption=caller.caption(),
    )


def code_of(caller: Caller, *parts: dict[str, Any], **fields: Any) -> str:
    body: dict[str, Any] = {}
    for part in (*parts, fields):
        body |= part
    return caller.post("/v1/video_avatar/task/submit", {k: v for k, v in body.items() if v is not None})["code"]


def test_a_submit_is_accepted_and_nothing_more(caller: Caller, cloud: Cloud) -> None:
    result = caller.submit()["result"]
    assert (set(result), result["status"], result["errorMsg"]) == ({"taskId", "status", "errorMsg"}, "success", None)
    cloud.set_options({"topview_submit_status": "init"})
    assert caller.submit()["result"]["status"] == "init"
    assert [task["kind"] for task in cloud.tasks()] == ["video_avatar"] * 2


@pytest.mark.parametrize("source", range(4))
def test_each_source_needs_its_own_field(caller: Caller, cloud: Cloud, material: Material, source: int) -> None:
    name = ("videoFileId", "aiAvatarId", "aiAvatarId", "imageFileId")[source]
    for sound in (material.text(), material.recording()):
        assert code_of(caller, material.source(source), sound) == "200"
        assert code_of(caller, material.source(source), sound, **{name: ""}) == "4003"
        assert code_of(caller, material.source(source), sound, **{name: "0" * 32}) == "4004"
        assert code_of(caller, material.source(source), sound, **{name: 12}) == "4001"
    cloud.set_options({"topview_missing_field": "4000"})
    assert code_of(caller, material.source(source), material.text(), **{name: None}) == "4000"


@pytest.mark.parametrize("source", range(4))
def test_only_a_public_avatar_has_a_voice_of_its_own(caller: Caller, material: Material, source: int) -> None:
    answered = [code_of(caller, material.source(source), material.text(voiceoverId=none)) for none in ("", None)]
    assert answered == (["200", "200"] if source == 1 else ["4003", "4003"])
    assert code_of(caller, material.source(source), material.text(voiceoverId="nobody")) == "4004"


def test_a_sound_needs_its_text_or_its_file(caller: Caller, material: Material) -> None:
    public = material.source(1)
    assert [code_of(caller, public, material.text(ttsText=none)) for none in ("", " ", None)] == ["4003"] * 3
    assert code_of(caller, public, material.text(ttsText=7)) == "4001"
    assert code_of(caller, public, material.recording(audioFileId="")) == "4003"
    assert code_of(caller, public, material.recording(audioFileId="0" * 32)) == "4004"


def test_a_file_is_taken_only_for_what_it_is(caller: Caller, material: Material) -> None:
    assert code_of(caller, material.source(0), material.text(), videoFileId=material.photo) == "4000"
    assert code_of(caller, material.source(3), material.text(), imageFileId=material.video) == "4000"
    assert code_of(caller, material.source(1), material.recording(audioFileId=material.video)) == "4000"


def test_an_avatar_is_taken_only_from_its_own_list(caller: Caller, material: Material) -> None:
    assert code_of(caller, material.source(1), material.text(), aiAvatarId=material.private) == "4004"
    assert code_of(caller, material.source(2), material.text(), aiAvatarId=material.public) == "4004"


def test_a_photo_allows_no_avatar1(caller: Caller, cloud: Cloud, material: Material) -> None:
    for none in (0, "0", None):
        assert code_of(caller, material.source(3), material.text(), modeType=none) == "4000"
    cloud.set_options({"topview_photo_mode_0": "fails"})
    body = {**caller.spoken(**material.source(3)), **material.text(), "modeType": "0"}
    told = caller.made(**body)
    assert (told["status"], "image" in told["errorMsg"]) == ("fail", True)


@pytest.mark.parametrize("value", [2, "2", -1, "x", "01"])
def test_no_other_mode_or_source_is_known(caller: Caller, value: Any) -> None:
    for name in ("modeType", "audioSourceFrom"):
        assert caller.submit(**{name: value})["code"] == "4000"
    assert caller.submit(avatarSourceFrom=4 if value in (2, "2") else value)["code"] == "4000"


@pytest.mark.parametrize("value", [True, 1.0, ["1"], {"of": "1"}])
def test_an_enum_of_another_kind_does_not_match_the_format(caller: Caller, value: Any) -> None:
    assert {caller.submit(**{n: value})["code"] for n in ("modeType", "avatarSourceFrom", "audioSourceFrom")} == {
        "4001"
    }


def test_sources_and_modes_are_numbers_or_texts_as_it_is_chosen(caller: Caller, cloud: Cloud) -> None:
    numbers = {"avatarSourceFrom": 1, "audioSourceFrom": 1, "modeType": 1}
    texts = {name: str(value) for name, value in numbers.items()}
    answered: dict[str, list[str]] = {}
    for choice in ("either", "numbers", "strings"):
        cloud.set_options({"topview_enums": choice})
        answered[choice] = [caller.submit(**fields)["code"] for fields in (numbers, texts)]
    assert answered == {"either": ["200", "200"], "numbers": ["200", "4001"], "strings": ["4001", "200"]}


def test_source_and_sound_are_needed_and_the_mode_is_not(caller: Caller) -> None:
    assert caller.submit(avatarSourceFrom=None)["code"] == "4003"
    assert caller.submit(audioSourceFrom="")["code"] == "4003"
    assert caller.submit(modeType=None)["code"] == "200"


@pytest.mark.parametrize(
    ("speed", "code"),
    [(0.8, "200"), (1, "200"), (1.2, "200"), (None, "200"), (0.79, "4000"), (1.21, "4000"), ("1.0", "4001"),
     (True, "4001")],
)  # fmt: skip
def test_a_voice_is_a_little_slower_or_faster(caller: Caller, speed: Any, code: str) -> None:
    assert caller.submit(voiceSpeed=speed)["code"] == code


def test_unknown_fields_do_no_harm(caller: Caller) -> None:
    assert caller.submit(aspectRatio="9:16", name="mine")["code"] == "200"


def test_fields_of_another_source_are_ignored_or_refused(caller: Caller, cloud: Cloud, material: Material) -> None:
    foreign = [{"videoFileId": material.video}, {"imageFileId": "0" * 32}, {"audioFileId": material.sound}]
    assert [caller.submit(**fields)["code"] for fields in foreign] == ["200"] * 3
    cloud.set_options({"topview_foreign_fields": "refused"})
    assert [caller.submit(**fields)["code"] for fields in foreign] == ["4000"] * 3
    assert caller.submit(videoFileId="", imageFileId="", audioFileId="")["code"] == "200"


def test_keeping_an_avatar_of_a_list_is_ignored_or_refused(caller: Caller, cloud: Cloud, material: Material) -> None:
    before = len(caller.private())
    assert caller.made(isSave2CustomAiAvatar=True)["status"] == "success"
    assert len(caller.private()) == before
    cloud.set_options({"topview_save_elsewhere": "refused"})
    for source in (1, 2):
        assert code_of(caller, material.source(source), material.text(), isSave2CustomAiAvatar=True) == "4000"
    assert code_of(caller, material.source(0), material.text(), isSave2CustomAiAvatar="true") == "200"
    assert code_of(caller, material.source(0), material.text(), isSave2CustomAiAvatar="perhaps") == "4001"


def test_a_caption_is_for_public_avatars(caller: Caller, cloud: Cloud, material: Material) -> None:
    caption = {"captionId": material.caption}
    taken = [code_of(caller, material.source(source), material.text(), **caption) for source in range(4)]
    assert taken == ["200"] * 4
    cloud.set_options({"topview_caption_elsewhere": "refused"})
    taken = [code_of(caller, material.source(source), material.text(), **caption) for source in range(4)]
    assert taken == ["4000", "200", "4000", "4000"]
    cloud.set_options({"topview_captions": "kept"})
    taken = [code_of(caller, material.source(source), material.text(), **caption) for source in range(4)]
    assert taken == ["4000", "200", "200", "200"]
    kept = code_of(caller, material.source(0), material.text(), **caption, isSave2CustomAiAvatar=True)
    assert (kept, caller.submit(captionId="none")["code"]) == ("200", "4004")


def test_words_of_the_wrong_kind_are_found_at_once_or_later(caller: Caller, cloud: Cloud) -> None:
    words = "This is sandbox-forbidden, they say."
    assert caller.submit(ttsText=words)["code"] == "6001"
    assert cloud.tasks() == []
    cloud.set_options({"topview_unsafe": "fails"})
    told = caller.made(ttsText=words)
    assert (told["status"], told["errorMsg"]) == ("fail", "Security problem detect")


def test_a_long_text_is_refused_where_it_is_chosen_so(caller: Caller, cloud: Cloud) -> None:
    assert caller.submit(ttsText="a" * 20_000)["code"] == "200"
    cloud.set_options({"topview_longest_text": 100})
    assert [caller.submit(ttsText="a" * length)["code"] for length in (100, 101)] == ["200", "4000"]


def test_an_account_with_few_credits_makes_nothing(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_credits": 0.07})
    assert caller.submit(modeType="1")["code"] == "4100"
    assert caller.made()["status"] == "success"
    assert caller.submit()["code"] == "4100"
    assert caller.get(BALANCE)["result"]["remainCredit"] < 0.05
    cloud.set_options({"topview_credits": 0})
    assert caller.submit()["code"] == "4100"


def test_one_task_at_a_time_where_it_is_chosen_so(caller: Caller, cloud: Cloud) -> None:
    cloud.set_options({"topview_tasks_at_once": 1})
    cloud.fault("*/submit", fate={"stuck_at": 0})
    first = caller.submit()["result"]["taskId"]
    assert caller.submit()["code"] == "4007"
    cloud.change_task(first)
    assert caller.ended(first)["status"] == "success"
    assert caller.submit()["code"] == "200"
