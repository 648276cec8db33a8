"""Recaps made wrong on purpose, each in one way that the gold shows to be a real contradiction.

Nothing here asks the extractor what it reads: whether a change contradicts the rest of the text is decided by
the annotation and by plain patterns of its own, and a place that these do not settle is left alone.
"""
