"""The libraries that the program stands on: which versions are there, and under what licence."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version

_LICENCES = {
    "PySide6-Essentials": "LGPL-3.0",
    "PySide6-Addons": "LGPL-3.0",
    "qasync": "BSD-2-Clause",
    "requests": "Apache-2.0",
    "truststore": "MIT",
    "tenacity": "Apache-2.0",
    "keyring": "MIT",
    "jeepney": "MIT",
    "cryptography": "Apache-2.0 OR BSD-3-Clause",
    "platformdirs": "MIT",
    "pymediainfo": "MIT",
    "pysubs2": "MIT",
    "python-docx": "MIT",
    "pypinyin": "MIT",
    "charset-normalizer": "MIT",
    "aiohttp": "Apache-2.0, MIT",
}


def libraries() -> Iterator[tuple[str, str, str]]:
    """Name, version and licence of each that is installed."""
    for name, licence in _LICENCES.items():
        try:
            yield name, version(name), licence
        except PackageNotFoundError:
            continue


def licence_of(name: str) -> str:
    """In short; "" for what the program does not name itself."""
    return {known.lower(): licence for known, licence in _LICENCES.items()}.get(name.lower().replace("_", "-"), "")
