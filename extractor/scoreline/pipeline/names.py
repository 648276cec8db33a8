"""Names: which capitalised words are teams, which are people, and who is who.

Nothing but teams, competitions and places is known beforehand; people, and teams that no gazetteer has, are learnt from the
article itself.
"""

from collections import Counter
from dataclasses import dataclass, field

from scoreline.language.gazetteer import Entry, KnownTeam, common_words, fold, gazetteer
from scoreline.language.lexicon import lexicon
from scoreline.pipeline.patterns import find
from scoreline.pipeline.units import Text, Unit

NAME = frozenset({"name"})
PERSON = frozenset({"person"})
TEAM = frozenset({"team"})
PROPER = frozenset({"proper"})
DEMONYM = frozenset({"proper", "demonym"})
TEAM_NOMINAL = frozenset({"team", "nominal"})
PERSON_PRONOUN = frozenset({"person", "pronoun"})

SUFFIXES = frozenset(
    [
        "united",
        "city",
        "town",
        "rovers",
        "athletic",
        "fc",
        "afc",
        "wanderers",
        "thistle",
        "academy",
        "albion",
        "county",
        "rangers",
        "hotspur",
        "utd",
        "sc",
        "cf",
        "borough",
        "alexandra",
        "stanley",
        "harriers",
        "dons",
        "caledonian",
        "swifts",
        "women",
        "ladies",
        "wfc",
        "lfc",
        "u21s",
        "u21",
        "u23",
        "u23s",
        "u18s",
        "reserves",
        "fk",
        "sk",
        "bk",
        "ff",
        "if",
        "bc",
    ]
)
PREFIXES = frozenset(
    [
        "fc",
        "afc",
        "real",
        "sporting",
        "cd",
        "cf",
        "sc",
        "ac",
        "as",
        "sv",
        "vfb",
        "vfl",
        "fk",
        "nk",
        "rc",
        "ud",
        "sd",
        "ca",
        "us",
        "st",
        "atletico",
        "deportivo",
        "club",
        "tsv",
        "vfr",
        "spvgg",
        "vv",
        "tsg",
        "olympique",
        "dynamo",
        "lokomotiv",
        "dinamo",
    ]
)
EXTENSIONS = frozenset(
    [
        "bc",
        "bk",
        "ff",
        "kv",
        "women",
        "ladies",
        "fc",
        "afc",
        "wfc",
        "lfc",
        "u21s",
        "u21",
        "u23",
        "u23s",
        "u18s",
        "reserves",
        "cf",
        "sc",
    ]
)
AMBIGUOUS = frozenset(
    ["united", "city", "town", "rovers", "athletic", "albion", "county", "wanderers", "rangers", "villa", "palace"]
)
DAY_BEFORE = frozenset(
    [
        "on",
        "last",
        "next",
        "this",
        "every",
        "each",
        "by",
        "until",
        "since",
        "midweek",
        "early",
        "late",
        "previous",
        "following",
    ]
)
DAY_AFTER = frozenset(["night", "evening", "afternoon", "morning", "lunchtime"])
SURE = 4
"""Weight of evidence from which a name of several words is a team's."""
GROUPS = frozenset(["men", "women", "ladies", "reserves"])
ROLES = frozenset({"role", "coach", "keeper", "referee", "hosts", "visitors"})


@dataclass(slots=True)
class Person:
    """A person of the article, under every form of the name that it uses."""

    tokens: tuple[str, ...]
    name: str
    forms: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class TeamName:
    """A team of the article, under every form of the name that it uses.

    `known` is its gazetteer entry, if it has one.
    """

    name: str
    known: KnownTeam | None = None
    forms: Counter[str] = field(default_factory=Counter)
    nicknames: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Names:
    """Who and what the article names."""

    people: list[Person] = field(default_factory=list)
    teams: list[TeamName] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Nominal:
    """A description that stands for a team: "the hosts" (`home`), "the visitors" (`away`), "Klopp's men" (`coached`)."""

    role: str
    coach: Person | None = None


NO_PARTICLE = frozenset({"la", "do", "le", "e", "y", "as", "us", "ten"})
"""Particles that are too common as words, unless another particle stands before them ("de la Cruz")."""


def particles(text: Text, index: int) -> int | None:
    """One past the capitalised word that particles from a unit on lead to ("van der Berg"); None where they do not."""
    units = text.units
    at = index
    while at < len(units) and at - index < 3 and "particle" in units[at].signature:
        if units[at].word in NO_PARTICLE and at == index:
            return None
        at += 1
    if at == index or at >= len(units):
        return None
    return at + 1 if units[at].value is None and is_capitalised(text, units[at]) else None


def is_adjective(unit: Unit) -> bool:
    """Whether a capitalised word is a compound adjective: "Fourth-placed", "Hazard-inspired", but not "Chae-rim"."""
    head, dash, tail = unit.word.rpartition("-")
    return bool(head and dash) and "compound-tail" in lexicon().words.get(tail, frozenset())


def is_label(text: Text, run: "Run") -> bool:
    """Whether a row of capitalised words is a heading at the start of a line: "The Decisive Strike: ..."."""
    units = text.units
    start = run.start
    while start > 0 and "end" not in units[start - 1].signature:
        start -= 1
    if run.start - start > 2 or run.end - run.start < 2:
        return False
    opens = start == 0 or units[start - 1].value == "paragraph"
    common = common_words() | lexicon().words.keys()
    return opens and "colon" in units[run.end].signature and all(u.word in common for u in units[run.start : run.end])


def is_title(text: Text, unit: Unit) -> bool:
    """Whether every word of a listed phrase has a capital, as in a name ("Long Ball") but not at a sentence's start."""
    words = text.source[unit.start : unit.end].split()
    return all(word[:1].isupper() for word in words) and not all(word.isupper() for word in words)


@dataclass(slots=True)
class Run:
    """A row of capitalised words: the units from `start` to before `end`."""

    start: int
    end: int
    entry: Entry | None = None
    initial: bool = False
    weekday: bool = False


def is_capitalised(text: Text, unit: Unit) -> bool:
    """Whether a word starts with a capital, and is a word."""
    return unit.end > unit.start and text.source[unit.start].isupper()


def find_runs(text: Text) -> list[Run]:
    """The rows of capitalised words, each known name and each rest of a row by itself."""
    words = lexicon().words
    common = common_words()
    known = gazetteer().names
    runs: list[Run] = []
    units = text.units
    count = len(units)
    i = 0
    while i < count:
        unit = units[i]
        if (
            unit.value is not None
            or not is_capitalised(text, unit)
            or is_adjective(unit)
            or (" " in unit.word and not is_title(text, unit))
        ):
            i += 1
            continue
        initial = i == 0 or "end" in units[i - 1].signature or text.source[units[i - 1].start] in "\"“‘'•*-–—#`:"
        end = i + 1
        while end < count and "end" not in units[end].signature:
            nxt = units[end]
            if is_adjective(nxt):
                break
            if nxt.value is None and is_capitalised(text, nxt) and (" " not in nxt.word or is_title(text, nxt)):
                end += 1
            elif (reach := particles(text, end)) is not None:
                end = reach
            else:
                break
        split_run(text, i, end, initial, runs, known, words, common)
        # A known name may reach beyond the row of capitals: "Republic of Ireland".
        i = max(end, runs[-1].end) if runs else end
    return runs


def split_run(text, start, end, initial, runs, known, words, common) -> None:  # type: ignore[no-untyped-def]
    """Divide one row of capitalised words into known names and the rest."""
    units = text.units
    i = start
    rest: int | None = None

    def close(upto: int) -> None:
        nonlocal rest
        if rest is not None:
            runs.append(Run(rest, upto, None, initial and rest == start))
            rest = None

    while i < end:
        unit = units[i]
        folded = fold(unit.word)
        best = None
        if rest is None or True:
            for key, entry in known.get(folded.split()[0], ()):
                j, k = i, 0
                while k < len(key) and j < len(units):
                    parts = fold(units[j].word).split()
                    if tuple(parts) != key[k : k + len(parts)]:
                        break
                    k += len(parts)
                    j += 1
                if k == len(key):
                    best = (j, entry)
                    break
        if best is not None and best[0] < end and "particle" in unit.signature and best[0] - i == 1:
            best = None  # "St" of "St Duthus"
        if best is not None:
            j, entry = best
            while entry.sense == "name" and j < end and units[j].word in EXTENSIONS:
                j += 1
            alone = rest is None and j >= end
            single = j - i == 1
            if alone or not single or entry.sense not in ("name", "ground", "place", "nickname"):
                close(i)
                runs.append(Run(i, j, entry, initial and i == start))
                i = max(j, i + 1)
                continue
            # A one-word team or place inside a longer row ("Jordan Henderson") is part of a person's name, unless a
            # role or a team's suffix says otherwise.
            after = units[j] if j < end else None
            beside_score = i == start and i > 0 and "score" in units[i - 1].signature
            if beside_score or (after is not None and ROLES & after.signature):
                close(i)
                runs.append(Run(i, j, entry, initial and i == start))
                i = j
                continue
        if (
            ROLES & unit.signature
            or (
                unit.word in words
                and "word" not in unit.signature
                and i == start
                and initial
                and end - start > 1
                and not {"finish-verb", "score-verb", "particle", "team-suffix"} & set(unit.signature)
            )
            or (i == start and initial and unit.word in common and rest is None)
        ) and not (end - start > 1 and opens_name(units, i, start, end)):
            # A role or an everyday word with a capital: no part of the name that follows.
            if ROLES & unit.signature or end - start > 1 or unit.word in common or unit.word in words:
                close(i)
                if not ROLES & unit.signature and end - start == 1 and unit.word in common | words.keys():
                    runs.append(Run(i, i + 1, None, True))
                i += 1
                continue
        if rest is None:
            rest = i
        i += 1
    close(end)


def in_headline(text: Text, run: Run) -> bool:
    """Whether most words around a run have a capital, so that a capital says nothing."""
    start, end = text.sentence(run.start)
    words = [unit for unit in text.units[start:end] if unit.word[:1].isalpha()]
    return len(words) > 3 and sum(is_capitalised(text, unit) for unit in words) >= 0.7 * len(words)


def opens_name(units: list[Unit], index: int, start: int, end: int) -> bool:
    """Whether a word with a capital is no everyday word, but the first of a team's name: "Great Ayleston 0-1".

    So it is where it is a club's prefix, or the row of capitals from `start` to `end` stands at a score.
    """
    unit = units[index]
    if unit.word in PREFIXES:
        return True
    beside = [units[at].signature for at in (start - 1, end) if 0 <= at < len(units)]
    plain = not unit.signature or "word" in unit.signature
    return plain and any("score" in signature for signature in beside)


def spelled(text: Text, run: Run) -> str:
    """The words of a run as the article writes them, white space made one blank."""
    return " ".join(text.words(run.start, run.end).split())


def drop_weekdays(text: Text, runs: list[Run]) -> None:
    """Leave days and months the words that they are.

    "Wednesday" too, unless the article names Sheffield Wednesday and the words around allow the club.
    """
    days: list[Run] = []
    for run in runs:
        if run.end - run.start == 1 and {"weekday", "month", "extra-time"} & text.units[run.start].signature:
            if text.units[run.start].word == "wednesday":
                days.append(run)
            elif run.entry is not None and run.entry.sense not in ("name", "nickname"):
                run.entry, run.weekday = None, True
    if not days:
        return
    club = any(fold(spelled(text, run)) == "sheffield wednesday" for run in runs)
    for run in days:
        before = text.units[run.start - 1].word if run.start else ""
        after = text.units[run.end].word if run.end < len(text.units) else ""
        if not club or before in DAY_BEFORE or after in DAY_AFTER:
            run.entry, run.weekday = None, True


def tag_names(text: Text) -> tuple[Text, Names]:
    """The text with each name made one unit, `person`, `team` or `proper`, and the list of who is named."""
    runs = find_runs(text)
    names = Names()
    known_teams: dict[int, TeamName] = {}
    team_of: dict[int, TeamName | None] = {}
    rest: list[int] = []
    pending: list[int] = []
    extra: dict[str, TeamName] = {}

    def known_team(known: KnownTeam) -> TeamName:
        if id(known) not in known_teams:
            known_teams[id(known)] = TeamName(known.name, known)
            names.teams.append(known_teams[id(known)])
        return known_teams[id(known)]

    drop_weekdays(text, runs)
    for index, run in enumerate(runs):
        entry = run.entry
        if entry is None:
            if not run.weekday:
                rest.append(index)
        elif entry.sense == "name":
            if len(entry.teams) == 1:
                team = known_team(entry.teams[0])
                suffix = [u.word for u in text.units[run.start : run.end] if u.word in ("women", "ladies")]
                if suffix:
                    team.name = spelled(text, run)
                team.forms[spelled(text, run)] += 1
                team_of[index] = team
            else:
                pending.append(index)
        elif entry.sense == "nickname":
            pending.append(index)

    # Names with a team's suffix or prefix.
    folded_runs = {
        index: tuple(fold(u.word) for u in text.units[runs[index].start : runs[index].end]) for index in rest
    }
    for index in rest:
        key = folded_runs[index]
        if len(key) > 1 and (key[-1] in SUFFIXES or key[0] in PREFIXES):
            name = spelled(text, runs[index])
            team = extra.setdefault(" ".join(key), TeamName(name))
            if team not in names.teams:
                names.teams.append(team)
            team.forms[name] += 1
            team_of[index] = team

    named = evidence(text, runs, [i for i in rest if i not in team_of and len(folded_runs[i]) > 1])
    for index in rest:
        words = " ".join(folded_runs[index])
        plain = all(part in common_words() or part in lexicon().words for part in folded_runs[index])
        if index not in team_of and named.get(words, 0) >= SURE and not plain:
            name = spelled(text, runs[index])
            team = extra.setdefault(words, TeamName(name))
            if team not in names.teams:
                names.teams.append(team)
            team.forms[name] += 1
            team_of[index] = team

    # People by full name, then single names.
    people: dict[tuple[str, ...], Person] = {}
    by_part: dict[str, list[tuple[int, Person]]] = {}
    person_of: dict[int, Person] = {}
    lone: list[int] = []
    for index in rest:
        if index in team_of or is_label(text, runs[index]):
            continue
        key = folded_runs[index]
        if len(key) == 1:
            lone.append(index)
            continue
        person = people.get(key)
        if person is None:
            person = Person(key, spelled(text, runs[index]))
            people[key] = person
            for part in {key[0], key[-1], " ".join(key[1:]), *key[-1].split("-")}:
                by_part.setdefault(part, []).append((index, person))
        person_of[index] = person
    # "Vaz Te" is "Ricardo Vaz Te".
    for index, person in list(person_of.items()):
        longer = [row for row in by_part.get(" ".join(person.tokens), []) if len(row[1].tokens) > len(person.tokens)]
        if longer:
            person_of[index] = nearest(longer, index)
            people.pop(person.tokens, None)
    for index in surnames(runs, team_of, {key[-1] for key in people}, text):
        part = fold(spelled(text, runs[index]))
        foreign = team_of.pop(index)
        if foreign in names.teams:
            names.teams.remove(foreign)
        person_of[index] = nearest(by_part[part], index)
    # A place or a club ("Sutherland", "Preston") that is the surname of somebody in the article is that person, unless
    # the article has the club under another name too.
    last_names = {key[-1] for key in people}
    for index, run in enumerate(runs):
        part = fold(spelled(text, run))
        if run.entry is None or run.end - run.start > 1 or run.entry.sense == "demonym" or part not in last_names:
            continue
        known = set(map(id, run.entry.teams))
        elsewhere = any(
            other.entry is not None and known & set(map(id, other.entry.teams)) and fold(spelled(text, other)) != part
            for other in runs
        )
        if not elsewhere:
            person_of[index] = nearest(by_part[part], index)
            if index in team_of:
                team = team_of.pop(index)
                if team is not None:
                    team.forms[spelled(text, run)] -= 1
                    team.forms += Counter()
                    if not team.forms and not team.nicknames and team in names.teams:
                        names.teams.remove(team)
            if index in pending:
                pending.remove(index)
    common = common_words() | lexicon().words.keys()
    unsettled: list[int] = []
    for index in lone:
        (part,) = folded_runs[index]
        if (
            part in common
            and part not in by_part
            and part not in SUFFIXES
            and (runs[index].initial or in_headline(text, runs[index]))
        ):
            continue
        if part in by_part:
            person_of[index] = nearest(by_part[part], index)
        else:
            unsettled.append(index)
    # A known one-word team that is also somebody's surname ("Henderson", "Villa") stays a team.

    team_parts: dict[str, list[TeamName]] = {}
    for team in names.teams:
        parts = set(fold(team.name).split())
        for form in team.forms:
            parts |= set(fold(form).split())
        for part in parts:
            team_parts.setdefault(part, []).append(team)
    forms = evidence(text, runs, unsettled)
    seen_mid = {folded_runs[i][0] for i in unsettled if not runs[i].initial}
    lone_forms = Counter(folded_runs[i][0] for i in unsettled)
    decided: dict[str, TeamName | Person | None] = {}
    for index in unsettled:
        (part,) = folded_runs[index]
        if part not in decided:
            candidates = team_parts.get(part, [])
            weight = forms.get(part, 0)
            if candidates and (part in SUFFIXES or weight >= 0):
                decided[part] = meant_by(part, candidates)
            elif (
                weight > 0
                and not (part in common | SUFFIXES and lone_forms[part] < 2)
                and part not in GROUPS
                and not part[-1].isdigit()
            ):
                team = TeamName(spelled(text, runs[index]))
                names.teams.append(team)
                decided[part] = team
            elif part not in seen_mid and (part in common or looks_inflected(part)):
                decided[part] = None
            else:
                decided[part] = Person((part,), spelled(text, runs[index]))
        found = decided[part]
        if isinstance(found, TeamName):
            found.forms[spelled(text, runs[index])] += 1
            team_of[index] = found
        elif found is not None:
            people.setdefault(found.tokens, found)
            person_of[index] = found

    for index in pending:
        entry = runs[index].entry
        assert entry is not None
        present = [team for team in names.teams if team.known in entry.teams] or [
            team for team in team_parts.get(fold(spelled(text, runs[index])), ()) if entry.sense == "nickname"
        ]
        meant = meant_by(fold(spelled(text, runs[index])), present) if present else None
        if meant is not None:
            team = meant
        elif len(entry.teams) == 1:
            team = known_team(entry.teams[0])
        else:
            word = fold(spelled(text, runs[index]))
            team = extra.setdefault(word, TeamName(spelled(text, runs[index])))
            if team not in names.teams:
                names.teams.append(team)
        counter = team.nicknames if entry.sense == "nickname" else team.forms
        counter[spelled(text, runs[index])] += 1
        team_of[index] = team
    rename_saints(names.teams, team_of)
    names.people = list(people.values())
    merged = []
    for index, run in enumerate(runs):
        first, last = text.units[run.start], text.units[run.end - 1]
        word = fold(spelled(text, run))
        value: TeamName | Person | Entry | None
        if team_of.get(index) is not None:
            signature, value = TEAM, team_of[index]
        elif index in person_of:
            signature, value = PERSON, person_of[index]
            value.forms[spelled(text, run)] += 1
        elif run.entry is not None:
            signature, value = (DEMONYM if run.entry.sense == "demonym" else PROPER), run.entry
        else:
            continue
        merged.append((run.start, run.end, Unit(first.start, last.end, word, signature, value, "names")))
    return text.replaced(merged), names


def surnames(runs: list[Run], team_of: dict[int, TeamName | None], surnames: set[str], text: Text) -> list[int]:
    """The runs of a one-word team that is somebody's surname, in an article of clubs from other countries."""
    countries = Counter(team.known.country for team in team_of.values() if team is not None and team.known is not None)
    found: list[int] = []
    for index, team in team_of.items():
        if team is None or team.known is None or runs[index].end - runs[index].start > 1:
            continue
        part = fold(spelled(text, runs[index]))
        home = countries[team.known.country] - sum(team.forms.values())
        if part in surnames and home < max(countries.values()) // 2 and all(fold(form) == part for form in team.forms):
            found.append(index)
    return found


def rename_saints(teams: list[TeamName], team_of: dict[int, TeamName | None]) -> None:
    """In an article of St Albans, "Saints" are no Southampton."""
    saints = next((team for team in teams if team.known is not None and set(team.forms) == {"Saints"}), None)
    named = next((team for team in teams if fold(team.name).startswith(("st ", "st. "))), None)
    if saints is None or named is None or saints is named:
        return
    named.nicknames.update(saints.forms)
    teams.remove(saints)
    for index, team in team_of.items():
        if team is saints:
            team_of[index] = named


def meant_by(word: str, teams: list[TeamName]) -> TeamName:
    """Of teams whose names hold a word ("City"), the one that it means by itself.

    That is the one least called by the rest of its name: beside Swansea and Manchester City, "City" is the latter.
    """

    def rank(team: TeamName) -> tuple[bool, int, int]:
        whole = [form for form in team.forms if word in fold(form).split()]
        rest = sum(count for form, count in team.forms.items() if word not in fold(form).split())
        return (bool(whole), -rest if len(teams) > 1 and whole else 0, sum(team.forms.values()))

    return max(teams, key=rank)


def looks_inflected(word: str) -> bool:
    """Whether an unknown word at a sentence's start ends like an adverb or a verb form rather than a name."""
    return word.endswith(("ly", "ing", "ed", "ic", "ive", "ous"))


def nearest(candidates: list[tuple[int, Person]], index: int) -> Person:
    """Of several people of one name, the one whose full name was given last before this place."""
    before = [person for place, person in candidates if place <= index]
    return before[-1] if before else candidates[0][1]


def with_name_units(text: Text, runs: list[Run]) -> Text:
    """The text as the rules of the family `names` see it: rows of capitalised words as units, teams only if known."""
    merged = []
    for run in runs:
        first, last = text.units[run.start], text.units[run.end - 1]
        if run.entry is None:
            signature = NAME
        elif run.entry.sense in ("name", "nickname"):
            signature = TEAM
        else:
            signature = PROPER
        merged.append((run.start, run.end, Unit(first.start, last.end, "", signature)))
    return text.replaced(merged)


def evidence(text: Text, runs: list[Run], indices: list[int]) -> dict[str, int]:
    """How strongly each unknown name looks like a team (positive) or a person (negative)."""
    places: dict[int, str] = {}
    wanted = set(indices)
    shift = 0
    for index, run in enumerate(runs):
        if index in wanted:
            places[run.start - shift] = " ".join(fold(unit.word) for unit in text.units[run.start : run.end])
        shift += run.end - run.start - 1
    weights: dict[str, int] = {}
    for found in find("names", with_name_units(text, runs).rendered):
        for group, sign in (("team", 1), ("person", -1)):
            at = found.first(group)
            if at is not None and at in places:
                name = places[at]
                weights[name] = weights.get(name, 0) + sign * found.rule.meaning["weight"]
    return weights
