"""Speed and memory as ratios, each pair taken in one run: `python -m tests.bench`. Not part of the tests."""
