"""The command line: `scoreline extract`, `check`, `findings`, `explain`, `evaluate` and `schema`."""

from scoreline.cli.app import main

__all__ = ["main"]
