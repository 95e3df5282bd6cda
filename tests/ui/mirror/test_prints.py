from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from chanjing_studio.ui.mirror.lengths import HEIGHT, Lengths, paint_lengths
from chanjing_studio.ui.mirror.voice_print import VoicePrint, fitted, paint_voice_print, print_size
from chanjing_studio.ui.theme.look import Look
from tests.ui.mirror.test_line import like

LOUD = tuple([1.0] * 60)


def painted_print(look: Look, sound: VoicePrint) -> QImage:
    size = print_size(look, "print-row")
    image = QImage(240, size.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("panel"))
    painter = QPainter(image)
    paint_voice_print(painter, QRectF(image.rect()), sound, look=look, size=size)
    painter.end()
    return image


def painted_lengths(look: Look, lengths: Lengths) -> QImage:
    image = QImage(402, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(look.colour("panel"))
    painter = QPainter(image)
    paint_lengths(painter, QRectF(image.rect()), lengths, look=look)
    painter.end()
    return image


def columns(image: QImage, row: int, ink: QColor) -> list[int]:
    return [x for x in range(image.width()) if like(image.pixelColor(x, row), ink)]


def test_a_voice_nobody_heard_is_dots_and_has_no_reflection(look: Look) -> None:
    image = painted_print(look, VoicePrint())
    assert all(not like(image.pixelColor(place * 4, 14), look.colour("panel")) for place in range(60))
    assert columns(image, 5, look.colour("waveform-rest")) == []
    assert columns(image, 20, look.colour("waveform-mirror")) == []


def test_a_known_voice_has_bars_above_and_their_reflection_below(look: Look) -> None:
    image = painted_print(look, VoicePrint(LOUD))
    assert len(columns(image, 5, look.colour("waveform-rest"))) >= 60
    assert len(columns(image, 20, look.colour("waveform-mirror"))) >= 60


def test_the_played_part_is_jade_up_to_the_playhead(look: Look) -> None:
    image = painted_print(look, VoicePrint(LOUD, 0.5))
    jade = columns(image, 5, look.colour("waveform"))
    assert jade[0] < 2
    assert 110 < jade[-1] < 120
    assert columns(image, 5, look.colour("text"))[0] in (119, 120)


def test_a_sample_that_failed_breaks_the_dots(look: Look) -> None:
    whole, broken = painted_print(look, VoicePrint()), painted_print(look, VoicePrint(failed=True))
    assert any(like(broken.pixelColor(x, 14), look.colour("warning")) for x in range(110, 130))
    assert like(broken.pixelColor(106, 14), look.colour("panel"))
    assert whole != broken


def test_peaks_are_fitted_to_the_bars_by_their_loudest(look: Look) -> None:
    assert fitted((0.1, 0.9, 0.2, 0.3), 2) == [0.9, 0.3]
    assert fitted((0.4,), 3) == [0.4, 0.4, 0.4]
    assert fitted((), 2) == [0.0, 0.0]


def test_a_picture_shorter_than_the_speech_goes_on_hatched(look: Look) -> None:
    image = painted_lengths(look, Lengths(speech=40, picture=20))
    assert len(columns(image, 29, look.colour("picture"))) > 195
    hatched = [x for x in columns(image, 30, look.colour("picture")) if x > 206]
    assert 10 < len(hatched) < 120


def test_a_picture_longer_than_the_speech_ends_faint(look: Look) -> None:
    image = painted_lengths(look, Lengths(speech=20, picture=40))
    assert max(columns(image, 29, look.colour("picture"))) < 202
    assert len(columns(image, 29, look.colour("waveform-mirror"))) > 190


def test_an_expected_length_is_dots_and_a_recording_is_bars(look: Look) -> None:
    guess = painted_lengths(look, Lengths(speech=20, picture=20))
    known = painted_lengths(look, Lengths(speech=20, picture=20, peaks=LOUD))
    assert columns(guess, 5, look.colour("waveform")) == []
    assert len(columns(known, 5, look.colour("waveform"))) >= 99


def test_nothing_known_paints_nothing(look: Look) -> None:
    image = painted_lengths(look, Lengths(0, 0))
    assert len(columns(image, 20, look.colour("panel"))) == image.width()
