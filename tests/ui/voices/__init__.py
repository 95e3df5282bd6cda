"""Tests of the Voices page."""
