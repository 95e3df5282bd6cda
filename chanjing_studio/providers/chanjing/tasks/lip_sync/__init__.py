"""Lip-sync (对口型): a video whose mouth follows a text or a recording."""
