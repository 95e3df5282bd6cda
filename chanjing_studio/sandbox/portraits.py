"""Pictures and clips of the sandbox's avatars, and of its typefaces, as files."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from pathlib import Path

from PIL import Image, ImageDraw

from chanjing_studio.sandbox.people import Form, Looks, moving, person
from chanjing_studio.sandbox.typefaces import Typeface, has_chinese

_COVER, _CLIP_WIDTH = 540, 480
_SAMPLE, _PLAIN = "字幕样式 Aa", "Subtitles Aa"


def write_portrait(looks: Looks, form: Form, *, path: Path) -> None:
    """A picture without background (png), one with it (jpg), or a clip of someone who speaks (webm).

    What is there already stays. A clip needs PyAV.
    """
    if path.exists():
        return
    part = path.with_name(f"part-{path.name}")
    if path.suffix == ".png":
        person(looks, form, bare=form != "circle_view").save(part)
    elif path.suffix == ".jpg":
        whole = Image.new("RGB", (1080, 1080) if form == "circle_view" else (1080, 1920), looks.wall)
        shown = person(looks, form, bare=False)
        whole.paste(shown, ((whole.width - shown.width) // 2, (whole.height - shown.height) // 2), shown)
        _narrowed(whole, _COVER).save(part, quality=86)
    else:
        from chanjing_studio.sandbox.clips import write_clip  # noqa: PLC0415  needs PyAV

        frames = (_narrowed(_on_wall(picture, looks), _CLIP_WIDTH) for picture in moving(looks, form, bare=False))
        write_clip(list(frames), part)
    part.replace(path)


def name_in_face(face: Typeface, path: Path) -> Path:
    """A picture of some words in a face; the path it was written to."""
    if not path.exists():
        picture = Image.new("RGBA", (480, 96))
        words = _SAMPLE if has_chinese(face) else _PLAIN
        ImageDraw.Draw(picture).text((16, 48), words, fill="#202020", font=face.sized(48), anchor="lm")
        part = path.with_name(f"part-{path.name}")
        picture.save(part)
        part.replace(path)
    return path


def _on_wall(picture: Image.Image, looks: Looks) -> Image.Image:
    whole = Image.new("RGB", picture.size, looks.wall)
    whole.paste(picture, (0, 0), picture)
    return whole


def _narrowed(picture: Image.Image, width: int) -> Image.Image:
    return picture.resize((width, round(picture.height * width / picture.width)), Image.Resampling.LANCZOS)
