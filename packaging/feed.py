"""Keys for the list of new versions, the list signed, and a signed one looked at. `packaging/updates.md` tells how."""

from __future__ import annotations

import argparse
import getpass
import hashlib
import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from chanjing_studio.domain.errors import FeedDoubted
from chanjing_studio.domain.feed_source import (
    SIGNED_WITH,
    FeedSource,
    Sealed,
    key_name,
    key_text,
    sealed_in,
    sealed_text,
    source_in,
)
from chanjing_studio.domain.strict_json import Odd
from chanjing_studio.domain.update_feed import DAY, Feed, believable, feed_in
from chanjing_studio.services.feed_seal import opened

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "updates.json"
LONGEST = 180 * DAY
_BLOCK = 1 << 20


class Halt(Exception):
    """Why nothing was written, in a sentence."""


def main(arguments: Sequence[str]) -> int:
    """Obeys one command; 0 when all went well."""
    asked = _parser().parse_args(arguments)
    try:
        {"key": make_key, "sign": sign, "check": check}[asked.command](asked)
    except Halt as halt:
        print(halt)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}")
    else:
        return 0
    return 1


def make_key(asked: argparse.Namespace) -> None:
    """Writes a private key that only this user may read, and prints the public one."""
    path: Path = asked.private
    if path.resolve().is_relative_to(ROOT):
        raise Halt("A private key is kept out of the checkout, where it could be committed: choose another place.")
    key, words = Ed25519PrivateKey.generate(), _passphrase(asked.passphrase_file, new=True)
    how = BestAvailableEncryption(words) if words else NoEncryption()
    try:
        door = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise Halt(f"{path} is there already and was left as it is.") from None
    with os.fdopen(door, "wb") as file:
        file.write(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, how))
    print(f"Keep {path} secret, and a copy of it elsewhere. Its public key, for resources/updates.json:")
    print(key_text(_public(key)))


def sign(asked: argparse.Namespace) -> None:
    """Signs a list that the program would believe, and writes it over the one before."""
    payload = asked.list.read_bytes()
    feed = _read(payload)
    _check_time(feed)
    _check_serial(feed, payload, asked.signed)
    _check_files(feed, asked.files)
    keys = [_private(path, asked.passphrase_file) for path in asked.key]
    signatures = {key_name(_public(key)): key.sign(SIGNED_WITH + payload) for key in keys}
    half = asked.signed.with_name(f"{asked.signed.name}.new")
    half.write_text(sealed_text(Sealed(payload, signatures)), encoding="utf-8")
    half.replace(asked.signed)
    print(f"{asked.signed}: {_told(feed)}")
    _remark(set(signatures))


def check(asked: argparse.Namespace) -> None:
    """Says what a program of this build would make of a signed list."""
    source = _source()
    keys = source.keys if source else ()
    try:
        feed = believable(opened(asked.signed.read_bytes(), keys), now=time.time())
    except FeedDoubted as doubt:
        raise Halt(f"{asked.signed} would not be believed: {doubt}") from None
    if source and feed.serial < source.least:
        raise Halt(f"{asked.signed} would not be believed: its serial is below the least_serial of this build.")
    print(f"{asked.signed} would be believed: {_told(feed)}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    key = commands.add_parser("key", help="make a key to sign with")
    key.add_argument("private", type=Path, metavar="PRIVATE.pem", help="where the private key is written")
    one = commands.add_parser("sign", help="sign a list")
    one.add_argument("list", type=Path, metavar="LIST.json", help="what the list says")
    one.add_argument("signed", type=Path, metavar="SIGNED.json", help="where the signed list is written")
    one.add_argument("--key", type=Path, action="append", required=True, metavar="PRIVATE.pem", help="may be repeated")
    one.add_argument("--files", type=Path, metavar="DIR", help="the files that the list names: they are looked at")
    for needs in (key, one):
        needs.add_argument("--passphrase-file", type=Path, metavar="FILE", help="instead of being asked for it")
    look = commands.add_parser("check", help="look at a signed list as this build would")
    look.add_argument("signed", type=Path, metavar="SIGNED.json")
    return parser


def _read(payload: bytes) -> Feed:
    try:
        return feed_in(payload)
    except Odd as odd:
        raise Halt(f"The list is not as packaging/updates.md says, at: {odd.place or 'the whole of it'}.") from None


def _check_time(feed: Feed) -> None:
    now = time.time()
    if not now - DAY < feed.signed < now + DAY:
        raise Halt("“signed” is not the time of today.")
    if feed.expires - now > LONGEST:
        raise Halt(
            f"“expires” is more than {LONGEST / DAY:.0f} days away: a list that is kept back would live too long."
        )
    if feed.expires <= now:
        raise Halt("“expires” is over.")


def _check_serial(feed: Feed, payload: bytes, before: Path) -> None:
    """A number stands for one list: the same may be signed again, with more keys, and nothing else."""
    if not before.exists():
        return
    try:
        kept = sealed_in(before.read_bytes()).payload
    except Odd:
        raise Halt(f"{before} is there already and is no signed list.") from None
    if kept != payload and feed.serial <= _read(kept).serial:
        raise Halt(f"“serial” must be above {_read(kept).serial}, that of the list before.")


def _check_files(feed: Feed, folder: Path | None) -> None:
    for system, file in feed.files.items() if folder else ():
        path = (folder or Path()) / file.name
        if not path.is_file():
            raise Halt(f"{path} for {system} is not there.")
        size, digest = path.stat().st_size, _digest(path)
        if (size, digest) != (file.size, file.sha256):
            raise Halt(f"{path} has size {size} and sha256 {digest}: the list says something else.")


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _private(path: Path, passphrase: Path | None) -> Ed25519PrivateKey:
    data = path.read_bytes()
    words = _passphrase(passphrase, new=False, path=path) if b"ENCRYPTED" in data else None
    try:
        key = load_pem_private_key(data, words)
    except (ValueError, TypeError):
        raise Halt(f"{path} is no private key, or its passphrase is another.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise Halt(f"{path} is a key of another kind: Ed25519 is meant.")
    return key


def _passphrase(file: Path | None, *, new: bool, path: Path | None = None) -> bytes | None:
    if file:
        return file.read_text(encoding="utf-8").strip().encode() or None
    if new:
        words = getpass.getpass("Passphrase for the new key (empty for none): ")
        if words != getpass.getpass("The same once more: "):
            raise Halt("The two are not the same.")
    else:
        words = getpass.getpass(f"Passphrase of {path}: ")
    return words.encode() or None


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def _source() -> FeedSource | None:
    try:
        return source_in(SOURCE.read_bytes())
    except Odd as odd:
        raise Halt(f"resources/updates.json is not as packaging/updates.md says, at: {odd.place}.") from None


def _told(feed: Feed) -> str:
    end = time.strftime("%Y-%m-%d", time.gmtime(feed.expires))
    return f"serial {feed.serial}, version {feed.newest}, until {end}, files for {', '.join(feed.files) or 'no system'}"


def _remark(names: set[str]) -> None:
    source = _source()
    if source is None:
        print("This build names no place for new versions and no key: nobody's program reads this list yet.")
    elif not names & {key_name(key) for key in source.keys}:
        print("None of these keys is in resources/updates.json: this build would not believe it.")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
