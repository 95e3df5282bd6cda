"""Every word of the window, in every language the program speaks."""
