"""What the system around the program tells it, and is asked by it. Knows the domain only."""
