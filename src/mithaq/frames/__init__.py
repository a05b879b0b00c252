"""Mentions to frames: patterns, written as data, read over the items of a sentence."""
