"""The program's sentences: gathered from its source for translators, and compiled for Qt."""

import ast
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from steps.children import python
from steps.project import ROOT, WORDS, SetbackError, report

_CALLS = {"tr", "Sentence"}
_DOOR = Path("chanjing_studio/ui/words.py")  # the one place that hands on a text that is not a literal
_PLURALS = {"zh_CN": 1, "en": 2}  # how many forms a counted sentence has
_LRELEASE = "import sys; from PySide6.scripts.pyside_tool import lrelease; sys.exit(lrelease())"


@dataclass(frozen=True, slots=True)
class Saying:
    """One English sentence, the note for its translators, and whether it counts something."""

    text: str
    note: str
    counted: bool


def gather() -> None:
    """Brings every language's file up to date with the source: new sentences are unfinished, old ones are dropped.

    English has an entry only for what it counts: "%n job" and "%n jobs". What is known stays in its place, so that code
    that moves changes no file.
    """
    found = said()
    WORDS.mkdir(parents=True, exist_ok=True)
    for language, forms in _PLURALS.items():
        path = WORDS / f"studio_{language}.ts"
        there = known(path)
        wanted = _in_place([saying for saying in found if saying.counted or language != "en"], there)
        blank = {saying: [""] * (forms if saying.counted else 1) for saying in wanted}
        write(path, language, {saying: there.get(saying) or texts for saying, texts in blank.items()})


def compile_changed(folder: Path | None = None) -> None:
    """Makes each `.qm` that is missing or older than its `.ts`; a program that is running goes on with the old one.

    Those of the program's own words, or of another ``folder``.
    """
    for source in sorted((folder or WORDS).glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.is_file() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        made = target.with_suffix(".new.qm")  # Qt maps a file into memory: written over, it would end the program
        if python("-c", _LRELEASE, "-silent", source, "-qm", made):
            raise SetbackError(f"{source.name} could not be compiled.")
        made.replace(target)


def sayings_in(source: str, name: str) -> Iterator[Saying]:
    """The sentences of one module, in order; SetbackError where a text is not a literal and so cannot be found.

    The note may also be the name of a constant of the module.
    """
    module = ast.parse(source)
    constants = _constants(module)
    for call in _calls(module):
        text = _literal(call.args[0], {}) if call.args else None
        note = _literal(call.args[1], constants) if len(call.args) > 1 else ""
        if text is None or note is None:
            raise SetbackError(f"{name}:{call.lineno}: translators find literal strings only.")
        yield Saying(text, note, counted=len(call.args) > 2)


def _calls(module: ast.Module) -> list[ast.Call]:
    calls = [node for node in ast.walk(module) if isinstance(node, ast.Call)]
    named = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in _CALLS]
    return sorted(named, key=lambda call: (call.lineno, call.col_offset))


def _literal(node: ast.expr, constants: dict[str, str]) -> str | None:
    if isinstance(node, ast.Name):
        return constants.get(node.id)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _constants(module: ast.Module) -> dict[str, str]:
    return {
        target.id: node.value.value
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def said() -> list[Saying]:
    """Every sentence of the program, once."""
    return list(dict.fromkeys(sayings()))


def sayings() -> Iterator[Saying]:
    """Every sentence of the program, some more than once."""
    for path in sorted((ROOT / "chanjing_studio").rglob("*.py")):
        name = path.relative_to(ROOT)
        if name != _DOOR:
            yield from sayings_in(path.read_text(encoding="utf-8"), name.as_posix())


def known(path: Path) -> dict[Saying, list[str]]:
    """The forms of each sentence in a file."""
    if not path.is_file():
        return {}
    messages = ET.parse(path).getroot().iter("message")
    return {_saying(message): _translated(message) for message in messages}


def _saying(message: ET.Element) -> Saying:
    return Saying(
        message.findtext("source", ""), message.findtext("comment", ""), counted=message.get("numerus") == "yes"
    )


def _translated(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None:
        return []
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def write(path: Path, language: str, sentences: Mapping[Saying, Sequence[str]]) -> None:
    """Writes what one language makes of each sentence: one form, or one a plural."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = ""
    open_ones = sum(_add(context, saying, texts) for saying, texts in sentences.items())
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    report(f"{path.name}: {len(context) - 1} sentences, {open_ones} to translate")


def _in_place(wanted: Iterable[Saying], known: Iterable[Saying]) -> list[Saying]:
    """As they stand in the file; each new one behind the one before it in the source."""
    asked = list(wanted)
    still, there = set(asked), set(known)
    placed = [saying for saying in known if saying in still]
    for place, saying in enumerate(asked):
        if saying not in there:
            placed.insert(placed.index(asked[place - 1]) + 1 if place else 0, saying)
    return placed


def _add(context: ET.Element, saying: Saying, texts: Sequence[str]) -> bool:
    """Adds one message; True when it still needs its translation."""
    message = ET.SubElement(context, "message", {"numerus": "yes"} if saying.counted else {})
    ET.SubElement(message, "source").text = saying.text
    if saying.note:
        ET.SubElement(message, "comment").text = saying.note
    unfinished = not all(texts)
    translation = ET.SubElement(message, "translation", {"type": "unfinished"} if unfinished else {})
    if saying.counted:
        for text in texts:
            ET.SubElement(translation, "numerusform").text = text
    else:
        translation.text = texts[0]
    return unfinished
