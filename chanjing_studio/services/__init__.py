"""What the program does: jobs, catalogues, the account. Imports storage, media, sandbox and domain; no Qt, no HTTP."""
