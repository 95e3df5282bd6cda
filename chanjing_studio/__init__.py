"""Chanjing Studio: talking videos by clicking. Imports nothing."""
