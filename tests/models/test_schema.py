"""The schema on file is the schema of the models."""

from pathlib import Path

import jsonschema

from scoreline_models import SCHEMA_VERSION, recap_schema, recap_schema_json


def test_the_schema_on_file_is_up_to_date(project: Path) -> None:
    path = project / "models" / "scoreline_models" / "schema.json"
    assert path.read_text(encoding="utf-8") == recap_schema_json(), (
        "models/scoreline_models/schema.json is behind the models. If the change is meant, regenerate it with"
        " `scoreline schema > models/scoreline_models/schema.json`, and raise SCHEMA_VERSION where old output"
        " can no longer be read."
    )


def test_the_schema_is_valid_and_carries_its_version() -> None:
    schema = recap_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"].endswith(f":{SCHEMA_VERSION}")
