"""The composition root: the only place that knows every other. Builds once, runs the loop, ends in order."""
