"""The one request path to TopView: its address, its keys, its envelope. Imports network and domain."""
