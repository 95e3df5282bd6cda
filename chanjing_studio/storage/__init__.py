"""What the program remembers: the ledger, secrets, settings. Imports domain."""
