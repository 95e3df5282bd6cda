"""The pictures of the program: what is made for them, on which stage, and how each page is come to."""
