"""The list of jobs as it is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView


class JobListView(QListView):
    """Lays its rows out again only when one may have another height, which is when a change names no roles.

    Qt's list does so at every change of every row: with five hundred jobs that is most of what the window does.
    """

    def dataChanged(  # noqa: N802
        self,
        topLeft: QModelIndex | QPersistentModelIndex,  # noqa: N803
        bottomRight: QModelIndex | QPersistentModelIndex,  # noqa: N803
        roles: Sequence[int] = (),
    ) -> None:
        if roles:
            QAbstractItemView.dataChanged(self, topLeft, bottomRight, roles)
        else:
            super().dataChanged(topLeft, bottomRight, roles)
