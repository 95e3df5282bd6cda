"""Every fault there is, by what it comes from. A new one is a line in the module of its group."""
