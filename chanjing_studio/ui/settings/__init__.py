"""The Settings page: a card for each group of settings. Imports ui, services, storage, domain."""
