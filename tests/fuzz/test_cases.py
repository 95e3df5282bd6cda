import json
import os
import subprocess
import sys
from pathlib import Path

_SUITE = """
from hypothesis import given, strategies
from tests.fuzz.cases import fuzzed

@given(value=strategies.integers())
@fuzzed("numbers")
def test_numbers(value):
    assert value == value
"""

_END = """
from tests.fuzz.cases import write_counts

def pytest_sessionfinish():
    write_counts()
"""


def test_the_number_of_cases_can_be_chosen_and_is_written_down(tmp_path: Path) -> None:
    suite, counts = tmp_path / "test_numbers.py", tmp_path / "counts.json"
    suite.write_text(_SUITE, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(_END, encoding="utf-8")
    root = Path(__file__).parents[2]
    chosen = {"STUDIO_FUZZ_CASES": "7", "STUDIO_FUZZ_COUNT": str(counts), "PYTHONPATH": str(root)}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", str(suite)]
    ran = subprocess.run(command, cwd=tmp_path, env=os.environ | chosen, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout
    assert json.loads(counts.read_text(encoding="utf-8")) == {"numbers": 7}
