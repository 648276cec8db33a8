"""`scoreline schema`: what a line of output looks like."""

from scoreline.cli.work import publish

HELP = "Print the JSON Schema of one line of `scoreline extract --format jsonl`."

EPILOG = """\b
Examples:
  scoreline schema > recap.schema.json

Exit code: 0."""


def schema() -> None:
    """Print the schema."""
    from scoreline_models import recap_schema_json

    publish(recap_schema_json())
