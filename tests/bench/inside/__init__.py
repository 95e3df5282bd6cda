"""What is measured in a process of its own: each module does one thing and prints what it found as JSON."""
