"""The words of a document, or a sentence that says why there are none."""

from __future__ import annotations

import os
import time
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chanjing_studio.domain.documents import DocumentForm, named_as_document
from chanjing_studio.domain.errors import FileTrouble, Remedy
from chanjing_studio.domain.script import clean, tidy
from chanjing_studio.storage.documents import read_document
from tests.storage.documents_made import LINKS, box, main_part, old_word, paragraph, word

SIMPLIFIED = "今天我们聊聊番茄的种植，朱镕基说：“好的。”\n第二行 Hello。"
TRADITIONAL = "我們今天要談談蕃茄的種植方法，首先從選擇種子開始。\n第二行 Hello。"


def made(path: Path, content: bytes | str, encoding: str = "utf-8") -> Path:
    path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    return path


def trouble(path: Path) -> str:
    began = time.monotonic()
    with pytest.raises(FileTrouble) as caught:
        read_document(path)
    assert time.monotonic() - began < 2
    assert caught.value.remedy is Remedy.CHOOSE_FILE
    return str(caught.value)


def told(path: Path) -> bool:
    """Whether there are words, or a sentence that names the file."""
    try:
        return bool(read_document(path).words)
    except FileTrouble as trouble:
        return path.name in str(trouble)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_chinese_is_read_in_every_usual_encoding(tmp_path: Path, encoding: str, ends: str) -> None:
    path = made(tmp_path / "稿子.txt", SIMPLIFIED.replace("\n", ends), encoding)
    assert read_document(path).words == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gb18030", "utf-16-be", "utf-8"])
def test_traditional_chinese_is_read_in_its_encodings(tmp_path: Path, encoding: str) -> None:
    assert read_document(made(tmp_path / "a.txt", TRADITIONAL * 3, encoding)).words == TRADITIONAL * 3


@pytest.mark.parametrize("text", ["你好", "欢迎使用。", "今天，天气很好。2026年Hello World，囧", "a，b"])
def test_a_few_words_in_gbk_are_enough(tmp_path: Path, text: str) -> None:
    assert read_document(made(tmp_path / "a.txt", text, "gb18030")).words == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Café à la crème, déjà vu", "cp1252"), ("これはテストです。短い文章を読みます。", "shift_jis")],
)
def test_other_writings_are_told_too(tmp_path: Path, text: str, encoding: str) -> None:
    assert read_document(made(tmp_path / "a.txt", text, encoding)).words == text


def test_what_is_damaged_behind_a_mark_shows_as_such(tmp_path: Path) -> None:
    assert (
        read_document(made(tmp_path / "a.txt", "你好".encode("utf-16") + b"\x00\xd8a\0!")).words == "你好\ufffda\ufffd"
    )


def test_words_come_clean(tmp_path: Path) -> None:
    assert read_document(made(tmp_path / "a.txt", "\ufeff\n cafe\u0301\u200b\tb\x1a\n")).words == "café b"


@given(text=st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Co")), min_size=1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_in_utf_8_is_read_as_it_is(tmp_path: Path, text: str) -> None:
    path = made(tmp_path / "a.txt", text)
    if tidy(text):
        assert read_document(path).words == tidy(clean(text))
    else:
        assert "holds no words" in trouble(path)


def test_markdown_comes_without_its_marks(tmp_path: Path) -> None:
    assert read_document(made(tmp_path / "a.MD", "# 标题\r\n\r\n- **一**\r\n")).words == "标题\n\n一"
    assert read_document(made(tmp_path / "a.txt", "# 标题")).words == "# 标题"


def test_subtitles_come_as_a_line_each_without_times_and_tags(tmp_path: Path) -> None:
    cues = (
        "1\n00:00:01,000 --> 00:00:02,000\n<i>你好</i>，\n世界\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\n{\\an8}Hello\nthere\n"
    )
    assert read_document(made(tmp_path / "a.srt", cues, "gb18030")).words == "你好，世界\nHello there"


def test_a_word_document_as_its_library_writes_it(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("标题", 1)
    document.add_paragraph("第一段 ").add_run("粗体").bold = True
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "左", "右"
    document.add_paragraph("末段\n换行\t空格")
    document.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").words == "标题\n第一段 粗体\n左\n右\n末段\n换行 空格"


def test_of_a_word_document_what_is_said_now_is_read_once(tmp_path: Path) -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:ins><w:r><w:t>新</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>"
        "<w:smartTag><w:r><w:t>的</w:t></w:r></w:smartTag><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink>"
        "<w:r><w:ruby><w:rt><w:r><w:t>hé</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>和</w:t></w:r></w:rubyBase></w:ruby></w:r>"
        "<w:fldSimple><w:r><w:t>域</w:t></w:r></w:fldSimple><w:r><w:instrText>PAGE</w:instrText></w:r><!-- no -->"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        "<w:r><w:rPr><w:b/><w:vanish w:val='0'/></w:rPr><w:t>现</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('控件')}</w:sdtContent></w:sdt>"
        f"<mc:AlternateContent><mc:Choice>{paragraph('框')}</mc:Choice><mc:Fallback>{paragraph('框')}</mc:Fallback>"
        "</mc:AlternateContent>"
    )
    path = word(tmp_path / "a.docx", body, main="word/document2.xml")
    assert read_document(path).words == "新的链接和域现\n控件\n框"


def test_a_word_document_is_one_whatever_its_name(tmp_path: Path) -> None:
    assert read_document(word(tmp_path / "a.txt", paragraph("你好"))).words == "你好"
    assert read_document(made(tmp_path / "b.docx", "你好")).words == "你好"


def test_what_is_left_out_is_counted(tmp_path: Path) -> None:
    document = read_document(made(tmp_path / "a.txt", f" {'字' * 5000}\n尾"), most=4000)
    assert (len(document.words), document.left_out) == (4000, 1002)
    assert str(document.note) == "“a.txt” is long: its first 4000 characters were taken, 1002 were left out."
    path = word(tmp_path / "a.docx", paragraph("字" * 50_000))
    assert (len(read_document(path).words), read_document(path).left_out) == (40_000, 10_000)


@pytest.mark.parametrize("length", [3999, 4000])
def test_of_what_fits_nothing_is_said(tmp_path: Path, length: int) -> None:
    document = read_document(made(tmp_path / "a.txt", "字" * length + "\n \n"), most=4000)
    assert (len(document.words), document.note) == (length, None)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "big5"])
def test_a_huge_text_is_not_read_to_its_end(tmp_path: Path, encoding: str) -> None:
    path = made(tmp_path / "a.txt", "今天天氣很好，我們去公園。" * 60_000, encoding)
    with path.open("r+b") as file:
        file.truncate(500_000_000)
    began = time.monotonic()
    document = read_document(path)
    assert time.monotonic() - began < 2
    assert document.words == ("今天天氣很好，我們去公園。" * 60_000)[:40_000]
    assert "“a.txt” is very long (500 MB): its first 40000 characters" in str(document.note)


ANOTHER = "“a.txt” is a document of another kind. Open it and save it as docx, or paste its words."
NO_TEXT = "“a.txt” holds no text. Choose a txt, md, docx or srt."
NO_WORDS = "“a.txt” holds no words. Choose another document, or write the script here."
LOCKED = "“a.txt” is locked with a password. Save it without one in Word, or paste its words."
UNKNOWN = "It cannot be told how the letters of “a.txt” are written. Save it as UTF-8 in an editor, or paste its words."


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "“a.txt” holds nothing: 0 bytes. Copy or export it again, or choose another file."),
        (b" \r\n\t", NO_WORDS),
        ("\ufeff\u200b", NO_WORDS),
        (bytes(100_000), NO_TEXT),
        (bytes(range(256)) * 50, NO_TEXT),
        (b"\x01\x02\x03\x04" * 50, NO_TEXT),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NO_TEXT),
        (b"%PDF-1.7\n%\xe2", ANOTHER),
        (b"{\\rtf1 a}", ANOTHER),
        (old_word("WordDocument"), ANOTHER),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ANOTHER),
        (old_word("EncryptedPackage"), LOCKED),
        (b"\x98\xff\x81\x8d words", UNKNOWN),
    ],
)  # fmt: skip
def test_what_holds_no_words_is_said_with_what_to_do(tmp_path: Path, content: bytes | str, said: str) -> None:
    assert trouble(made(tmp_path / "a.txt", content)) == said


@pytest.mark.parametrize("content", ["", "\n", "只是文字", "1\n99:99 --> x\nfoo"])
def test_subtitles_without_any_are_said(tmp_path: Path, content: str) -> None:
    assert "“a.srt” holds no" in trouble(made(tmp_path / "a.srt", content)).replace("nothing", "no")


BROKEN = "“a.docx” breaks off or is damaged. Open it in Word and save it again, or paste its words."
WORDLESS = "“a.docx” holds no words. Choose another document, or write the script here."
BIG = "“a.docx” is too big to be a script. Paste the part that is to be said."
OTHER = "“a.docx” holds no text. Choose a txt, md, docx or srt."
ENTITIES = '<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;">]>' + main_part(paragraph("&c;"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": main_part(paragraph("字" * 999))})[:-40], BROKEN),
        (b"PK\x03\x04", BROKEN),
        (box({}), OTHER),
        (box({"a.txt": "你好"}), OTHER),
        (box({"_rels/.rels": LINKS.format("w.xml")}), BROKEN),
        (box({"_rels/.rels": "<a", "w.xml": ""}), BROKEN),
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": "<a><b></a>"}), BROKEN),
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": main_part("", "workbook")}), OTHER),
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": bytes(200_000_000)}), BIG),
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": main_part("<w:p/>" * 600_000)}), BIG),
        (box({f"{number}": "" for number in range(6000)}), BIG),
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": main_part("<w:p/>")}), WORDLESS),
        (box({"_rels/.rels": LINKS.format("w.xml"), "w.xml": ENTITIES}), WORDLESS),
    ],
)  # fmt: skip
def test_a_word_document_that_cannot_be_read_is_said(tmp_path: Path, content: bytes, said: str) -> None:
    assert trouble(made(tmp_path / "a.docx", content)) == said


def test_a_part_under_a_password_is_said(tmp_path: Path) -> None:
    content = bytearray(word(tmp_path / "a.docx", paragraph("你好")).read_bytes())
    central = content.index(b"PK\x01\x02")
    content[6] |= 1
    content[central + 8] |= 1
    assert "is locked with a password" in trouble(made(tmp_path / "a.docx", bytes(content)))


@given(data=st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
def test_any_damage_to_a_word_document_is_words_or_a_sentence(tmp_path: Path, data: st.DataObject) -> None:
    content = bytearray(word(tmp_path / "a.docx", paragraph("你好") * 3).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = made(tmp_path / "a.docx", bytes(content[: data.draw(st.integers(5, len(content)))]))
    assert told(path)


@given(content=st.binary(max_size=300), name=st.sampled_from(["a.txt", "a.md", "a.srt", "a.docx"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_are_words_or_a_sentence(tmp_path: Path, content: bytes, name: str) -> None:
    path = made(tmp_path / name, content)
    assert told(path)


@given(cues=st.text(st.sampled_from("0159:,.-> \n\n字a<i>{\\an8}\ufeff"), max_size=200))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_subtitles_are_words_or_a_sentence(tmp_path: Path, cues: str) -> None:
    assert told(made(tmp_path / "a.srt", f"1\n00:00:00,000 --> 00:00:01,000\n{cues}\n00:00:02,000 --> {cues}"))


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert trouble(tmp_path) == f"“{tmp_path.name}” is a folder. Choose a txt, md, docx or srt."
    assert "is not there" in trouble(tmp_path / "gone.txt")
    assert "is not there" in trouble(tmp_path / "a\0b.txt")
    assert "is not there" in trouble(made(tmp_path / "a.txt", "a") / "b.txt")


@pytest.mark.skipif(os.name == "nt", reason="no such files there")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert trouble(tmp_path / "pipe.txt") == "“pipe.txt” holds no text. Choose a txt, md, docx or srt."
    assert "holds no text" in trouble(Path("/dev/zero"))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="everything is allowed there")
def test_a_file_that_may_not_be_read_is_said(tmp_path: Path) -> None:
    path = made(tmp_path / "a.txt", "a")
    path.chmod(0)
    assert "does not let you read “a.txt”" in trouble(path)


def test_a_system_that_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = made(tmp_path / "a.txt", "a")

    def refuse(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr(os, "open", refuse)
    assert "does not let you read “a.txt”" in trouble(path)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.TXT", DocumentForm.TXT),
        ("a.markdown", DocumentForm.MD),
        ("b.docx", DocumentForm.DOCX),
        ("c.mp4", None),
        ("txt", None),
    ],
)
def test_documents_are_told_by_their_names(name: str, form: DocumentForm | None) -> None:
    assert named_as_document(name) is form
