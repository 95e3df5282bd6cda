"""Markdown as it is read aloud."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chanjing_studio.domain.markdown import without_marks


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("# 标题 #", "标题"),
        ("## I like C", "I like C"),
        ("Title\n=====\nwords", "Title\nwords"),
        ("Title\n---\nwords", "Title\nwords"),
        ("**粗体**和*斜体*，***都有***", "粗体和斜体，都有"),
        ("__bold__ _slanted_ snake_case_name", "bold slanted snake_case_name"),
        ("**a *b* c** ~~old~~ `code`", "a b c old code"),
        ('[链接](https://a.b/c_(d) "title")、[ref][1]', "链接、ref"),
        ("[![mark](i.png)](https://a.b) words", "words"),
        ("![图](x.png)words[^1]", "words"),
        ("<https://a.b>", "https://a.b"),
        ("one<br>two <b>three</b><!-- no\none --> four", "one\ntwo three four"),
        ("- one\n* two\n+ three\n1. four\n2) five", "one\ntwo\nthree\nfour\nfive"),
        ("- [x] done\n  - [ ] open", "done\nopen"),
        ("> 引用\n>> - deeper", "引用\ndeeper"),
        ("```python\nx = 1\n```\nwords", "x = 1\nwords"),
        ("one\n\n* * *\n\ntwo\n___", "one\n\n\ntwo"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a b\n\n1 2"),
        ("[1]: https://a.b\nwords", "words"),
        ("---\ntitle: x\n---\nwords", "words"),
        ("---\nwords\n---\nmore", "words\nmore"),
        (r"\*not slanted\* 5 &lt; 6\\", "*not slanted* 5 < 6\\"),
        ("one\\\ntwo", "one\ntwo"),
        ("2 * 3 * 4，a_b，C#，#tag，-5 度，3.14", "2 * 3 * 4，a_b，C#，#tag，-5 度，3.14"),
    ],
)
def test_marks_go_and_words_stay(marked: str, said: str) -> None:
    assert without_marks(marked).strip() == said


@given(st.text(st.sampled_from("今天好很，。 ab"), min_size=1))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert without_marks(text) == text.strip()


@given(st.text(st.sampled_from("#*_~`[]()!<>-|\\\n\t 1.a今&^:=+/")))
def test_any_heap_of_marks_is_taken(text: str) -> None:
    without_marks(text)


@pytest.mark.parametrize("mark", ["[", "<!--", "*a ", "`", "> ", "<a", "[a](", "- ", " ", "_a", "|", "\\", "![](", "#"])
def test_a_heap_of_marks_takes_time_that_grows_with_it(mark: str) -> None:
    began = time.monotonic()
    without_marks(mark * (200_000 // len(mark)))
    assert time.monotonic() - began < 2
