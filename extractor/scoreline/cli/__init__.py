"""The command line: `scoreline extract`, `check`, `evaluate` and `schema`."""

from scoreline.cli.app import main

__all__ = ["main"]
