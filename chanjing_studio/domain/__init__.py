"""What the program talks about: values and the contracts between layers. Imports the standard library only."""
