from __future__ import annotations

from chanjing_studio.providers.chanjing.kit import KIT


def test_each_kind_has_the_name_of_what_it_asks() -> None:
    assert [kind.name for kind in KIT.every_kind] == [kind.spec().kind for kind in KIT.every_kind]
