"""The form of a talking avatar."""
