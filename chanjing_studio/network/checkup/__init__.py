"""Looks at the way to a cloud step by step, as a doctor would: asks without keys, and changes nothing."""
