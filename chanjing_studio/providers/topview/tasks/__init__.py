"""TopView's kinds of job, one folder each, strangers to one another."""
