"""A video of somebody, read with PyAV, with a mouth drawn over it."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from collections.abc import Iterator
from itertools import count
from pathlib import Path

from av.error import FFmpegError
from PIL import Image

from chanjing_studio.sandbox.footage import look_at
from chanjing_studio.sandbox.mouth import fitting, with_mouth
from chanjing_studio.sandbox.order import MaterialProblem
from chanjing_studio.sandbox.picture import frames_of


class Mouthed:
    """A video, shown again and again, with a mouth drawn over it."""

    def __init__(self, path: Path, rate: int) -> None:
        self._path, self._most = path, rate
        footage = look_at(path)
        self.size = fitting(footage.width, footage.height)
        try:
            self.rate, _ = frames_of(path, self.size[0], height=self.size[1], fastest=rate)
        except (FFmpegError, IndexError) as error:
            raise MaterialProblem("video") from error
        self._again = self._endless()

    def at(self, number: int, loud: float) -> Image.Image:
        """The next picture, with a mouth that is open as far as `loud` says."""
        return with_mouth(next(self._again), loud)

    def pictures(self) -> Iterator[Image.Image]:
        """The video once. Raises MaterialProblem."""
        try:
            _, frames = frames_of(self._path, self.size[0], height=self.size[1], fastest=self._most)
            yield from (frame.to_image() for frame in frames)
        except (FFmpegError, IndexError) as error:
            raise MaterialProblem("video") from error

    def _endless(self) -> Iterator[Image.Image]:
        for _ in count():
            empty = True
            for picture in self.pictures():
                empty = False
                yield picture
            if empty:
                raise MaterialProblem("video")
