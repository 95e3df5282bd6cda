"""What a press of the big button makes: what is in the form in sight, and in another cloud's beside it, if wanted."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QImage

from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.task_form import Estimate, FormKind, TaskForm
from chanjing_studio.ui.widgets.problem_note import Reason
from chanjing_studio.ui.words import say, tr

ACCOUNT = "account"
FREE = Sentence("Costs nothing in the sandbox")


@dataclass(frozen=True, slots=True)
class Side:
    """A kind, and the form that is filled in for it."""

    kind: FormKind
    form: TaskForm

    @property
    def cloud(self) -> str:
        """What its cloud is called."""
        return say(self.kind.cloud_title) if self.kind.cloud_title else ""

    def reasons(self, needs: CreateNeeds) -> list[Reason]:
        """What is to be done first, in the order of the form."""
        found = [Reason(one.field, say(one.sentence), wrong=not one.missing) for one in self.form.problems()]
        if not needs.signed_in(self.kind.name):
            found.append(Reason(ACCOUNT, tr("Sign in to the cloud, or try the sandbox"), wrong=False))
        return found


def reasons_of(sides: Sequence[Side], needs: CreateNeeds) -> list[Reason]:
    """Of the form in sight as they are; of one beside it with its cloud's name, and its kind's before the field."""
    here, *beside = sides
    return [
        *here.reasons(needs),
        *(_told_of(side, reason) for side in beside for reason in side.reasons(needs)),
    ]


def place_of(field: str, sides: Sequence[Side]) -> tuple[Side, str]:
    """Where the field of a reason is: its side, and what it is called there."""
    for side in sides[1:]:
        prefix = f"{side.kind.name}-"
        if field.startswith(prefix):
            return side, field.removeprefix(prefix)
    return sides[0], field


def estimate_of(sides: Sequence[Side], needs: CreateNeeds) -> Estimate | None:
    """What is made, and what each of them costs."""
    here, *beside = sides
    estimate = here.form.estimate()
    if not estimate or not beside:
        return estimate
    price = price_of(beside[0], needs)
    if price is None:
        return None
    return Estimate(
        Sentence("Two videos to compare, by {one} and by {other}", one=here.cloud, other=beside[0].cloud),
        Sentence(
            "{one}: {price} · {other}: {more}", one=here.cloud, price=estimate.price, other=beside[0].cloud, more=price
        ),
    )


def price_of(side: Side, needs: CreateNeeds) -> Sentence | None:
    """What one of them costs, as far as it is known."""
    estimate = side.form.estimate()
    return estimate and (FREE if needs.free(side.kind.name) else estimate.price)


def orders_of(sides: Sequence[Side]) -> tuple[list[Spec], list[QImage | None]]:
    """What is asked for, with its pictures. Two that are made at once are each other's twins."""
    specs = [(spec, side.form.picture()) for side in sides for spec in side.form.specs()]
    asked = [spec for spec, _picture in specs]
    return (asked if len(sides) == 1 else _as_twins(asked)), [picture for _spec, picture in specs]


def _as_twins(specs: Sequence[Spec]) -> list[Spec]:
    from chanjing_studio.domain.brief import as_portable  # noqa: PLC0415 - the first paint does not wait for it
    from chanjing_studio.domain.crossing import twins  # noqa: PLC0415 - as above

    return [*twins(*filter(None, map(as_portable, specs)), twin=uuid.uuid4().hex)]


def _told_of(side: Side, reason: Reason) -> Reason:
    words = tr("{cloud}: {reason}", cloud=side.cloud, reason=reason.words)
    return Reason(f"{side.kind.name}-{reason.field}", words, wrong=reason.wrong)
