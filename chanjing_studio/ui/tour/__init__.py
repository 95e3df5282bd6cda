"""The guided tour: points at the real controls, one sentence each, and never stands in their way."""
