"""The sandbox's part of digital human."""
