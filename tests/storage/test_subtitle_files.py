"""Sentences and their times leave the program, and come in, as files that other programs know."""

from __future__ import annotations

import codecs
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import av
import pysubs2
import pytest
from av.subtitles.subtitle import AssSubtitle
from hypothesis import given, settings
from hypothesis import strategies as st

from chanjing_studio.domain.errors import FileTrouble, Remedy
from chanjing_studio.domain.subtitle_forms import SubtitleForm
from chanjing_studio.domain.timed_lines import TimedLine
from chanjing_studio.storage.subtitle_files import as_text, read, write
from chanjing_studio.storage.subtitle_reading import lines_of
from tests.storage.subtitle_rules import Cue, ass_cues, lrc_lines, seen_in_ass, srt_cues, vtt_cues

SRT, VTT, ASS, TXT, LRC = SubtitleForm
READ = [SRT, VTT, ASS]
RULES: dict[SubtitleForm, Callable[[str], list[Cue]]] = {SRT: srt_cues, VTT: vtt_cues, ASS: ass_cues}
LINES = (TimedLine(0.0, 1.25, "你好，世界。"), TimedLine(1.5, 3723.04, "Hello 😀"), TimedLine(3723.04, 3724.0, "end"))
HARD = [
    "{", "}", "{a}", "}{", r"{\p1}m 0 0{\p0}", r"{\an8}up", r"\{a}", r"a\}", "{y:i}", "{{}}", "\\", r"\\N",
    r"C:\new\home\N", "-->", "a --> b", "00:00:01,000 --> 00:00:02,000", "0:00:01.00 0:00:02.00",
    "00:01.000 --> 00:02.000", "[00:01.00]", "[00:01.00][00:02.00]a", "<00:01.00>a", "[ar:x]", "<i>a</i>", "< b >",
    "</c>", "<3", "a<b", "<", ">", "&", "&lt;", "&amp;lt;", "&#92;N", "2024", "0", "NOTE a", "WEBVTT",
    "[Script Info]", "Dialogue: 0,0:00:01.00", "; a", "Format: a, b", ",,,", "a  b", "'\"", "\ufeffa",
]  # fmt: skip
_words = st.lists(
    st.sampled_from([*HARD, "你好", " ", "1", ":", "[", "\\", "{", "}", "<", "N", "h", "--", "\n"]), max_size=6
)


def spoken(*texts: str) -> tuple[TimedLine, ...]:
    return tuple(TimedLine(float(place), place + 0.5, text) for place, text in enumerate(texts))


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("marked", [False, True])
def test_what_is_written_is_read_again(form: SubtitleForm, marked: bool, tmp_path: Path) -> None:
    target = tmp_path / f"字幕 1{form.extension}"
    write(LINES, target, form=form, marked=marked)
    assert read(target) == LINES
    assert target.read_bytes().startswith(codecs.BOM_UTF8) == marked
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize("form", READ)
def test_other_programs_read_the_same(form: SubtitleForm, tmp_path: Path) -> None:
    target = tmp_path / f"a{form.extension}"
    write(LINES, target, form=form)
    events = pysubs2.load(str(target), encoding="utf-8").events
    assert [(event.start / 1000, event.end / 1000, event.plaintext) for event in events] == [
        (line.start, line.end, line.text) for line in LINES
    ]


@pytest.mark.parametrize(("form", "end"), [(SRT, b"\r\n"), (VTT, b"\n"), (ASS, b"\r\n"), (TXT, b"\n"), (LRC, b"\r\n")])
def test_lines_end_as_the_format_wants(form: SubtitleForm, end: bytes, tmp_path: Path) -> None:
    target = tmp_path / "a"
    write(LINES, target, form=form)
    lines = target.read_bytes().splitlines(keepends=True)
    assert {line[len(line.rstrip(b"\r\n")) :] for line in lines} == {end}


def test_plain_text_is_the_words_alone() -> None:
    assert as_text(spoken("one", r"{two}\N"), TXT) == "one\n{two}\\N\n"


def test_a_song_sheet_has_the_time_of_each_line_in_hundredths() -> None:
    lines = (TimedLine(0, 1, "a"), TimedLine(59.996, 61, "b"), TimedLine(7384.5, 7385, "c"))
    assert as_text(lines, LRC) == "[00:00.00]a\n[01:00.00]b\n[123:04.50]c\n"


@pytest.mark.parametrize("form", SubtitleForm)
def test_what_has_no_words_is_left_out(form: SubtitleForm) -> None:
    assert as_text((TimedLine(0, 1, " "), *spoken("a"), TimedLine(3, 4, "")), form) == as_text(spoken("a"), form)


@pytest.mark.parametrize("form", SubtitleForm)
def test_nothing_said_makes_a_file_without_lines(form: SubtitleForm) -> None:
    assert lines_of(as_text((), form)) == ()


@pytest.mark.parametrize("form", READ)
def test_lines_that_are_not_in_order_are_written_in_order(form: SubtitleForm) -> None:
    told = (TimedLine(5.0, 4.0, "b"), TimedLine(0.0, 4.5, "a"))
    assert RULES[form](as_text(told, form)) == [(0.0, 4.0, "a"), (4.0, 5.0, "b")]


@pytest.mark.parametrize("form", READ)
def test_times_beyond_what_a_format_can_say_are_its_last(form: SubtitleForm) -> None:
    (cue,) = RULES[form](as_text((TimedLine(1.0, 1e12, "a"),), form))
    assert cue[0] == 1.0
    assert cue[1] == pytest.approx(36_000 if form is ASS else 360_000, abs=0.02)


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("text", HARD)
def test_words_that_look_like_marks_stay_words(form: SubtitleForm, text: str) -> None:
    lines = spoken("before", text, "after")
    written = as_text(lines, form)
    assert lines_of(written) == lines
    assert [words for _, _, words in RULES[form](written)] == [line.text for line in lines]


@pytest.mark.parametrize("form", READ)
@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(texts=st.lists(_words.map("".join) | st.text(max_size=20), max_size=4))
def test_any_words_stay_what_they_are(form: SubtitleForm, texts: list[str]) -> None:
    lines = tuple(line for line in spoken(*texts) if line.text)
    written = as_text(lines, form)
    assert lines_of(written) == lines
    assert not lines or [words for _, _, words in RULES[form](written)] == [line.text for line in lines]


@pytest.mark.parametrize("text", HARD)
def test_words_that_look_like_times_of_a_song_stay_words(text: str) -> None:
    lines = spoken("before", text, "after")
    assert lrc_lines(as_text(lines, LRC)) == [(line.start, line.text) for line in lines]


@pytest.mark.parametrize("text", [text for text in HARD if not set(text) & set("\\{")])
def test_other_programs_read_words_that_look_like_marks(text: str) -> None:
    lines = spoken("before", text, "after")
    events = pysubs2.SSAFile.from_string(as_text(lines, SRT), format_="srt").events
    assert [event.plaintext.replace("\u2060", "") for event in events] == [line.text for line in lines]


@pytest.mark.parametrize("form", READ)
@pytest.mark.parametrize("marked", [False, True])
def test_players_show_words_that_look_like_marks(form: SubtitleForm, marked: bool, tmp_path: Path) -> None:
    # In SRT braces hide what is between them, and there is no way to say otherwise.
    lines = spoken(*(text for text in HARD if form is not SRT or "{" not in text or "}" not in text))
    write(lines, tmp_path / "a", form=form, marked=marked)
    assert _played(tmp_path / "a") == [line.text for line in lines]


@pytest.mark.parametrize("text", [r"{\p1}m 0 0{\p0}", r"{a\pos(1,1)}b", r"{\}"])
def test_players_that_take_srt_for_ass_obey_nothing_in_it(text: str) -> None:
    assert not re.search(r"\{[^}]*\\[a-z]", as_text(spoken(text), SRT))


@pytest.mark.parametrize("form", SubtitleForm)
def test_two_thousand_lines_are_written_and_read_at_once(form: SubtitleForm, tmp_path: Path) -> None:
    lines = spoken(*(f"第 {number} 句：{{a}} <b> --> 今天我们来聊一聊数字人。" for number in range(2000)))
    started = time.perf_counter()
    write(lines, tmp_path / "a", form=form)
    if form in READ:
        assert read(tmp_path / "a") == lines
    assert time.perf_counter() - started < 2.0


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"could not be saved in “.*gone”"):
        write(LINES, tmp_path / "gone" / "a.srt", form=SRT)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said_and_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.srt"
    target.write_text("old")
    (tmp_path / "a.srt.part").symlink_to("/dev/full")
    with pytest.raises(FileTrouble, match="not enough space") as caught:
        write(LINES, target, form=SRT)
    assert caught.value.remedy is Remedy.OPEN_FOLDER
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.srt"]


def _played(path: Path) -> list[str]:
    """Each line as FFmpeg, which most players are made of, hands it to be drawn."""
    with av.open(str(path)) as file:
        subtitles = [subtitle for packet in file.demux(subtitles=0) for subtitle in packet.decode()]
    texts = [subtitle.ass.decode() for subtitle in subtitles if isinstance(subtitle, AssSubtitle)]
    return [seen_in_ass(text.split(",", 8)[8]) for text in texts]


CLASSIC = "1\n00:00:01,000 --> 00:00:02,500\n{}\n\n2\n00:00:03,000 --> 00:00:04,000\nOK\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_subtitles_are_read_in_the_encoding_they_were_written_in(encoding: str, end: str, tmp_path: Path) -> None:
    path = tmp_path / "字幕.SRT"
    path.write_bytes(CLASSIC.format("您好，歡迎來到我們的頻道。").replace("\n", end).encode(encoding))
    assert read(path) == (TimedLine(1.0, 2.5, "您好，歡迎來到我們的頻道。"), TimedLine(3.0, 4.0, "OK"))


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("two\nlines", "two lines"),
        ("<i>soft</i>ly <font color='red'>red</font>", "softly red"),
        (r"{\an8}up\Nand down", "up and down"),
        ("in\n\nparts", "in parts"),
        ("year\n2024", "year 2024"),
        ("{as} <3 it is", "{as} <3 it is"),
    ],
)
def test_marks_of_others_in_srt_are_no_words(written: str, words: str) -> None:
    assert [line.text for line in lines_of(CLASSIC.format(written))] == [words, "OK"]
    turned = f"1\n00:00:00,000 --> 00:00:01,000\na\n\n2\n00:00:02,000 --> 00:00:03,000\n{written}"
    assert [line.text for line in lines_of(turned)] == ["a", words]


def test_srt_without_numbers_is_read() -> None:
    text = (
        "00:00:01,000 --> 00:00:02,000\n3\n\n00:00:02,000 --> 00:00:03,000\n2\n\n00:00:03,000 --> 00:00:04,000\nGo\n1"
    )
    assert [line.text for line in lines_of(text)] == ["3", "2", "Go 1"]


def test_vtt_is_read_with_all_that_may_stand_in_it() -> None:
    text = """WEBVTT - a title
Kind: captions

STYLE
::cue { color: white }

NOTE this is
not said

intro
00:01.000 --> 00:02.500 align:start position:0%
<v Fred>Hi</v>, <00:00:01.200><c>it</c> is<00:00:01.900> {me}
&amp; <b>you</b> \\N

NOTE nor is this

00:00:03.000 --> 00:00:04.000
2024

5
01:00:00.000 --> 01:00:01.000
from 00:01.000 to 00:02.000
"""
    assert lines_of(text) == (
        TimedLine(1.0, 2.5, r"Hi, it is {me} & you \N"),
        TimedLine(3.0, 4.0, "2024"),
        TimedLine(3600.0, 3601.0, "from 00:01.000 to 00:02.000"),
    )


def test_ass_is_read_without_how_it_looks() -> None:
    text = r"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Style: Default,Arial,broken

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:09.00,Default,,0,0,0,,not said
Dialogue: 0,0:00:01.00,0:00:02.50,Default,,0,0,0,,{\an8}Hi, {\i1}it{\i0} is\Nme\h!
Dialogue: x,0:00:02.50,0:00:03.00,*Default,NTP,,,,fx,second, and more
Dialogue: 0,0:00:03.00,0:00:04.00,Default,,0,0,0,,{\p1}m 0 0 l 1 1{\p0}
Dialogue: 0,never,0:00:05.00,Default,,0,0,0,,without a time
Dialogue: Marked=0,0:00:05.00,0:00:06.00,Default,,0,0,0,,brace \{kept\}
"""
    assert lines_of(text) == (
        TimedLine(1.0, 2.5, "Hi, it is me !"),
        TimedLine(2.5, 3.0, "second, and more"),
        TimedLine(5.0, 6.0, "brace {kept}"),
    )


@settings(max_examples=60, deadline=None, database=None, derandomize=True)
@given(
    st.text()
    | st.lists(
        st.sampled_from([
            "WEBVTT", "\n", "\n\n", "1\n", "00:00:01,000", "00:01.000", " --> ", "Dialogue: 0,", "0:00:01.00,",
            ",,0,0,0,,", "a", "{", "}", "\\", "<", ">", "&#0;", "&#55296;", "\0", "\1", "9" * 5000, "-1", "٣",
        ])
    ).map("".join)
)  # fmt: skip
def test_no_file_is_too_odd_to_be_read(text: str) -> None:
    lines = lines_of(text)
    moments = [moment for line in lines for moment in (line.start, line.end)]
    assert moments == sorted(moments)
    assert all(line.text for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        CLASSIC.format(f"{'<a' * 1900}\n" * 200),
        CLASSIC.format("{\\" * 200_000),
        CLASSIC.format("a\n" + "\n" * 300_000 + "b"),
        "WEBVTT\n\n00:00.000 --> 00:01.000\n" + f"{'<a' * 1900}\n" * 200,
        "Dialogue: 0,0:00:00.00,0:00:01.00,a,,0,0,0,," + "{" * 500_000,
        "Dialogue: " * 50_000,
        "Dialogue: 0,0:00:00.00" + " \n" * 200_000,
    ],
    ids=["tags", "blocks", "empty lines", "tags in vtt", "braces", "no dialogue", "blanks"],
)
def test_no_file_takes_long(text: str) -> None:
    started = time.perf_counter()
    lines_of(text)
    assert time.perf_counter() - started < 3.0


@pytest.mark.parametrize("form", SubtitleForm)
@pytest.mark.parametrize("text", ["{\\" * 500, "\\" * 1000, "{" * 1000, "<" * 1000, "[" * 1000, "1:" * 500])
def test_no_words_take_long_to_write(form: SubtitleForm, text: str) -> None:
    started = time.perf_counter()
    as_text([TimedLine(0.0, 1.0, text)] * 200, form)
    assert time.perf_counter() - started < 3.0


@pytest.mark.parametrize("content", [b"", b"Just words.\n", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff\xfe", b"WEBVTT\n"])
def test_a_file_without_subtitles_is_said(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_bytes(content)
    with pytest.raises(FileTrouble, match=r"“a\.srt” holds no subtitles"):
        read(path)


def test_what_cannot_be_opened_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match=r"“a\.srt” is not there"):
        read(tmp_path / "a.srt")
    with pytest.raises(FileTrouble, match="holds no subtitles"):
        read(tmp_path)
    (tmp_path / "a.srt").symlink_to("a.srt")
    with pytest.raises(FileTrouble, match=r"does not let you read “a\.srt”"):
        read(tmp_path / "a.srt")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.srt")
    with pytest.raises(FileTrouble, match="holds no subtitles"):
        read(tmp_path / "a.srt")


def test_a_film_with_the_wrong_ending_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.srt"
    path.write_text(CLASSIC.format("你好"), encoding="utf-8")
    with path.open("r+b") as file:
        file.truncate(3 * 1024**3)
    with pytest.raises(FileTrouble, match="holds no subtitles"):
        read(path)
