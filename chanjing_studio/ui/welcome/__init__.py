"""The first start: language, account, and off. Imports ui."""
