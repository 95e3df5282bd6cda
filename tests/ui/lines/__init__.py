"""Tests of hearing a line."""
