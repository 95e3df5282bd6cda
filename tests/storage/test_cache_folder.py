"""The cache folder."""

from pathlib import Path

from chanjing_studio.storage.cache_folder import cache_size, clear_cache


def test_a_cleared_cache_is_empty_and_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "samples" / "a").mkdir(parents=True)
    (tmp_path / "samples" / "a" / "x.wav").write_bytes(b"123")
    (tmp_path / "voices.db").write_bytes(b"12")
    assert cache_size(tmp_path) == 5
    clear_cache(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert cache_size(tmp_path) == 0
