"""Crownwise: a flight simulator for life online, for pupils from Reception to Year 6."""

__version__ = "0.1.0"
