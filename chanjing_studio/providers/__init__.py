"""The clouds, one folder each, strangers to one another. Import kit and all below it."""
