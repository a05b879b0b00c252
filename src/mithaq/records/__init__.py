"""Frames and mentions to records: who took part, when, where, and in which words."""
