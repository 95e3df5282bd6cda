"""The made videos: each of the sixteen ways to ask gives one that plays, and shows what was asked for (§4.2)."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import array
import math
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image, ImageChops, ImageStat

from chanjing_studio.sandbox.speech import write_wav
from tests.clips import make_clip, make_sound
from tests.cloud import Cloud
from tests.sandbox.topview.caller import Caller
from tests.sandbox.watching import Video, fetched

_OWN_VIDEO, _PUBLIC, _PRIVATE, _PHOTO = "own video", "public avatar", "private avatar", "photo"
_RECORDING, _VOICE, _OWN_VOICE = "recording", "voice", "own voice"
_MOUTH, _WHOLE = "0", "1"
WAYS = [
    (source, sound, mode)
    for source in (_OWN_VIDEO, _PUBLIC, _PRIVATE, _PHOTO)
    for sound in (_RECORDING, _VOICE, _OWN_VOICE)
    for mode in (_MOUTH, _WHOLE)
    if (source, mode) != (_PHOTO, _MOUTH) and (sound != _OWN_VOICE or source == _PUBLIC)
]
_SECONDS, _RATE = 2.0, 16_000


@pytest.fixture(scope="module")
def still_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A second of a bar that moves, 160 by 240 pixels."""
    return make_clip(tmp_path_factory.mktemp("results") / "host.mp4", seconds=1)


@pytest.fixture(scope="module")
def broken_sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two seconds of sound: loud, and silent from the middle on."""
    path = tmp_path_factory.mktemp("results") / "broken.wav"
    half = round(_RATE * _SECONDS / 2)
    loud = array.array("h", (round(12_000 * math.sin(at / 12)) for at in range(half)))
    write_wav(path, loud.tobytes() + bytes(2 * half), rate=_RATE)
    return path


def asked(caller: Caller, source: str, sound: str, *, mode: str, files: dict[str, Path]) -> dict[str, Any]:
    """The body of one way to ask."""
    body: dict[str, Any] = {
        _OWN_VIDEO: lambda: {"avatarSourceFrom": "0", "videoFileId": caller.upload(files["video"])},
        _PUBLIC: lambda: {"avatarSourceFrom": "1", "aiAvatarId": caller.avatars()[1]["aiavatarId"]},
        _PRIVATE: lambda: {"avatarSourceFrom": "2", "aiAvatarId": caller.private()[0]["aiavatarId"]},
        _PHOTO: lambda: {"avatarSourceFrom": "3", "imageFileId": caller.upload(files["photo"])},
    }[source]()
    if sound == _RECORDING:
        return {**body, "modeType": mode, "audioSourceFrom": "0", "audioFileId": caller.upload(files["sound"])}
    voice = {"voiceoverId": caller.voice()} if sound == _VOICE else {}
    return {**body, "modeType": mode, "audioSourceFrom": "1", "ttsText": "The sun is out.", **voice}


def made(caller: Caller, body: dict[str, Any], tmp_path: Path) -> Video:
    told = caller.made(**{"aiAvatarId": None, "ttsText": None, **body})
    assert told["status"] == "success", told["errorMsg"]
    return fetched(told["outputVideoUrl"], tmp_path)


def pictures(video: Video) -> list[Image.Image]:
    return [frame.to_image().convert("L") for frame in video.frames]


def change(one: Image.Image, other: Image.Image, box: tuple[float, float, float, float]) -> float:
    """How much two pictures differ within a box of shares of their sides, 0 to 255."""
    width, height = one.size
    sides = round(box[0] * width), round(box[1] * height), round(box[2] * width), round(box[3] * height)
    return ImageStat.Stat(ImageChops.difference(one.crop(sides), other.crop(sides))).mean[0]


def most_change(video: Video, box: tuple[float, float, float, float]) -> float:
    return max(change(one, other, box) for one, other in pairwise(pictures(video)))


@pytest.mark.parametrize(("source", "sound", "mode"), WAYS, ids=lambda part: part.replace(" ", "-"))
def test_each_way_gives_a_video_that_plays_as_long_as_its_sound(
    caller: Caller,
    still_clip: Path,
    photo: Path,
    broken_sound: Path,
    tmp_path: Path,
    source: str,
    sound: str,
    mode: str,
) -> None:
    files = {"video": still_clip, "photo": photo, "sound": broken_sound}
    video = made(caller, asked(caller, source, sound, mode=mode, files=files), tmp_path)
    assert (video.codecs, video.pixels) == (("h264", "aac"), "yuv420p")
    assert video.size == ((160, 240) if source in (_OWN_VIDEO, _PHOTO) else (540, 960))
    assert video.seconds[0] == pytest.approx(video.seconds[1], abs=0.25)
    assert video.seconds[1] == pytest.approx(_SECONDS, abs=0.1) if sound == _RECORDING else video.seconds[1] > 0.5
    assert video.loudness > 0.01
    assert most_change(video, (0, 0, 1, 1)) > 0.05, "and something moves"


def test_there_are_sixteen_ways() -> None:
    assert len(WAYS) == 16


def test_in_avatar1_the_mouth_follows_the_sound_and_nothing_else_moves(
    caller: Caller, cloud: Cloud, broken_sound: Path, tmp_path: Path
) -> None:
    cloud.set_options({"frames_a_second": 12})
    body = asked(caller, _PUBLIC, _RECORDING, mode=_MOUTH, files={"sound": broken_sound})
    shown = pictures(made(caller, body, tmp_path))
    loud, silent = shown[5], shown[-3]
    mouth, chest = (0.35, 0.35, 0.65, 0.5), (0.0, 0.6, 1.0, 1.0)
    assert change(loud, silent, mouth) > 1
    assert change(loud, silent, chest) < 0.5


def test_in_avatar1_a_video_of_ones_own_goes_on_under_the_mouth(
    caller: Caller, cloud: Cloud, still_clip: Path, broken_sound: Path, tmp_path: Path
) -> None:
    cloud.set_options({"frames_a_second": 12})
    files = {"video": still_clip, "sound": broken_sound}
    video = made(caller, asked(caller, _OWN_VIDEO, _RECORDING, mode=_MOUTH, files=files), tmp_path)
    lines = [picture.crop((0, 10, 160, 11)).tobytes() for picture in pictures(video)]
    bars = [line.index(max(line)) for line in lines]
    assert max(bars[:12]) - bars[0] > 60, "the bar moves"
    assert bars[12] < 30, "and begins again with the clip, for the sound is longer"


@pytest.mark.parametrize("source", [_OWN_VIDEO, _PHOTO])
def test_in_avatar2_the_first_picture_moves_as_the_sound_goes(
    caller: Caller, cloud: Cloud, still_clip: Path, photo: Path, broken_sound: Path, tmp_path: Path, source: str
) -> None:
    cloud.set_options({"frames_a_second": 12})
    files = {"video": still_clip, "photo": photo, "sound": broken_sound}
    shown = pictures(made(caller, asked(caller, source, _RECORDING, mode=_WHOLE, files=files), tmp_path))
    with av.open(str(still_clip)) as clip:
        first = next(clip.decode(video=0)).to_image() if source == _OWN_VIDEO else Image.open(photo)
    assert change(shown[-1], first.convert("L"), (0.2, 0.2, 0.8, 0.8)) < 12, "it is that picture"
    assert change(shown[5], shown[-3], (0, 0, 1, 1)) > 1, "nearer while it is loud"
    assert change(shown[-4], shown[-3], (0, 0, 1, 1)) < 0.5, "and at rest while it is silent"


def test_a_caption_is_burnt_in_where_it_applies(caller: Caller, cloud: Cloud, tmp_path: Path) -> None:
    public = asked(caller, _PUBLIC, _VOICE, mode=_MOUTH, files={})
    private = asked(caller, _PRIVATE, _VOICE, mode=_MOUTH, files={})
    low = (0.1, 0.74, 0.9, 0.92)

    def words_shown(body: dict[str, Any]) -> bool:
        plain, captioned = (made(caller, {**body, **more}, tmp_path) for more in ({}, {"captionId": caller.caption()}))
        return change(pictures(plain)[3], pictures(captioned)[3], low) > 2

    assert words_shown(public)
    assert not words_shown(private)
    cloud.set_options({"topview_captions": "kept"})
    assert words_shown(private)


def test_each_style_of_captions_looks_different(caller: Caller, tmp_path: Path) -> None:
    body = asked(caller, _PUBLIC, _VOICE, mode=_MOUTH, files={})
    styles = [style["captionId"] for style in caller.get("/v1/caption/list")["result"][:3]]
    shown = [made(caller, {**body, "captionId": style}, tmp_path).frames[3].to_image().tobytes() for style in styles]
    assert len(set(shown)) == 3


def test_speed_and_voice_are_heard(caller: Caller, tmp_path: Path) -> None:
    words = {"ttsText": "Today we talk about how tomatoes are grown in a small garden."}
    body = {**asked(caller, _PUBLIC, _VOICE, mode=_WHOLE, files={}), **words}
    slow, usual, fast = (made(caller, {**body, "voiceSpeed": speed}, tmp_path) for speed in (0.8, 1.0, 1.2))
    assert slow.seconds[1] == pytest.approx(usual.seconds[1] / 0.8, rel=0.08)
    assert fast.seconds[1] == pytest.approx(usual.seconds[1] / 1.2, rel=0.08)


def test_a_turned_photo_stands_upright(caller: Caller, broken_sound: Path, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (240, 160), "#803020").save(tmp_path / "turned.jpg", exif=exif)
    files = {"photo": tmp_path / "turned.jpg", "sound": broken_sound}
    assert made(caller, asked(caller, _PHOTO, _RECORDING, mode=_WHOLE, files=files), tmp_path).size == (160, 240)


@pytest.mark.parametrize("name", ["face.webp", "face.bmp", "face.jpeg"])
def test_other_pictures_are_photos_too(
    caller: Caller, photo: Path, broken_sound: Path, tmp_path: Path, name: str
) -> None:
    with Image.open(photo) as picture:
        picture.save(tmp_path / name)
    files = {"photo": tmp_path / name, "sound": broken_sound}
    assert made(caller, asked(caller, _PHOTO, _RECORDING, mode=_WHOLE, files=files), tmp_path).frames


@pytest.mark.parametrize("name", ["s.mp3", "s.m4a"])
def test_other_sounds_are_followed_too(caller: Caller, tmp_path: Path, name: str) -> None:
    files = {"sound": make_sound(tmp_path / name, seconds=_SECONDS)}
    video = made(caller, asked(caller, _PUBLIC, _RECORDING, mode=_MOUTH, files=files), tmp_path)
    assert video.seconds[1] == pytest.approx(_SECONDS, abs=0.15)
