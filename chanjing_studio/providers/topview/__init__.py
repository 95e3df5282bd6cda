"""TopView: its client, its kind of job and its desk in the sandbox."""
