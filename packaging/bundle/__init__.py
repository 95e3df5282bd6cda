"""What makes the program a folder that needs no Python: its start, its contents, licences and icons."""
