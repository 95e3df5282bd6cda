"""Looks as text: what is written is read again, and whatever else is there is refused with a sentence."""

from __future__ import annotations

import base64
import json
import tracemalloc
from dataclasses import replace
from typing import Any

import pytest

from chanjing_studio.domain.boxes import Box, Size
from chanjing_studio.domain.errors import FileTrouble
from chanjing_studio.domain.kept_look import (
    MOST_LETTERS,
    MOST_PICTURE_BYTES,
    KeptLook,
    LookAvatar,
    LookPicture,
    look_name,
    picture_ending,
)
from chanjing_studio.domain.look_text import MOST_BYTES, look_from_bytes, look_to_text
from chanjing_studio.domain.scene import Captions, Corner, Fit, Scene

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPG = b"\xff\xd8\xff\xe0" + bytes(20)
SCENE = Scene(
    size=Size(2160, 3840),
    colour="#12294A",
    figure=Box(-40, 300, 2000, 3540),
    captions=Captions(
        box=Box(80, 2840, 2000, 1000), font="f-1", font_name="思源黑体", size=150, colour="#FFE38A", outline_width=12
    ),
    mark=Corner.BOTTOM_RIGHT,
)
PICTURE = LookPicture(name="墙", size=Size(4000, 3000), fit=Fit.WHOLE, data=PNG)
LOOK = KeptLook(
    name="早间新闻 “A/B” <1>",
    scene=SCENE,
    avatar=LookAvatar(id="d-1", name="若琳 Joanne", figure="sit_body", size=Size(1080, 1920), uhd=True),
    picture=PICTURE,
)
BARE = KeptLook(name="n", scene=Scene(mark=None, captions=Captions(shown=False)))
OWN = replace(LOOK, avatar=LookAvatar(id="own", own=True), picture=replace(PICTURE, data=JPG, fit=Fit.STRETCH))


def plain(look: KeptLook = LOOK) -> dict[str, Any]:
    return json.loads(look_to_text(look))


def written(value: object) -> bytes:
    return json.dumps(value).encode()


def why(data: bytes) -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(FileTrouble) as told:
        look_from_bytes(data, "新闻.look.json")
    return str(told.value)


@pytest.mark.parametrize("look", [LOOK, BARE, OWN])
def test_a_look_comes_back_as_it_was_written(look: KeptLook) -> None:
    assert look_from_bytes(look_to_text(look).encode(), "a") == look


def test_an_editor_may_have_put_its_mark_in_front() -> None:
    assert look_from_bytes(b"\xef\xbb\xbf" + look_to_text(BARE).encode(), "a") == BARE


def test_people_can_read_it() -> None:
    text = look_to_text(LOOK)
    assert '"name": "早间新闻 “A/B” <1>"' in text
    assert '"mark": "bottom_right"' in text
    assert len(text.splitlines()) > 30


@pytest.mark.parametrize(
    "data",
    [
        b"", b"null", b"[]", b"{}", b"{", b"\xff\xfe", b'"look"', b"[" * 100_000, b"9" * 5000, b"NaN", b'{"a":1,"a":1}',
        look_to_text(LOOK).encode()[:-9], written({**plain(), "format": "x"}), written({**plain(), "version": 0}),
        written({**plain(), "version": True}), written({**plain(), "version": "1"}),
        written({**plain(), "script": "你好"}),
        written({key: value for key, value in plain().items() if key != "mark"}),
        look_to_text(LOOK).replace("150", "Infinity").encode(),
    ],
)  # fmt: skip
def test_what_is_no_look_is_refused(data: bytes) -> None:
    assert why(data) == "“新闻.look.json” is not a look, or it is damaged. Nothing was changed; choose another file."


def test_one_of_a_later_version_says_so() -> None:
    sentence = why(written({"format": "chanjing-studio-look", "version": 2, "layers": []}))
    assert sentence == "“新闻.look.json” was made by a newer version of this program. Update it, then try again."


def test_one_that_is_too_large_is_not_even_read() -> None:
    assert why(bytes(MOST_BYTES + 1)) == "“新闻.look.json” is larger than any look. Choose another file."


def with_(path: str, value: object) -> bytes:
    """The look with one thing in it changed."""
    kept = plain()
    *parts, last = path.split(".")
    target = kept
    for part in parts:
        target = target[part]
    target[last] = value
    return written(kept)


@pytest.mark.parametrize("crowd", [b"[" + b"[]," * 100_000 + b"[]]", b"[" + b"{}," * 100_000 + b"0]", b"[" * 100_000])
def test_one_that_would_fill_the_memory_is_not_taken_apart(crowd: bytes) -> None:
    tracemalloc.start()
    try:
        assert "is not a look, or it is damaged" in why(crowd)
        assert tracemalloc.get_traced_memory()[1] < len(crowd)
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("name", ""), ("name", " n"), ("name", "a\nb"), ("name", "a" * (MOST_LETTERS + 1)), ("name", 3), ("name", None),
        ("canvas", None), ("canvas", []), ("canvas", {"width": 2, "height": 2}), ("canvas.width", 1),
        ("canvas.width", 4098),
        ("canvas.height", 1080.0), ("canvas.height", True), ("canvas.height", "1080"), ("canvas.colour", "red"),
        ("canvas.colour", 3), ("figure", None), ("figure.x", -20_001), ("figure.y", 20_001), ("figure.width", 0),
        ("figure.height", 20_001), ("figure.height", None), ("subtitles.shown", 1), ("subtitles.size", 0),
        ("subtitles.size", 20_001), ("subtitles.outline_width", -1), ("subtitles.colour", "#12345"),
        ("subtitles.outline", "#1234567"), ("subtitles.font", None), ("subtitles.font_name", "a\u202eb"),
        ("subtitles.width", 0), ("mark", "middle"), ("mark", 1), ("mark", False), ("mark", []), ("avatar", "d-1"),
        ("avatar", {}), ("avatar.id", ""), ("avatar.id", 7), ("avatar.name", "\0"), ("avatar.figure", None),
        ("avatar.size", {"width": 3}), ("avatar.size.width", 0), ("avatar.own", "yes"), ("avatar.4k", None),
        ("picture", 1), ("picture.name", ["/etc"]), ("picture.width", 0), ("picture.height", 100_001),
        ("picture.fit", "tile"), ("picture.fit", None), ("picture.data", None), ("picture.data", ""),
        ("picture.data", "墙"), ("picture.data", "a b="), ("picture.data", base64.b64encode(b"<svg/>").decode()),
        ("picture.data", base64.b64encode(PNG + bytes(MOST_PICTURE_BYTES)).decode()),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_named(path: str, value: object) -> None:
    assert f"something in “{path}" in why(with_(path, value))


def test_what_is_not_named_in_the_form_is_no_part_of_it() -> None:
    kept = plain()
    kept["picture"]["path"] = "C:\\Users\\bob"
    assert "something in “picture” that cannot be used" in why(written(kept))


def test_nothing_is_so_large_that_a_small_canvas_could_not_be_drawn() -> None:
    small = replace(LOOK, scene=SCENE.with_(size=Size(100, 50), figure=Box(0, 0, 801, 50)))
    assert "“figure.width”" in why(look_to_text(small).encode())


def test_names_are_shortened_and_lose_what_is_not_seen() -> None:
    assert look_name(" a\x00b\u202ec \n") == "a b c"
    assert len(look_name("新" * 200)) == MOST_LETTERS
    assert look_name("\n \t") == ""


def test_pictures_are_known_by_their_beginning() -> None:
    assert [picture_ending(data) for data in (PNG, JPG, b"GIF89a", b"")] == [".png", ".jpg", "", ""]


def test_the_size_of_a_picture_counts_while_its_ratio_is_that_of_the_file() -> None:
    assert PICTURE.size_of(Size(2000, 1500)) == Size(4000, 3000)
    assert PICTURE.size_of(Size(2000, 100)) == Size(2000, 100)


@pytest.mark.parametrize("size", [None, Size(1080, 1920), Size(540, 960)])
def test_a_figure_of_the_same_ratio_stands_exactly_where_it_stood(size: Size | None) -> None:
    look = replace(BARE, scene=Scene(figure=Box(10, 20, 540, 960)))
    assert look.figure_for(size) == Box(10, 20, 540, 960)


def test_the_figure_it_was_kept_with_is_not_brought_into_a_ratio() -> None:
    stretched = replace(LOOK, scene=SCENE.with_(figure=Box(0, 0, 500, 500)))
    assert stretched.figure_for(Size(1080, 1920)) == Box(0, 0, 500, 500)


@pytest.mark.parametrize("size", [Size(1920, 1080), Size(900, 901), Size(100, 1900), Size(1, 1)])
def test_another_figure_stands_on_the_same_foot_whole_and_in_its_ratio(size: Size) -> None:
    box, place = BARE.figure_for(size), BARE.scene.figure
    assert box.bottom == place.bottom
    assert box.height % 2 == 0
    assert box.width <= place.width
    assert abs(box.width - box.height * size.ratio) <= 1
    assert abs(box.x + box.width / 2 - place.x - place.width / 2) <= 1
