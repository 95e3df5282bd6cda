"""The commands of dev.py: what each is for, what it needs first, and what it starts."""

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from steps import environment, installers, libraries, stretched, translations, trial
from steps.checks import run_checks
from steps.children import become_python, python
from steps.project import LOCK, ROOT, SETTINGS, SetbackError, report

Arguments = list[str]

_TOUR, _PICTURES, _FEED = "packaging/tour.py", "packaging/pictures.py", "packaging/feed.py"


@dataclass(frozen=True, slots=True)
class Command:
    """One word of dev.py, what it is for, and what it does with the arguments after it."""

    name: str
    purpose: str
    act: Callable[[Arguments], int]
    script: str = ""


def obey(arguments: Arguments) -> int:
    """Acts on the first argument, or lists the commands; gives the exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType]
    commands = {command.name: command for command in available()}
    if not arguments or arguments[0] not in commands:
        return _list_commands(arguments)
    try:
        return commands[arguments[0]].act(arguments[1:])
    except SetbackError as setback:
        report(str(setback))
    except PermissionError as refusal:
        report(f"This user may not write here: {refusal.filename}")
    except KeyboardInterrupt:
        report("Stopped.")
    return 1


def has_screen(variables: Mapping[str, str], platform: str) -> bool:
    """Whether a window can be shown; on Windows and macOS it always can."""
    return platform != "linux" or bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def available() -> list[Command]:
    """The commands whose script is in this checkout."""
    return [command for command in COMMANDS if (ROOT / command.script).exists()]


def _list_commands(arguments: Arguments) -> int:
    if arguments:
        report(f"There is no command {arguments[0]!r}.\n")
    report("python3 packaging/dev.py COMMAND\n")
    for command in available():
        report(f"  {command.name:<13} {command.purpose}")
    return int(bool(arguments))


def _set_up(*groups: libraries.Group) -> None:
    libraries.ensure((libraries.WINDOW, libraries.SOUND, libraries.FONTS, *groups))
    environment.ensure()
    translations.compile_changed()


def _run(arguments: Arguments) -> int:
    if not has_screen(os.environ, sys.platform):
        raise SetbackError("There is no screen here to open a window on; `python3 packaging/dev.py tour` needs none.")
    _set_up(libraries.SCREEN, libraries.CERTIFICATES)
    return become_python("-m", "chanjing_studio", *arguments)


def _stretched(arguments: Arguments) -> int:
    folder = ROOT / "build" / "stretched"
    environment.ensure()
    stretched.build(folder)
    os.environ["CHANJING_STUDIO_WORDS"] = str(folder)
    return _run(["--language", "en", *arguments])


def _tour(arguments: Arguments) -> int:
    shown = has_screen(os.environ, sys.platform)
    _set_up(*([libraries.SCREEN] if shown else []))
    if not shown:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # In the caller's folder: the picture is left there.
    return become_python(str(ROOT / _TOUR), *arguments)


def _pictures(arguments: Arguments) -> int:
    _set_up()
    return python(str(ROOT / _PICTURES), *arguments)


def _build(arguments: Arguments) -> int:
    if arguments not in ([], ["--check"]):
        raise SetbackError(f"build takes --check, or nothing: {' '.join(arguments)}")
    _set_up(libraries.SCREEN, libraries.BUNDLING, *([libraries.TRIAL] if arguments else []))
    installers.build(quick=bool(arguments))
    return trial.run() if arguments else 0


def _bench(arguments: Arguments) -> int:
    _set_up()
    return python("-m", "tests.bench", *arguments)


def _faults(arguments: Arguments) -> int:
    _set_up()
    return python("-m", "tests.faults", *arguments)


def _test(arguments: Arguments) -> int:
    _expect_none(arguments)
    _set_up(libraries.SCREEN, libraries.KEYRING, libraries.BUNDLING, libraries.TRIAL)
    return run_checks()


def _lock(arguments: Arguments) -> int:
    environment.ensure()
    told = ("--custom-compile-command", "python3 packaging/dev.py lock")
    shape = ("--universal", "--generate-hashes", "--no-emit-index-url", "--all-extras", "--quiet")
    return python("-m", "uv", "pip", "compile", *shape, *told, *arguments, "--output-file", LOCK, SETTINGS)


def _feed(deed: str) -> Callable[[Arguments], int]:
    def act(arguments: Arguments) -> int:
        environment.ensure()
        # In the caller's folder: files are named from there.
        return become_python(str(ROOT / _FEED), deed, *arguments)

    return act


def _translations(arguments: Arguments) -> int:
    _expect_none(arguments)
    environment.ensure()
    translations.gather()
    translations.compile_changed()
    return 0


def _expect_none(arguments: Arguments) -> None:
    if arguments:
        raise SetbackError(f"This command takes no arguments: {' '.join(arguments)}")


COMMANDS = (
    Command(
        "run", "open the program; `run --sandbox` with its own small cloud, other arguments are the program's", _run
    ),
    Command("tour", "make a sample video on the sandbox through the real window: its link and a picture", _tour, _TOUR),
    Command("pictures", "take a picture of every page, in each language, light and dark", _pictures, _PICTURES),
    Command(
        "build", "make what can be installed on this system; `build --check` installs it, tries it, removes it", _build
    ),
    Command("test", "everything CI runs", _test),
    Command(
        "faults", "put the program under fire, one fault at a time, and count", _faults, "tests/faults/__main__.py"
    ),
    Command("bench", "measure speed and memory", _bench, "tests/bench/__main__.py"),
    Command("translations", "bring the program's sentences into resources/i18n, and compile them", _translations),
    Command("stretched", "run it with every English sentence 30 % longer, to see what has no room", _stretched),
    Command("feed-key", "make a key that signs the list of new versions", _feed("key"), _FEED),
    Command("sign-feed", "sign the list of new versions; packaging/updates.md tells how", _feed("sign"), _FEED),
    Command("check-feed", "look at a signed list of new versions as this build would", _feed("check"), _FEED),
    Command("lock", "write packaging/lock.txt anew from pyproject.toml; `lock --upgrade` takes newer versions", _lock),
)
