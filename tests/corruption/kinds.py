"""All ways in which recaps are corrupted."""

from collections.abc import Callable, Iterator, Mapping

from corruption import dates, final_scores, half_time, minutes, planted, players, running, ties, winners
from corruption.cases import Case
from corruption.gold import Article

Maker = Callable[[Article], Iterator[Case]]
"""From a sound recap to its corrupted ones, in a fixed order."""

KINDS: Mapping[str, Maker] = {
    "final-score-lowered": final_scores.lowered,
    "final-score-in-one-place": final_scores.differing,
    "final-score-swapped": final_scores.swapped,
    "winner-swapped": winners.swapped,
    "aggregate-off-by-one": ties.aggregate,
    "first-leg-off-by-one": ties.first_leg,
    "half-time-raised": half_time.raised,
    "running-score-above-final": running.above_final,
    "running-score-changed": running.off_path,
    "hat-trick-for-brace": players.hat_trick,
    "third-for-second": players.third,
    "running-score-planted": planted.running_score,
    "half-time-planted": planted.half_time,
    "weekday-changed": dates.changed,
    "weekday-planted-in-dateline": dates.planted_dateline,
    "weekday-planted-in-prose": dates.planted_in_prose,
    "minute-past-running-score": minutes.past_running_score,
    "minute-past-planted-score": planted.minute,
    "minute-past-half-time": minutes.past_half_time,
    "minute-past-planted-half-time": planted.half_time_minute,
    "minute-in-extra-time": minutes.in_extra_time,
    "minute-past-dismissal": minutes.after_dismissal,
    "dismissal-planted-before-goal": minutes.planted_dismissal,
}
