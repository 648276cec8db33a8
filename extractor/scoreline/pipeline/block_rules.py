"""The rules of `blocks.jsonl`, compiled: regular expressions over source text, by role.

Blocks of data stand in lines, which units do not keep; so their rules read the source text, unlike others.
`<name>` in a pattern stands for the `fragment` rule of that name.
"""

import re
from functools import cache

from scoreline.language.rules import Rule, load_rules

FRAGMENT = re.compile(r"(?<!\?P)<([a-z]+)>")
FAMILY = "blocks"


@cache
def rules_of(role: str) -> tuple[Rule, ...]:
    """The rules of one role, in file order."""
    return tuple(rule for rule in load_rules(FAMILY) if rule.meaning["role"] == role)


@cache
def fragment(name: str) -> str:
    """The pattern of a fragment, with the fragments in it filled in.

    Raises:
        KeyError: for a name that no fragment has.
    """
    return fill({rule.id: rule.pattern for rule in rules_of("fragment")}[name])


def fill(pattern: str) -> str:
    """A pattern with its fragments filled in."""
    return FRAGMENT.sub(lambda match: f"(?:{fragment(match[1])})", pattern)


def compile_rule(rule: Rule) -> re.Pattern[str]:
    """A rule as a regular expression over source text, as it is tried by itself."""
    if rule.meaning["role"] == "label":
        return re.compile(rf"(?<!\w)(?i:{rule.pattern})(?=\s*(?:[:_–—-]|$))", re.M)
    return re.compile(fill(rule.pattern), re.M)


@cache
def compiled(role: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
    """The rules of one role with their patterns compiled."""
    return tuple((rule, compile_rule(rule)) for rule in rules_of(role))


@cache
def pattern_of(rule_id: str) -> re.Pattern[str]:
    """The compiled pattern of one rule.

    Raises:
        KeyError: for an id that no rule has.
    """
    return compile_rule({rule.id: rule for rule in load_rules(FAMILY)}[rule_id])


@cache
def source_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of the engine's own, with fragments, compiled."""
    return re.compile(fill(pattern))


@cache
def token_pattern() -> re.Pattern[str]:
    """All token rules as one pattern, each a group of its name."""
    return re.compile("|".join(f"(?P<{rule.id}>{fill(rule.pattern)})" for rule in rules_of("token")), re.S)


@cache
def label_rule(group: str) -> Rule:
    """The label rule that a group of `labels()` stands for."""
    return rules_of("label")[int(group.removeprefix("label"))]


@cache
def labels() -> str:
    """All label rules as alternatives, each a group `label<number>`."""
    return "|".join(f"(?P<label{i}>(?i:{rule.pattern}))" for i, rule in enumerate(rules_of("label")))


@cache
def label_before() -> re.Pattern[str]:
    """A label with the team it may name, ending where the search ends."""
    return source_pattern(
        r"(?:^|(?<=[.!?;:,()\[\]”\"’\x27|_]))[\s*_#•>(\[-]*(?:(?P<team><club>)(?:[’\x27]s)? )??"
        rf"(?:{labels()})"
        r"(?: ?[(\[](?P<of>[^()\[\]]{1,30})[)\]]|(?: for| [-–—])? (?P<whose><club>))?[\s*_]*$"
    )


@cache
def label_within() -> re.Pattern[str]:
    """A label that only a blank divides from the entries before it, ending where the search ends."""
    return source_pattern(rf"(?<=\s)(?P<team>)(?P<of>)(?P<whose>)(?=<upper>)(?:{labels()})[\s*_]*$")


@cache
def team_before() -> re.Pattern[str]:
    """A label that may be a team, with formation or manager, ending where the search ends."""
    return source_pattern(
        r"(?:^|(?<=[.!?;:)\]”\"’|–—-])\s|(?<=^\*\*))[\s*_#•>-]*(?P<team><club>)"
        r"(?: ?[(\[](?P<of>[^()\[\]]{1,30})[)\]]|,? \d(?:-\d){2,4})*[\s*_]*$"
    )
