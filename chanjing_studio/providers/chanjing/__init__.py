"""Chanjing (蝉镜): its client, its kinds of job and its desk in the sandbox."""
