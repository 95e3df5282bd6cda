"""Films, by whatever can make them on this computer."""

from chanjing_studio.sandbox.film import Film
from chanjing_studio.sandbox.means import can_film
from chanjing_studio.sandbox.order import Report


def film(order: Film, *, report: Report) -> int:
    """Make the video and its cover; its length in milliseconds. Raises MaterialProblem."""
    if can_film():
        from chanjing_studio.sandbox.filming import encode  # noqa: PLC0415  needs PyAV

        return encode(order, report=report)
    from chanjing_studio.sandbox.plain_film import write_plainly  # noqa: PLC0415  needed without PyAV alone

    return write_plainly(order, report=report)
