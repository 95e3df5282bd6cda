"""The Create page: the kinds, one form at a time, and the one big button. Imports ui and domain."""
