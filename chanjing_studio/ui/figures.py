"""Sizes, lengths, ages and dates as the user reads them, in the language and locale in force."""

from datetime import datetime, timedelta

from PySide6.QtCore import QLocale

from chanjing_studio.ui.words import tr
from chanjing_studio.ui.written import here

_UNITS = ("B", "KB", "MB", "GB", "TB")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def file_size(count: float) -> str:
    """Bytes in decimal units, whole from 100 up: "38.6 MB", "412 MB"."""
    unit = 0
    while round(count) >= 1000 and unit < len(_UNITS) - 1:
        count, unit = count / 1000, unit + 1
    decimals = 0 if unit == 0 or round(count, 1) >= 100 else 1
    return f"{QLocale().toString(float(count), 'f', decimals)} {_UNITS[unit]}"


def speed(bytes_per_second: float) -> str:
    """Bytes a second: "18.4 MB/s"."""
    return f"{file_size(bytes_per_second)}/s"


def clock(seconds: float) -> str:
    """A length as a player shows it: "0:31", "1:02:05"."""
    minutes, rest = divmod(round(seconds), _MINUTE)
    hours, minutes = divmod(minutes, _MINUTE)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def span(seconds: float) -> str:
    """A stretch of time in its largest whole unit: "38 s", "12 min", "3 h", "2 days"."""
    if seconds < 1.5 * _MINUTE:
        return tr("%n s", "seconds", round(seconds))
    if seconds < 1.5 * _HOUR:
        return tr("%n min", "minutes", round(seconds / _MINUTE))
    if seconds < 1.5 * _DAY:
        return tr("%n h", "hours", round(seconds / _HOUR))
    return tr("%n days", "", round(seconds / _DAY))


def since(seconds: float) -> str:
    """How long ago: "3 s ago"."""
    return tr("{span} ago", "how long ago", span=span(seconds))


def age(moment: datetime, now: datetime) -> str:
    """When something was, for lists: "now", "3 min ago", "10:04", "yesterday", or the date. Both moments are aware."""
    seconds = (now - moment).total_seconds()
    if seconds < 10:
        return tr("now", "how long ago")
    if seconds < _HOUR:
        return since(seconds)
    day, today = moment.astimezone().date(), now.astimezone().date()
    if day == today:
        return time_of_day(moment)
    if day == today - timedelta(days=1):
        return tr("yesterday")
    return date(moment)


def time_of_day(moment: datetime) -> str:
    """Hours and minutes here, by the locale: "10:04"."""
    return QLocale().toString(here(moment).time(), QLocale.FormatType.ShortFormat)


def time_to_the_second(moment: datetime) -> str:
    """Hours, minutes and seconds here, always 24 hours: "10:02:11"."""
    return here(moment).toString("HH:mm:ss")


def date(moment: datetime) -> str:
    """The date here, short, by the locale."""
    return QLocale().toString(here(moment).date(), QLocale.FormatType.ShortFormat)


def date_and_time(moment: datetime) -> str:
    """Date and time here, short, by the locale."""
    return QLocale().toString(here(moment), QLocale.FormatType.ShortFormat)
