"""From mentions to matches: which goal, card and score belongs to which match, side and minute."""
