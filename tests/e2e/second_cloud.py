"""How a talking avatar of the second cloud is asked for at the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.e2e.person import Person

WORDS = "Grandma says old photographs like a little sun."


@dataclass(frozen=True, slots=True)
class Way:
    """One of the sixteen: who is seen, what is heard, how they move."""

    source: str
    sound: str
    mode: int

    @property
    def listed(self) -> bool:
        return self.source in ("Public", "Private")


async def open_form(person: Person) -> None:
    await person.select("kindList", "Video avatar")
    await person.until(lambda: person.sees("avatarFrom"))


async def choose_face(person: Person, way: Way, *, clip: Path, photo: Path) -> None:
    await person.press(f"avatarFrom{way.source}")
    if way.listed:
        await person.until(lambda: person.sees("pickList") and person.rows("pickList"))
        await person.select_row("pickList", 0)
        await person.until(lambda: not person.sees("pickList"))
    else:
        await person.drop(photo if way.source == "Photo" else clip)
    if person.can_press(f"avatarMode{way.mode}"):
        await person.press(f"avatarMode{way.mode}")


async def choose_sound(person: Person, way: Way, *, sound: Path) -> None:
    if way.sound == "file":
        await person.drop(sound)
        return
    await person.write("scriptEdit", WORDS)
    if way.sound == "voice":
        await person.press("voiceChoose")
        await person.until(lambda: len(person.rows("voiceList")) > 1)
        await person.press("voiceUse")
        await person.until(lambda: person.sees("scriptEdit"))
