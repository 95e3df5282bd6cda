"""The campaign of faults: the real program and the real sandbox, one fault at a time, and what became of the jobs."""
