"""Markdown as it is read aloud: its words without its marks."""

from __future__ import annotations

import html
import re

# What stands between two marks is short and holds no such mark: the time taken grows with the text, not its square.
_ADDRESS = r"\([^()\n]{0,500}(?:\([^()\n]{0,200}\)[^()\n]{0,200})?\)"
_LEADS = rf"(?:{_ADDRESS}|\[[^\[\]\n]{{0,100}}\])"
_MARKS = (
    (r"(?s)<!--.*?(?:-->|\Z)", ""),
    (rf"!\[[^\[\]\n]{{0,500}}\]{_LEADS}", ""),  # pictures
    (rf"\[([^\[\]\n]{{0,500}})\]{_LEADS}", r"\1"),  # links
    (r"\[\^[^\[\]\s]{1,100}\]:?", ""),  # footnotes
    (r"<((?:https?|mailto):[^<>\s]{1,500})>", r"\1"),
    (r"(?i)<br[ \t]{0,9}/?>", "\n"),
    (r"</?[a-zA-Z][^<>\n]{0,500}>", ""),
    (r"(?<!`)(`{1,3})(?!`)([^`\n]{1,500})\1(?!`)", r"\2"),
)
_EMPHASIS = (
    (r"(~~)(?=\S)([^~\n]{1,500})(?<=\S)\1", r"\2"),
    (r"(\*{1,3})(?=[^\s*])([^*\n]{1,500})(?<=\S)\1", r"\2"),
    (r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]{1,500})(?<=\S)\1(?!\w)", r"\2"),
)
_DROPPED = re.compile(
    r"(?:```|~~~).*"  # the fences of code; what is between them stays
    r"|=+|-{2,}|(?:-[ \t]?){3,}|(?:\*[ \t]?){3,}|(?:_[ \t]?){3,}"  # rules, and lines under headings
    r"|\[[^\[\]\n]{1,100}\]:[ \t].*"  # where links lead
)
_STARTS = re.compile(r"(?:>[ \t]?)*(?:[-*+][ \t]+(?:\[[ xX]\][ \t]+)?|\d{1,9}[.)][ \t]+)?")
_HEADING = re.compile(r"#{1,6}(?:[ \t]|$)")
_FRONT = re.compile(r"\A---[ \t]*\n(?=[\w-]+:)(?:[^\n]*\n){1,200}?(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_WAITING = re.compile("[\U000f0021-\U000f007e]")
_PRIVATE = 0xF0000  # escaped signs wait there: as themselves they would be taken for marks


def without_marks(text: str) -> str:
    """The words of a Markdown text, with plain line ends: no marks, addresses, pictures or comments."""
    said = _ESCAPED.sub(lambda match: chr(_PRIVATE + ord(match[1])), _FRONT.sub("", text))
    for pattern, instead in _MARKS:
        said = re.sub(pattern, instead, said)
    said = "\n".join(_line(line) for line in map(str.strip, said.split("\n")) if not _DROPPED.fullmatch(line))
    for pattern, instead in (*_EMPHASIS, *_EMPHASIS):  # twice, for one within another
        said = re.sub(pattern, instead, said)
    return html.unescape(_WAITING.sub(lambda match: chr(ord(match[0]) - _PRIVATE), said))


def _line(line: str) -> str:
    words = _STARTS.sub("", line, count=1).removesuffix("\\")
    if _HEADING.match(words):
        return words.strip("#").strip()
    return _row(words) if words.startswith("|") else words


def _row(line: str) -> str:
    """Of a table: nothing for the one under its head."""
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    return " ".join(cells) if any(cell.strip(":-") for cell in cells) else ""
