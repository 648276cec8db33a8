"""What many rules ask of a told match is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from scoreline.story.told import ToldMatch

About = ParamSpec("About")
Answer = TypeVar("Answer")


def once(question: Callable[Concatenate[ToldMatch, About], Answer]) -> Callable[Concatenate[ToldMatch, About], Answer]:
    """A function of a told match and of hashable values whose answers the match keeps; nobody may change them."""

    @wraps(question)
    def answered(told: ToldMatch, /, *args: About.args, **kwargs: About.kwargs) -> Answer:
        key = (question, args, *kwargs.items())
        if key not in told.worked_out:
            told.worked_out[key] = question(told, *args, **kwargs)
        return cast(Answer, told.worked_out[key])

    return answered
