"""scoreline: football match recaps in, structured and checked matches out."""

from scoreline.extract import extract, extract_many, load

__all__ = ["extract", "extract_many", "load"]
