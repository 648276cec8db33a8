"""The JSON Schema of a recap."""

import json
from typing import Any

from scoreline_models.recap import SCHEMA_VERSION, Recap


def recap_schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of one line of `scoreline extract --format jsonl`."""
    schema = Recap.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:scoreline:recap:{SCHEMA_VERSION}",
        **schema,
    }


def recap_schema_json() -> str:
    """The schema as text: sorted keys, two spaces, a newline at the end."""
    return json.dumps(recap_schema(), indent=2, sort_keys=True, ensure_ascii=False) + "\n"
