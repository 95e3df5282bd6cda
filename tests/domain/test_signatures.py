"""What a file is by its first bytes."""

import pytest

from chanjing_studio.domain.media import Container, Flaw, Material
from chanjing_studio.domain.signatures import OtherKind, Signature, looks_like

EBML = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84"


@pytest.mark.parametrize(
    ("head", "what"),
    [
        (b"", Flaw.EMPTY),
        (b"\0\0\0\x20ftypisom", Container.MP4),
        (b"\0\0\0\x20ftypmp42", Container.MP4),
        (b"\0\0\0\x14ftypqt  ", Container.MOV),
        (b"\0\0\0\x08wide\0\0\0\0mdat", Container.MOV),
        (b"\0\0\0\x1cftypM4A ", Container.M4A),
        (b"\0\0\0\x1cftypheic", Flaw.PICTURE),
        (EBML + b"webm", Container.WEBM),
        (EBML + b"matroska", OtherKind("MKV", Material.VIDEO)),
        (b"RIFF\0\0\0\0WAVEfmt ", Container.WAV),
        (b"RIFF\0\0\0\0AVI LIST", OtherKind("AVI", Material.VIDEO)),
        (b"RIFF\0\0\0\0WEBPVP8 ", Flaw.PICTURE),
        (b"RIFF\0\0\0\0CDDAfmt ", Flaw.UNKNOWN),
        (b"ID3\x04\0\0", Container.MP3),
        (b"\xff\xfb\x90\x64", Container.MP3),
        (b"\xff\xf1\x4c\x40", OtherKind("AAC", Material.RECORDING)),
        (b"\xff\x00\x00\x00", Flaw.UNKNOWN),
        (b"\xff", Flaw.TEXT),
        (b"fLaC\0\0\0", OtherKind("FLAC", Material.RECORDING)),
        (b"OggS\0\2", OtherKind("Ogg", Material.RECORDING)),
        (b"\x47" + bytes(187) + b"\x47", OtherKind("MPEG-TS", Material.VIDEO)),
        (b"FLV\x01\x05", OtherKind("FLV", Material.VIDEO)),
        (b"\x89PNG\r\n\x1a\n", Flaw.PICTURE),
        (b"\xff\xd8\xff\xe0", Flaw.PICTURE),
        (b"GIF89a", Flaw.PICTURE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>", Flaw.PICTURE),
        (b"%PDF-1.7\n", Flaw.DOCUMENT),
        (b"PK\x03\x04\x14\0", Flaw.ARCHIVE),
        (b"\n <!DOCTYPE html><html>", Flaw.PAGE),
        (b"<html><body>Sign in first", Flaw.PAGE),
        (b"not a video at all\r\n", Flaw.TEXT),
        ("早上好，这里是文字。".encode(), Flaw.TEXT),
        ("早上好，这里是文字。".encode("gb18030"), Flaw.TEXT),
        ("早上好".encode("utf-16"), Flaw.TEXT),
        (b"\x01\x02\x03\x04 anything", Flaw.UNKNOWN),
    ],
)
def test_the_first_bytes_say_what_a_file_is(head: bytes, what: Signature) -> None:
    assert looks_like(head) == what
