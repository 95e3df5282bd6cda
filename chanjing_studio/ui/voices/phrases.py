"""What a voice's row says, to the eye and to the ear."""

from __future__ import annotations

from datetime import UTC, datetime

from chanjing_studio.domain.voices import Gender, Voice, VoiceState
from chanjing_studio.services.facets import facet_name
from chanjing_studio.services.tongues import Tongue
from chanjing_studio.ui.aloud import listed
from chanjing_studio.ui.figures import age, clock, since
from chanjing_studio.ui.voices.row import Sounding, VoiceRow
from chanjing_studio.ui.widgets.play_button import PlayState
from chanjing_studio.ui.words import say, tr

_DAYS_AGO, _LONG_AGO = 2 * 86400, 30 * 86400


def gender_name(gender: Gender) -> str:
    """A gender in words; nothing when the cloud did not tell."""
    return {Gender.FEMALE: tr("Female"), Gender.MALE: tr("Male")}.get(gender, "")


def tongue_name(tongue: Tongue) -> str:
    """A language or dialect in words, in the cloud's own where the program has none."""
    return say(tongue.name) if tongue.name else tongue.words


def traits(voice: Voice, tongue: Tongue) -> str:
    """Gender, age, language, accent and character in one line; of an own voice its name in the cloud, or its origin."""
    character = _origin(voice) if voice.own else voice.description
    facts = (gender_name(voice.gender), facet_words(voice.age), tongue_name(tongue), _accent(voice), character)
    return " · ".join(fact for fact in facts if fact)


def facet_words(word: str) -> str:
    """A cloud's word for an age, a style or an accent in the language in force."""
    name = facet_name(word)
    return name if isinstance(name, str) else say(name)


def _accent(voice: Voice) -> str:
    return tr("{accent} accent", accent=facet_words(voice.accent)) if voice.accent else ""


def _origin(voice: Voice) -> str:
    if voice.cloud_name:
        return tr("“{name}” in the cloud", name=voice.cloud_name)
    return tr("Cloned from a recording")


def state_name(voice: Voice) -> str:
    """How far a voice is that cannot be used; nothing for one that can."""
    match voice.state:
        case VoiceState.MAKING:
            return tr("Being made, {percent}%", percent=voice.percent)
        case VoiceState.FAILED:
            return tr("Could not be made: {reason}", reason=voice.reason) if voice.reason else tr("Could not be made")
        case VoiceState.EXPIRED:
            return tr("Expired in the cloud")
        case VoiceState.GONE:
            return tr("No longer in the cloud")
        case VoiceState.USABLE:
            return ""


def state_aloud(voice: Voice) -> str:
    """The same for someone who hears it."""
    if voice.state is VoiceState.MAKING:
        return tr("being made, {percent} percent", percent=voice.percent)
    return state_name(voice)


def news(voice: Voice) -> str:
    """What has become of a voice, said aloud when it changes."""
    return tr("can be used now") if voice.usable else state_aloud(voice)


def tag_name(voice: Voice) -> str:
    """What a quiet tag says behind a name."""
    return tr("Mine", "a voice") if voice.own else tier_name(voice)


def tier_name(voice: Voice) -> str:
    """The tier as the cloud numbers it; nothing for 0, which most voices have. What it means is not documented."""
    return tr("Tier {grade}", grade=voice.grade) if voice.grade else ""


def tier_note() -> str:
    """All that can be said about a tier."""
    return tr("The cloud does not say what a tier costs.")


def heard_age(at: float, now: float) -> str:
    """How long ago a sample was heard; both are Unix seconds."""
    if _DAYS_AGO < now - at < _LONG_AGO:
        return since(now - at)
    return age(datetime.fromtimestamp(at, UTC), datetime.fromtimestamp(now, UTC))


def time_in(sounding: Sounding) -> str:
    """Where in the sample the ear is: "0:04 / 0:09"."""
    return f"{clock(sounding.seconds)} / {clock(sounding.length)}"


def note(row: VoiceRow, now: float) -> str:
    """What stands beside the print."""
    if row.sounding.phase is PlayState.PLAYING:
        return time_in(row.sounding)
    if row.sounding.phase is PlayState.FETCHING:
        return tr("fetching the sample")
    if row.missing:
        return tr("No sample; still usable") if row.listed.voice.usable else tr("No sample")
    return tr("heard {age}", age=heard_age(row.heard.at, now)) if row.heard else ""


def missing_words(voice: Voice) -> str:
    """That there is no sample, in a sentence."""
    return tr("No sample; the voice is still usable.") if voice.usable else tr("There is no sample of this voice.")


def spoken(row: VoiceRow, now: float) -> str:
    """The row for someone who hears it. The running time stays out: it would be said again with each second."""
    playing = row.sounding.phase is PlayState.PLAYING
    facts = (
        row.listed.voice.name,
        tr("mine", "a voice") if row.listed.voice.own else "",
        state_aloud(row.listed.voice),
        traits(row.listed.voice, row.listed.tongue),
        tier_name(row.listed.voice),
        tr("favourite") if row.favourite else "",
        tr("playing") if playing else note(row, now),
    )
    return listed(*facts)


def played_share(sounding: Sounding) -> float | None:
    """How far the sample was played, 0 to 1; None when it is not playing."""
    if sounding.phase is not PlayState.PLAYING:
        return None
    return sounding.seconds / sounding.length if sounding.length > 0 else 0.0
