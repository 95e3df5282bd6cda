"""The one request path to Chanjing. Imports domain; the only place that speaks HTTP."""
