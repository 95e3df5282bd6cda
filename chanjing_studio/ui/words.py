"""The words of the window: translation, and the language in force."""

import os
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from chanjing_studio.domain.words import Sentence, seen
from chanjing_studio.ui.theme.resources import resource
from chanjing_studio.ui.written import filled, written

OTHER_WORDS = "CHANJING_STUDIO_WORDS"
"""The environment variable with a folder whose languages stand in for the program's own, for who tries its layout."""


def tr(text: str, note: str = "", count: int = -1, /, **values: object) -> str:
    """The text in the user's language, with its `{named}` places filled in.

    `text` is always a literal, so that the translation tools find it; `note` tells translators what they cannot see;
    `count` (0 or more) chooses the plural and stands for `%n`. Values may come from outside: they are made fit to be
    shown, and are written as the locale has it.
    """
    said = QCoreApplication.translate("", text, note, count)
    return filled(said, {name: written(seen(value)) for name, value in values.items()}) if values else said


def say(sentence: Sentence) -> str:
    """A sentence from below the window in the user's language; values that are sentences are translated too."""
    values = {name: say(value) if isinstance(value, Sentence) else value for name, value in sentence.values.items()}
    return tr(sentence.text, sentence.note, sentence.count, **values)


class Language(StrEnum):
    """What the user chose; SYSTEM is the first of the system's languages that the program speaks."""

    SYSTEM = "system"
    CHINESE = "zh_CN"
    ENGLISH = "en"

    @classmethod
    def _missing_(cls, value: object) -> "Language":  # noqa: ARG003 - Enum's
        """What another version, or a hand, wrote into the settings must not keep the program from starting."""
        return cls.SYSTEM


class Words(QObject):
    """The language in force; changing it sends every widget a LanguageChange event, without a restart."""

    changed = Signal()

    def __init__(self, application: QCoreApplication, choice: Language = Language.SYSTEM) -> None:
        super().__init__(application)
        self._application = application
        self._translators: list[QTranslator] = []
        self._choice = choice
        self._language = Language.ENGLISH
        self.choose(choice)

    @property
    def choice(self) -> Language:
        """What the user chose."""
        return self._choice

    @property
    def language(self) -> Language:
        """The language spoken now: never SYSTEM."""
        return self._language

    def choose(self, choice: Language) -> None:
        """Speaks a language from now on."""
        self._choice = choice
        self._language = _system_language() if choice is Language.SYSTEM else choice
        QLocale.setDefault(_locale(self._language))
        for translator in self._translators:
            self._application.removeTranslator(translator)
        self._translators = [*self._load(f"qtbase_{self._language}", _qt_folder())]
        self._translators += self._load_own(f"studio_{self._language}")
        self.changed.emit()

    def _load_own(self, name: str) -> list[QTranslator]:
        others = os.environ.get(OTHER_WORDS)
        return (self._load(name, others) if others else []) or self._load(name, str(resource("i18n")))

    def _load(self, name: str, folder: str) -> list[QTranslator]:
        translator = QTranslator(self)
        if not translator.load(name, folder):
            return []
        self._application.installTranslator(translator)
        return [translator]


def _qt_folder() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)


def _system_language() -> Language:
    for name in QLocale.system().uiLanguages():
        if name.startswith("zh"):
            return Language.CHINESE
        if name.startswith("en"):
            return Language.ENGLISH
    return Language.ENGLISH


def _locale(language: Language) -> QLocale:
    """The system's own locale where it speaks the language: dates then look as in the user's other programs."""
    system = QLocale.system()
    wanted = QLocale(str(language))
    return system if system.language() == wanted.language() else wanted
