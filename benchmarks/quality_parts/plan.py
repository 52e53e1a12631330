# SPDX-License-Identifier: GPL-2.0-or-later
"""What is measured: runs of a model over a set of images, in groups of which each makes tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ttrd3_qgis.core.jobs.sensor import AUTO, IDEAL_NAME

PUBLIC = "test_public"
PAIRS = ("unchanged district", "farmland years apart")  # sets of real pairs
OWN, WRONG = "the other date, taken", "another place, as if aligned"  # references of the pairs
SIMULATED = "aligned-other-date"
SAME_CLASS, NONE = "same-class", "none"
ELSEWHERE = (SAME_CLASS, "other-class", "grey", "noise", NONE)
DEGRADATIONS = (IDEAL_NAME, "area", "psf:0.5,1", "psf:0.5,4", "psf:0.5,2,75", "sentinel-2")
TOLD = ("", AUTO, IDEAL_NAME)  # the right sensor, none, and a wrong one
REALISTIC, FAITHFUL = "realistic", "faithful"
PRESETS = (REALISTIC, FAITHFUL)
NOISES = (0.1, 0.5, 1.0)
NOISE_STEPS = 10
STEPS = (1, 2, 5, 10)


@dataclass(frozen=True)
class Run:
    """A model's settings and a set of images; what is None is the preset's, `told` "" the truth.

    `scale` 0 is the model's default.
    """

    references: str = SAME_CLASS
    preset: str = REALISTIC
    degradation: str = IDEAL_NAME
    images: str = PUBLIC
    steps: int | None = None
    noise: float | None = None
    told: str = ""
    scale: int = 0

    @property
    def key(self) -> str:
        """The name of the run in the file of results."""
        parts = [self.images, self.degradation, self.references, self.preset]
        parts += [f"{self.steps} steps"] if self.steps is not None else []
        parts += [f"noise {self.noise:g}"] if self.noise is not None else []
        parts += [f"told {self.told}"] if self.told else []
        parts += [f"x{self.scale}"] if self.scale else []
        return ", ".join(parts)

    @property
    def scene(self) -> str:
        """The name of what its interpolations are made from."""
        scale = f", x{self.scale}" if self.scale else ""
        return f"{self.images}, {self.degradation}{scale}"


def _degradations() -> Iterator[Run]:
    for degradation in DEGRADATIONS:
        for preset in PRESETS:
            yield Run(preset=preset, degradation=degradation)


def _told() -> Iterator[Run]:
    for degradation in DEGRADATIONS[1:]:
        for told in TOLD:
            yield Run(preset=FAITHFUL, degradation=degradation, told=told)


def _same_place() -> Iterator[Run]:
    for preset in PRESETS:
        for kind in (NONE, SIMULATED):
            yield Run(kind, preset)
        for images in PAIRS:
            for kind in (NONE, WRONG, OWN):
                yield Run(kind, preset, images=images)


GROUPS = {
    "presets": tuple(Run(preset=preset) for preset in PRESETS),
    "degradations": tuple(_degradations()),
    "told": tuple(_told()),
    "same-place": tuple(_same_place()),
    "other-place": tuple(Run(kind, preset) for preset in PRESETS for kind in ELSEWHERE),
    "steps": tuple(Run(steps=steps) for steps in STEPS),
    "noise": tuple(Run(steps=NOISE_STEPS, noise=noise) for noise in NOISES),
}


def runs(groups: tuple[str, ...] = tuple(GROUPS)) -> list[Run]:
    """The runs of the groups, each once."""
    return list(dict.fromkeys(run for group in groups for run in GROUPS[group]))
