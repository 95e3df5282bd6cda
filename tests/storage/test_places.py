"""Where the program keeps things."""

from pathlib import Path

from chanjing_studio.storage.places import Places


def test_one_folder_holds_everything_when_it_is_asked_for(tmp_path: Path) -> None:
    places = Places.below(tmp_path / "数据 folder")
    places.make()
    assert places.ledger.parent.is_dir()
    assert places.cache.is_relative_to(tmp_path)
    assert places.logs.stat().st_mode & 0o077 == 0


def test_the_users_own_folders_carry_the_programs_name() -> None:
    assert "Chanjing Studio" in str(Places.of_user().data)
