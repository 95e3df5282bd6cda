"""A small speech, as the cloud could have told it."""

from chanjing_studio.domain.timed_lines import TimedLine

KEY = "speech 1"
SECONDS = 20.0
LINES = (
    TimedLine(0.0, 3.92, "The old house stands at the end of the lane."),
    TimedLine(4.1, 9.62, "Nobody lived here for three years."),
    TimedLine(9.8, 13.42, "We sat and listened for a day."),
    TimedLine(13.6, 19.22, "Next time we begin with the door."),
)
PEAKS = tuple([1.0] * 1000)


def many_lines(count: int) -> tuple[TimedLine, ...]:
    """Lines of 1.8 s, one after the other."""
    return tuple(TimedLine(place * 1.8, place * 1.8 + 1.6, f"Line {place + 1}") for place in range(count))
