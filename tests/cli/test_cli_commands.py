"""What each command prints, writes and ends with."""

import json
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from recap_builders import at, contradictory_recap, full_recap, goal
from scoreline.annotation import to_annotation
from scoreline.check import FINDINGS
from scoreline_models import Match, Recap, Team, Verdict, recap_schema, recap_schema_json

TEXT = "Ashby beat Barrow 3-2.\n"
HOSTILE = "\x1b[2J\x1b]0;owned\x07won\u202e 0-4\u2066 \x9b31m[bold]4-0[/bold] :smile:\nand\tmore\x7f"
HOSTILE_PLAIN = "[2J]0;ownedwon 0-4 31m[bold]4-0[/bold] :smile: and more"
CONTROL = {
    *map(chr, range(32)),
    *map(chr, range(127, 160)),
    *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2069",
}


def given(recap: Recap) -> Callable[[Any], Recap]:
    return lambda article: recap.model_copy(update={"id": article.id})


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "in" / "cup" / "tie.txt"
    path.parent.mkdir(parents=True)
    path.write_text(TEXT, encoding="utf-8")
    return path


# help, version, schema


def test_version(run: Any) -> None:
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"scoreline {version('scoreline')}\n")


@pytest.mark.parametrize(
    "command", [(), ("extract",), ("check",), ("findings",), ("explain",), ("evaluate",), ("schema",)]
)
def test_help_has_examples(run: Any, command: tuple[str, ...]) -> None:
    result = run(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:\n" in result.stdout
    assert f"    scoreline {' '.join(command)}" in result.stdout


@pytest.mark.parametrize("command", ["extract", "check", "findings", "explain", "evaluate", "schema"])
def test_help_tells_the_exit_codes(run: Any, command: str) -> None:
    assert "Exit code: 0" in run(command, "--help").stdout


def test_an_unknown_command_is_bad_usage(run: Any) -> None:
    assert run("extrac").exit_code == 2


def test_schema(run: Any) -> None:
    result = run("schema")
    assert (result.exit_code, result.stdout) == (0, recap_schema_json())


# extract


def test_into_a_pipe_goes_a_line_of_json_for_each_article(run: Any, article: Path, extracting: Any) -> None:
    extracting(given(full_recap()))
    result = run("extract", article.parent)
    assert result.exit_code == 0
    (line,) = result.stdout.splitlines()
    jsonschema.Draft202012Validator(recap_schema()).validate(json.loads(line))
    assert Recap.model_validate_json(line) == full_recap().model_copy(update={"id": "tie"})


def test_a_table_shows_score_timeline_and_findings(run: Any, article: Path, extracting: Any) -> None:
    extracting(given(full_recap()))
    result = run("extract", article, "--format", "table")
    assert result.exit_code == 0
    shown = [" ".join(line.split()) for line in result.stdout.splitlines()]
    assert shown[0] == "tie"
    head = " ".join(shown[1:3])
    assert head.startswith("Ashby 3-2 Barrow (half-time 1-0; first leg 0-1; aggregate 3-3; shoot-out 5-4;")
    assert "after extra time; 2024-03-02) incomplete" in " ".join(shown[1:4])
    assert [line for line in shown if line[:2].isdigit() or line[:1] == "?"] == [
        "20' missed penalty Tom Reed Ashby",
        "45+2' goal Tom Reed Ashby assist: Joe Lane",
        "57' goal (penalty) not named Barrow",
        "60–90' own goal Ned Pike Ashby",
        "70' red card A Coach",
        "90+' second yellow card Ned Pike Barrow",
        "? yellow card Ned Pike Barrow",
        "? disallowed goal not named",
        "58–90' untold 1 goal Barrow",
    ]
    assert 'the final score Ashby 3-2 Barrow: "3-2" (characters 0-3)' in shown


def test_an_article_without_a_match_says_so(run: Any, article: Path, extracting: Any) -> None:
    extracting(given(Recap()))
    assert "no football match found" in run("extract", article, "--format", "table").stdout


def test_jsonl_into_a_file(run: Any, article: Path, tmp_path: Path, extracting: Any) -> None:
    extracting(given(full_recap()))
    out = tmp_path / "out.jsonl"
    result = run("extract", article, "--output", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert Recap.model_validate_json(out.read_text(encoding="utf-8")).matches == full_recap().matches


def test_annotations_stand_where_their_articles_do(run: Any, article: Path, tmp_path: Path, extracting: Any) -> None:
    extracting(given(full_recap()))
    out = tmp_path / "new" / "out"
    result = run("extract", article.parent.parent, "--format", "annotation", "--output", out)
    assert (result.exit_code, result.stdout) == (0, "")
    (path,) = (path for path in out.rglob("*") if path.is_file())
    assert path.relative_to(out).as_posix() == "cup/tie.json"
    assert json.loads(path.read_text(encoding="utf-8")) == {**to_annotation(full_recap()), "id": "cup/tie"}


def test_annotations_need_an_output(run: Any, article: Path) -> None:
    result = run("extract", article, "--format", "annotation")
    assert result.exit_code == 2
    assert "--output" in result.stderr


def test_no_annotation_leaves_its_folder(run: Any, article: Path, tmp_path: Path, extracting: Any) -> None:
    """Neither by its id nor through a link within the folder."""
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "cup").symlink_to(elsewhere)
    assert run("extract", tmp_path / "in", "--format", "annotation", "--output", out).exit_code == 2
    extracting(lambda article: Recap(id="../escaped"))
    result = run("extract", tmp_path / "in", "--format", "annotation", "--output", out)
    assert result.exit_code == 2
    assert "outside" in result.stderr
    assert not list(elsewhere.iterdir())
    assert not (tmp_path / "escaped.json").exists()


@pytest.mark.parametrize(
    "args",
    [
        ["in", "--format", "annotation", "--output", "in"],
        ["in/cup/tie.txt", "--format", "annotation", "--output", "in/cup"],
        ["in", "--format", "annotation", "--output", "in/cup/tie.txt"],
        ["in/cup/tie.txt", "--output", "in/cup/../cup/tie.txt"],
        ["in", "--output", "in/cup/other.txt"],
        ["in", "--output", "in"],
        ["in", "--output", "no/such/folder.jsonl"],
    ],
)
def test_an_output_that_would_overwrite_inputs_or_cannot_be_is_bad_usage(
    run: Any, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    result = run("extract", *args)
    assert result.exit_code == 2
    assert "--output" in result.stderr
    assert sorted(tmp_path.rglob("*")) == before
    assert article.read_text(encoding="utf-8") == TEXT


@pytest.mark.parametrize("form", ["jsonl", "table"])
@pytest.mark.parametrize("named", ["in", "in/cup", "in/cup/tie.txt"])
@pytest.mark.parametrize("output", ["in/cup/tie.json", "in/cup/../cup/other.JSON", "in/cup/link.json", "link"])
def test_no_output_overwrites_gold(
    run: Any, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str, named: str, output: str
) -> None:
    monkeypatch.chdir(tmp_path)
    kept = [article.with_suffix(".json"), article.with_name("other.JSON"), tmp_path / "elsewhere.json"]
    for path in kept:
        path.write_text("{}", encoding="utf-8")
    article.with_name("link.json").symlink_to(kept[2])
    (tmp_path / "link").symlink_to(kept[0])
    result = run("extract", named, "--format", form, "--output", output)
    assert result.exit_code == 2
    assert "--output" in result.stderr
    assert "annotation" in result.stderr
    assert [path.read_text(encoding="utf-8") for path in kept] == ["{}"] * 3


def test_an_output_may_be_new_or_no_gold(run: Any, article: Path, tmp_path: Path, extracting: Any) -> None:
    extracting(given(full_recap()))
    old = tmp_path / "old.json"
    old.write_text("{}", encoding="utf-8")
    for out in (old, article.with_name("new.json")):
        assert run("extract", article, "--output", out).exit_code == 0
        assert Recap.model_validate_json(out.read_text(encoding="utf-8")).id == "tie"


def test_a_run_that_is_broken_off_leaves_the_output_as_it_was(
    run: Any, article: Path, tmp_path: Path, extracting: Any
) -> None:
    article.with_name("untold.txt").write_text(TEXT, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    out.write_text("before", encoding="utf-8")

    def give(article: Any) -> Recap:
        assert out.read_text(encoding="utf-8") == "before"
        if article.id == "untold":
            raise KeyboardInterrupt
        return Recap(id=article.id)

    extracting(give)
    before = sorted(tmp_path.rglob("*"))
    assert run("extract", article.parent, "--output", out).exit_code != 0
    assert sorted(tmp_path.rglob("*")) == before
    assert out.read_text(encoding="utf-8") == "before"


def test_an_output_that_is_replaced_keeps_its_link_and_permissions(
    run: Any, article: Path, tmp_path: Path, extracting: Any
) -> None:
    extracting(given(full_recap()))
    out, link = tmp_path / "out.jsonl", tmp_path / "link.jsonl"
    out.write_text("before", encoding="utf-8")
    out.chmod(0o640)
    link.symlink_to(out)
    assert run("extract", article, "--output", link).exit_code == 0
    assert link.is_symlink()
    assert out.stat().st_mode & 0o777 == 0o640
    assert Recap.model_validate_json(out.read_text(encoding="utf-8")).id == "tie"


def test_text_and_markdown_of_one_name(run: Any, article: Path, tmp_path: Path, extracting: Any) -> None:
    """Both are read; for annotation they have one name, and the second is refused."""
    extracting(lambda article: full_recap().model_copy(update={"id": article.id}) if article.text == TEXT else Recap())
    article.with_suffix(".md").write_text("Nothing.", encoding="utf-8")
    assert len(run("extract", article.parent).stdout.splitlines()) == 2
    out = tmp_path / "out"
    result = run("extract", article.parent, "--format", "annotation", "--output", out)
    assert result.exit_code == 2
    assert "tie.md: its annotation would have the name of that of" in result.stderr
    assert "Rename one" in result.stderr
    assert [path.name for path in out.iterdir()] == ["tie.json"]
    article.with_suffix(".json").write_text((out / "tie.json").read_text(encoding="utf-8"), encoding="utf-8")
    figures = run("evaluate", article.parent, "--json")
    assert (figures.exit_code, json.loads(figures.stdout)["article"]["share"]) == (0, 1.0)


def test_a_goal_without_a_minute_keeps_its_place(run: Any, article: Path, extracting: Any) -> None:
    goals = (goal("Reed", "Ashby", at(30)), goal("Lane", "Ashby"), goal("Pike", "Barrow", at(31)))
    extracting(given(Recap(matches=(Match(teams=(Team(name="Ashby"), Team(name="Barrow")), goals=goals),))))
    shown = run("extract", article, "--format", "table").stdout
    assert [name for name in shown.split() if name in ("Reed", "Lane", "Pike")] == ["Reed", "Lane", "Pike"]


# check


@pytest.mark.parametrize("verdict", [Verdict.CONSISTENT, Verdict.INCOMPLETE, Verdict.UNCHECKED])
def test_check_ends_with_0_where_nothing_is_contradictory(
    run: Any, article: Path, extracting: Any, verdict: Verdict
) -> None:
    extracting(given(Recap(matches=(Match(teams=(Team(name="Ashby"),), verdict=verdict),))))
    result = run("check", article)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1] == f"  Ashby v a team without name: {verdict.value}"


def test_unreadable_input_goes_before_a_contradiction(run: Any, article: Path, extracting: Any) -> None:
    extracting(given(contradictory_recap()))
    result = run("check", article, article.with_name("none.txt"))
    assert result.exit_code == 2
    assert result.stdout.startswith("tie: contradictory\n")


# findings


def test_findings_lists_every_code_of_the_check(run: Any) -> None:
    result = run("findings")
    assert (result.exit_code, result.stderr) == (0, "")
    entries = result.stdout.split("\n\n")
    assert [entry.split(" ")[0] for entry in entries] == list(FINDINGS)
    for entry, kind in zip(entries, FINDINGS.values(), strict=True):
        assert entry.splitlines()[0].endswith(f" ({kind.severity.value})")
        assert entry.splitlines()[1:] == [f"  {kind.meaning}", f"  Example: {kind.example}"]


def test_findings_tells_of_the_codes_that_are_named(run: Any) -> None:
    kind = FINDINGS["three-yellows"]
    told = f"three-yellows (error)\n  {kind.meaning}\n  Example: {kind.example}\n"
    assert run("findings", "three-yellows", "three-yellows").stdout == told
    assert run("findings", "three-yellows", "sent-off-twice").stdout.startswith(f"{told}\nsent-off-twice (error)\n")


@pytest.mark.parametrize(
    ("code", "advice"),
    [("three-yellow", "did you mean three-yellows?"), ("odd", "`scoreline findings` lists them all")],
)
def test_findings_of_no_code_is_bad_usage(run: Any, code: str, advice: str) -> None:
    result = run("findings", "sent-off-twice", code)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"'{code}' is no code of the check" in result.stderr
    assert advice in " ".join(result.stderr.replace("│", " ").split())


# evaluate


def test_evaluate_measures_against_the_annotation_beside_the_text(run: Any, article: Path, extracting: Any) -> None:
    extracting(given(full_recap()))
    gold = article.with_suffix(".json")
    gold.write_text(json.dumps(to_annotation(full_recap())), encoding="utf-8")
    article.with_name("unmarked.txt").write_text(TEXT, encoding="utf-8")
    result = run("evaluate", article.parent.parent, "--json")
    assert result.exit_code == 0
    figures = json.loads(result.stdout)
    assert figures["article"] == {"share": 1.0, "articles": 1, "without_prediction": 0}
    assert figures["goals, all of it"] == {
        "precision": 1.0,
        "recall": 1.0,
        "f1": 1.0,
        "gold": 3,
        "predicted": 3,
    }
    table = run("evaluate", article.parent.parent).stdout
    assert "articles right throughout: 1 of 1 (1.000)" in table
    assert ["goals+minute", "1.000", "1.000", "1.000", "3", "3"] in [line.split() for line in table.splitlines()]


def test_evaluate_names_gold_that_is_none_and_gold_without_text(run: Any, article: Path, extracting: Any) -> None:
    extracting(given(Recap()))
    article.with_suffix(".json").write_text("[1]", encoding="utf-8")
    article.with_name("alone.json").write_text('{"matches": []}', encoding="utf-8")
    result = run("evaluate", article.parent, "--json")
    assert result.exit_code == 2
    assert "tie.json: cannot be used as annotation" in result.stderr
    assert "alone.json: has no article beside it" in result.stderr
    assert json.loads(result.stdout)["article"]["without_prediction"] == 1


@pytest.mark.parametrize("more", [[], ["--json"]])
def test_evaluate_prints_no_figures_of_nothing(run: Any, article: Path, extracting: Any, more: list[str]) -> None:
    extracting(given(Recap()))
    article.with_suffix(".json").write_text("[1]", encoding="utf-8")
    result = run("evaluate", article.parent, *more)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "no article could be measured" in result.stderr


@pytest.mark.parametrize("folder", ["in", "none", "in/cup/tie.txt"])
def test_evaluate_needs_a_folder_with_gold(run: Any, article: Path, tmp_path: Path, folder: str) -> None:
    result = run("evaluate", tmp_path / folder)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


# explain

MATCH = (
    "Fulham beat Stoke City 2-1 on Saturday. Diego Ruiz headed Fulham in front in the 12th minute. Adam Dobson "
    "equalised for Stoke on the hour, but Ruiz scored the winner after 80 minutes. Dobson should have scored again.\n"
)


def test_explain_shows_what_each_place_became(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "match.txt"
    path.write_text(MATCH, encoding="utf-8")
    result = run("explain", path)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("match\n  Fulham 2-1 Stoke City\n")
    assert "is goal 1: 12' Diego Ruiz (Fulham)" in result.stdout
    assert "dropped: negated" in result.stdout


def test_explain_shows_the_dropped_alone(run: Any) -> None:
    result = run("explain", "-", "--dropped", stdin=MATCH)
    assert result.exit_code == 0
    assert "dropped: negated" in result.stdout
    assert "is goal" not in result.stdout


def test_explain_as_json(run: Any) -> None:
    result = run("explain", "-", "--format", "json", stdin=MATCH)
    told = json.loads(result.stdout)
    assert (told["id"], told["matches"]) == ("stdin", ["Fulham 2-1 Stoke City"])
    assert all(MATCH[place["start"] : place["end"]] == place["words"] for place in told["places"])
    assert all(bool(place["became"]) != bool(place["dropped"]) for place in told["places"])
    assert [place["dropped"] for place in told["places"] if place["dropped"]] == ["unreal"]


def test_explain_wants_one_article(run: Any, article: Path) -> None:
    result = run("explain", article.parent)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "name one article" in result.stderr


def test_explain_tells_what_cannot_be_read(run: Any, tmp_path: Path) -> None:
    result = run("explain", tmp_path / "none.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "none.txt: cannot be read: no such file" in result.stderr


def test_explain_of_no_match(run: Any) -> None:
    result = run("explain", "-", stdin=" \n")
    assert (result.exit_code, result.stdout) == (0, "stdin\n  no football match found\n")
    assert "is empty" in result.stderr


def test_explain_prints_no_control_characters(run: Any) -> None:
    for more in ([], ["--format", "json"]):
        result = run("explain", "-", *more, stdin=MATCH.replace("scored the", f"scored{HOSTILE} the"))
        assert result.exit_code == 0
        assert set(result.stdout) & CONTROL == {"\n"}


# What an article may hold must not steer a terminal


def hostile_recap() -> Recap:
    odd = contradictory_recap(words=HOSTILE)
    (match,) = odd.matches
    teams = (Team(name=f"Ashby {HOSTILE}"), Team(name="Barrow"))
    goals = (goal(f"Reed {HOSTILE}", f"Ashby {HOSTILE}", at(5)),)
    return Recap(matches=(match.model_copy(update={"teams": teams, "goals": goals}),))


@pytest.mark.parametrize(
    "args",
    [
        ["check"],
        ["check", "--format", "json"],
        ["check", "--format", "github"],
        ["extract", "--format", "table"],
        ["extract", "--format", "jsonl"],
    ],
)
def test_control_characters_of_an_article_are_not_printed(
    run: Any, article: Path, extracting: Any, args: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    article.write_text(f"Ashby, {HOSTILE} as {HOSTILE} they say.", encoding="utf-8")
    extracting(given(hostile_recap()))
    result = run(*args, article)
    assert set(result.stdout) & CONTROL == {"\n"}
    if "table" in args or "github" in args:
        assert HOSTILE_PLAIN in result.stdout
    elif "json" in args:
        (match,) = json.loads(result.stdout)["matches"]
        assert match["findings"][0]["statements"][0]["evidence"][0]["words"] == HOSTILE
    elif args == ["check"]:
        assert f"Ashby, >>{HOSTILE_PLAIN}<< as {HOSTILE_PLAIN.removesuffix(' and more')}\n" in result.stdout
    else:
        assert Recap.model_validate_json(result.stdout).matches == hostile_recap().matches
