"""One fault of the campaign: what it is called, what happens, and how the job should end for all that."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from tests.faults.material import Recipe
    from tests.faults.world import World

Group = Literal["death", "network", "cloud", "computer", "people", "at random"]
DONE = ("Done",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """`act` starts the program, has the job made and lets the fault happen; what is left is then seen through.

    `jobs` is how many there are in the end, each with one of `ends`. `tasks`: how many of them the cloud took, for
    faults after which that is less or more than all. `seconds` is how long the rest may take. `slow`: it takes tens of
    seconds of real time, whatever one does.
    """

    group: Group
    name: str
    recipe: Recipe
    act: Callable[[World], None]
    jobs: int = 1
    tasks: int | None = None
    ends: tuple[str, ...] = DONE
    seconds: float = 30.0
    slow: bool = False

    @property
    def title(self) -> str:
        """How it is called in tables and logs."""
        return f"{self.group}: {self.name} ({self.recipe.kind}, {self.recipe.name})"
