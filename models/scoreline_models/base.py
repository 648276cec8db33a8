"""What every model shares: frozen, closed, and hashable."""

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value. Unknown fields are refused; equal values hash alike.

    Raises:
        pydantic.ValidationError: on a missing, unknown or out-of-range field, and on assignment.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
