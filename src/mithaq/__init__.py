"""Mithaq reads Arabic readouts of diplomacy into a ledger in which every value can be traced to its words."""

__version__ = "0.1.0"
