"""Decoders against what nobody would think of writing down."""
