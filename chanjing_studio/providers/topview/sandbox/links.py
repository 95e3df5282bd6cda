"""Links to what the sandbox hands out: plain ones, and those that end."""

from aiohttp import web

from chanjing_studio.providers.topview.sandbox import store
from chanjing_studio.providers.topview.sandbox.choices import Choices
from chanjing_studio.sandbox.engine import Engine


class Links:
    """Makes links, and knows those that lead nowhere."""

    def __init__(self, engine: Engine, choices: Choices) -> None:
        self._engine, self._choices = engine, choices

    def to_upload(self, path: str) -> str:
        """An address to which one file may be PUT."""
        return self._signed("PUT", path, lasting=self._choices.of("upload_seconds"))

    def to_result(self, path: str, *, by_front: bool) -> str:
        """A result, from the bucket or through CloudFront."""
        lasting = int(self._choices.of("result_seconds"))
        if by_front:
            return self._engine.link(store.front_path(path, now=self._engine.clock.now(), lasting=lasting))
        return self._signed("GET", path, lasting=lasting)

    def to_picture(self, path: str) -> str:
        """Something of a catalogue; plain unless it is chosen otherwise."""
        if self._choices.of("catalogue_links") == "plain":
            return self._engine.link(path)
        return self._signed("GET", path, lasting=self._choices.of("result_seconds"))

    def refusal(self, request: web.Request) -> web.Response | None:
        """What the store says to a link that is wrong or has ended."""
        return store.refusal(request, now=self._engine.clock.now())

    def picture_refusal(self, request: web.Request) -> web.Response | None:
        """The same for something of a catalogue."""
        return None if self._choices.of("catalogue_links") == "plain" else self.refusal(request)

    def _signed(self, method: store.Method, path: str, *, lasting: float) -> str:
        now = self._engine.clock.now()
        return self._engine.link(store.bucket_path(method, path, now=now, lasting=int(lasting)))
