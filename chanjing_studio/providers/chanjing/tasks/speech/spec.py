"""What a speech is made of. Page 创建语音生成任务."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, ClassVar, Self

from chanjing_studio.domain import kept_values
from chanjing_studio.domain.kept_values import Readers, kept_fields
from chanjing_studio.domain.makes import Makes
from chanjing_studio.domain.marked_script import paused_seconds, plain
from chanjing_studio.domain.models import Json, SpecProblem
from chanjing_studio.domain.parts import Part, kept_part
from chanjing_studio.domain.saying import marks_problems, script_problems, title_of, voice_problems, volume_problems
from chanjing_studio.domain.script import tidy
from chanjing_studio.domain.script_parts import parts_of
from chanjing_studio.domain.voices import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechSpec:
    """A script with its marks, the voice that says it, and whether the sound tells that a machine made it.

    ``to_hear``: it was made to be heard, before the script of which it is a line.
    """

    kind: ClassVar[str] = "speech"
    makes: ClassVar[Makes] = Makes.SOUND

    script: str = ""
    voice_id: str = ""
    voice_name: str = ""
    speed: float = 1.0
    pitch: float = 1.0
    volume: int = 100
    ai_mark: bool = True
    part: Part | None = None
    to_hear: bool = False

    @property
    def title(self) -> str:
        """The first line of the script; of the whole one where this is a part."""
        return self.part.title if self.part and self.part.title else title_of(plain(self.script))

    @property
    def words(self) -> str:
        """The script without its marks."""
        return tidy(plain(self.script))

    @property
    def spoken(self) -> Spoken | None:
        """The whole script."""
        return Spoken(self.words, self.voice_id, self.speed, paused_seconds(self.script))

    @property
    def files(self) -> Sequence[Path]:
        """None: everything is in the words."""
        return ()

    def problems(self) -> Sequence[SpecProblem]:
        """Everything that is known to be refused, in the order of the form."""
        return (
            *script_problems(plain(self.script)),
            *marks_problems(self.script),
            *voice_problems(self.voice_id, speed=self.speed, pitch=self.pitch),
            *volume_problems(self.volume),
        )

    def in_parts(self, group: str) -> tuple[Self, ...]:
        """The same as the fewest jobs whose scripts are short enough; a whole of this id where it takes several."""
        scripts = parts_of(self.script)
        if len(scripts) == 1:
            return (self,)
        whole = Part(group=group, number=1, of=len(scripts), title=title_of(plain(self.script)))
        return tuple(
            replace(self, script=script, part=replace(whole, number=number)) for number, script in enumerate(scripts, 1)
        )

    def joined(self, specs: Sequence[SpeechSpec]) -> SpeechSpec:
        """The whole again: the scripts of all its parts, said as this one is."""
        return replace(self, script="".join(spec.script for spec in specs), part=None)

    def to_json(self) -> Json:
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """Fields that are unknown, missing or of another form get their defaults."""
        return cls(**kept_fields(cls, kept, _READERS))


_READERS: Readers = {
    "speed": kept_values.number,
    "pitch": kept_values.number,
    "volume": kept_values.whole,
    "ai_mark": kept_values.flag,
    "part": kept_part,
    "to_hear": kept_values.flag,
}
