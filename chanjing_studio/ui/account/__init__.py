"""Signing in: the fields and buttons that the first start and the settings share. Imports ui, services, domain."""
