"""The one request path to Chanjing: its address, its token, its envelope. Imports network and domain."""
