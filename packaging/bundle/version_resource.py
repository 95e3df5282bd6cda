"""What Windows shows of a program under Properties → Details."""

from __future__ import annotations

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1,
    subtype=0x0),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "Chanjing Studio contributors"),
      StringStruct("FileDescription", "Chanjing Studio"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "chanjing-studio"),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("OriginalFilename", "Chanjing Studio.exe"),
      StringStruct("ProductName", "Chanjing Studio"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_resource(version: str) -> str:
    """The file that PyInstaller reads; ``version`` is ``1.2.3``, with or without more after it."""
    parts = [int("".join(filter(str.isdigit, part)) or 0) for part in version.split(".")]
    numbers = tuple([*parts, 0, 0, 0, 0][:4])
    return _TEMPLATE.format(numbers=numbers, version=version)
