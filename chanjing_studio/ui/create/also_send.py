"""What leads a draft to the form of another cloud, and has both made where they are to be compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from chanjing_studio.domain.models import Spec
from chanjing_studio.domain.words import Sentence
from chanjing_studio.ui.create.forms import Forms
from chanjing_studio.ui.create.needs import CreateNeeds
from chanjing_studio.ui.create.sides import Side, price_of
from chanjing_studio.ui.dialogs import finished
from chanjing_studio.ui.runner import Runner
from chanjing_studio.ui.task_form import FormKind
from chanjing_studio.ui.theme.look import Look
from chanjing_studio.ui.widgets.buttons import button
from chanjing_studio.ui.widgets.option_switch import OptionSwitch
from chanjing_studio.ui.widgets.typed import take_typed
from chanjing_studio.ui.words import say, tr

if TYPE_CHECKING:
    from chanjing_studio.domain.crossing import Crossing

# ruff: noqa: PLC0415 - the first paint does not wait for what only a press needs


class AlsoSend(QWidget):
    """One button a cloud, seen while the draft in sight can go there; in the form that it came to, a switch for both.

    ``led`` gives the kind whose form is to be filled in, and with what, once the user has seen what is lost;
    ``changed`` says that both are to be made, or no longer.
    """

    led = Signal(object, object)
    changed = Signal()

    def __init__(
        self, look: Look, kinds: Sequence[FormKind], *, forms: Forms, needs: CreateNeeds, runner: Runner
    ) -> None:
        super().__init__()
        self._look, self._kinds, self._forms, self._needs = look, tuple(kinds), forms, needs
        self._runner = runner
        self._here = self._kinds[0]
        self._origins: dict[str, FormKind] = {}
        clouds = {kind.cloud: kind for kind in reversed(self._kinds)}
        self._clouds = clouds if len(clouds) > 1 else {}
        self._buttons = {name: button(look, f"alsoSend-{name}", " ", role="ghost") for name in self._clouds}
        self._both = OptionSwitch(look, "makeBoth", "M")
        self._both.setFixedWidth(look.size("button.make-width"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._both, 0, Qt.AlignmentFlag.AlignVCenter)
        for name, each in self._buttons.items():
            row.addWidget(each)
            each.hide()
            each.clicked.connect(lambda _on=False, cloud=name: self._on_pressed(cloud))
        self._both.switch.toggled.connect(self.changed)
        self._say()

    def controls(self) -> list[QWidget]:
        """In the order in which the keyboard comes to them."""
        return [self._both.switch, *self._buttons.values()]

    @property
    def beside(self) -> Side | None:
        """What is made with the draft in sight, to be compared with it."""
        origin = self._origin
        return Side(origin, self._forms.of(origin)) if origin and self._both.on else None

    def look_at(self, kind: FormKind) -> None:
        """The draft of this kind is in sight, and may be another than before."""
        if kind is not self._here:
            self._here = kind
            self._both.switch.setChecked(False)
        begun = bool(self._buttons) and self._forms.draft(kind.name) is not None
        if not begun:
            self._origins.pop(kind.name, None)
        self._show_both()
        came_from = self._origin.cloud if self._origin else ""
        ways = self._ways() if begun else {}
        for name, each in self._buttons.items():
            each.setVisible(name in ways and name != came_from)
        self.setVisible(bool(ways))

    def part(self, kind: str) -> None:
        """What stands in the form of a kind has nothing to do any more with the draft it came from."""
        if self._origins.pop(kind, None):
            self._both.switch.setChecked(False)
            self.look_at(self._here)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    @property
    def _origin(self) -> FormKind | None:
        """The kind whose draft the one in sight was filled in from, while that is there and can be made."""
        origin = self._origins.get(self._here.name)
        there = origin and self._needs.reachable(origin.name) and self._forms.draft(origin.name) is not None
        return origin if there else None

    def _ways(self) -> dict[str, tuple[FormKind, Crossing]]:
        """The first kind of each other cloud that takes the draft, where somebody is signed in, by the cloud's name."""
        from chanjing_studio.domain.brief import as_portable
        from chanjing_studio.domain.crossing import crossing

        there = (kind for kind in self._kinds if kind.cloud != self._here.cloud)
        near = [kind for kind in there if self._needs.reachable(kind.name)]
        found: dict[str, tuple[FormKind, Crossing]] = {}
        spec = as_portable(self._entered()) if near else None
        for kind in near if spec else ():
            portable = kind.portable()
            way = crossing(spec, portable) if spec and portable else None
            if way:
                found.setdefault(kind.cloud, (kind, way))
        return found

    def _entered(self) -> Spec:
        """As it was entered: a form may have made a file of its own for its cloud of one that was chosen."""
        form = self._forms.of(self._here)
        return type(form.spec()).from_json(form.draft())

    def _on_pressed(self, cloud: str) -> None:
        take_typed(self)
        found = self._ways().get(cloud)
        if found:
            self._runner.start(self._lead(*found))

    async def _lead(self, kind: FormKind, way: Crossing) -> None:
        from chanjing_studio.ui.create.crossing_dialog import CrossingDialog

        origin, there = self._here, Side(kind, self._forms.of(kind))
        replaces = self._forms.draft(kind.name) is not None
        if await finished(CrossingDialog(self.window(), self._look, way, cloud=there.cloud, replaces=replaces)):
            self.led.emit(kind, way.spec)
            self._origins = {kind.name: origin}
            self.look_at(kind)

    def _show_both(self) -> None:
        origin = self._origin
        self._both.setVisible(origin is not None)
        if origin:
            side = Side(origin, self._forms.of(origin))
            price = price_of(side, self._needs) or Sentence("Its draft is not complete.")
            self._both.explain(tr("{cloud} too: {price}", cloud=side.cloud, price=say(price)))

    def _say(self) -> None:
        self._both.set_name(tr("Make both, to compare"))
        for name, each in self._buttons.items():
            title = self._clouds[name].cloud_title
            each.setText(tr("Also send to {cloud}…", cloud=say(title) if title else ""))
