"""The clouds that the program knows, in their order: the only place that names them."""

from __future__ import annotations

from chanjing_studio.kit import ProviderKit
from chanjing_studio.providers.chanjing.kit import KIT as CHANJING
from chanjing_studio.providers.topview.kit import KIT as TOPVIEW

KITS: tuple[ProviderKit, ...] = (CHANJING, TOPVIEW)
