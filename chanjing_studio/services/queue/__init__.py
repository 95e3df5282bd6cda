"""How the job queue works inside: one module for each thing it does. Imports the ledger and the domain only."""
