"""What every cloud's client needs of HTTP: connections, certificates, proxies, uploads, downloads. Imports domain.

The only place that speaks HTTP.
"""
