"""The files the sandbox keeps and hands out."""

from pathlib import Path

from aiohttp import web

_BLOCK = 256 * 1024
CONTENT_TYPES = {
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".webm": "video/webm",
    ".wav": "audio/x-wav",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/m4a",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
}


def content_type(name: str) -> str | None:
    """The type that goes with a file name's extension, None for an unknown one."""
    return CONTENT_TYPES.get(Path(name).suffix.lower())


def send_file(path: Path) -> web.StreamResponse:
    """A kept file, whole or the range asked for; 404 when it is not there."""
    if not path.is_file():
        return web.Response(status=404, text="404: Not Found")
    answer = web.FileResponse(path, chunk_size=_BLOCK, headers={"Accept-Ranges": "bytes"})
    answer.content_type = content_type(path.name) or "application/octet-stream"
    return answer


async def receive_file(request: web.Request, path: Path) -> int:
    """Stream the request's body to `path`; bytes received. A body that breaks off leaves nothing behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    try:
        size = await _stream(request, part)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return size


async def _stream(request: web.Request, path: Path) -> int:
    request["received"] = 0
    with path.open("wb") as file:
        async for block in request.content.iter_chunked(_BLOCK):
            file.write(block)
            request["received"] += len(block)
    return request["received"]
