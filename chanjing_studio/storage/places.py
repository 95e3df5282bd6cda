"""Where the program keeps things on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs

NAME = "Chanjing Studio"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders in use. ``data`` must survive, ``cache`` may be deleted at any time, ``logs`` are for support."""

    data: Path
    cache: Path
    logs: Path

    @property
    def ledger(self) -> Path:
        """The database of jobs."""
        return self.data / "studio.db"

    @property
    def sandbox(self) -> Path:
        """What the sandbox keeps from one start to the next."""
        return self.data / "sandbox"

    @property
    def sounds(self) -> Path:
        """The sounds of speeches that were opened."""
        return self.data / "sounds"

    def sound(self, job_id: str) -> Path:
        """The sound of a finished speech, once it was opened: other jobs may be made of it."""
        return self.sounds / f"{job_id}.wav"

    @property
    def made(self) -> Path:
        """What was made of the user's files for jobs and drafts, such as pictures in another size."""
        return self.data / "made"

    @property
    def named_sounds(self) -> Path:
        """The same sounds under names that say what they are, each in a folder called after its job."""
        return self.made / "speeches"

    @property
    def looks(self) -> Path:
        """The user's looks: canvases under names."""
        return self.data / "looks"

    @classmethod
    def of_user(cls) -> Places:
        """The user's own folders, as this system wants them."""
        dirs = PlatformDirs(NAME, appauthor=False)
        return cls(Path(dirs.user_data_dir), Path(dirs.user_cache_dir), Path(dirs.user_log_dir))

    @classmethod
    def below(cls, folder: Path) -> Places:
        """Everything in one folder."""
        return cls(folder, folder / "cache", folder / "logs")

    def make(self) -> None:
        """Create the folders, for this user only. OSError when that is not possible."""
        for folder in (self.data, self.cache, self.logs):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
