# SPDX-License-Identifier: GPL-2.0-or-later
"""A job for each scene; all are checked before the first one starts."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from pathlib import Path

from ...jobs import contract
from ...jobs.errors import BadJobError
from ...jobs.messages import Message, message
from ...jobs.same_file import files_at_risk
from ...jobs.settling import settle_folder
from ...jobs.superresolution import Extras, Job
from ...jobs.wording.terms import REFERENCE
from ...methods.registry import model_card
from ...methods.settings import problems as checked
from ...methods.settings import with_passes
from .names import names
from .source import Source
from .sources import Selection, find

OF_A_SCENE = {"lr", "references", "output", "uncertainty", "reference_map", "report"}


@dataclass(frozen=True)
class Wishes:
    """What to write for each scene, and where; `job` holds what all scenes share."""

    folder: Path
    job: Job
    layers: tuple[str, ...] = ()
    report: bool = False
    passes: bool = False


@dataclass(frozen=True)
class Shard:
    """The share of one computer out of `count`: every `count`-th scene from `number` on, from 1."""

    number: int = 1
    count: int = 1


@dataclass(frozen=True)
class SceneJob:
    """A scene to run, unless its result `exists` or it has a `problem`, a sentence."""

    name: str
    job: Job
    exists: bool = False
    problem: str = ""

    @property
    def is_due(self) -> bool:
        """Whether there is something to do, and it can be done."""
        return not self.exists and not self.problem


def plan(place: str, selection: Selection, wishes: Wishes, shard: Shard) -> list[SceneJob]:
    """The scenes of a shard, checked; raises BadJobError for mistakes that affect all scenes."""
    problems = _common_problems(wishes)
    if problems:
        raise BadJobError(*problems)
    sources = find(place, selection, wishes.folder)
    scenes = [_scene(*named, wishes) for named in zip(names(sources), sources)]
    return _sparing_inputs(scenes)[shard.number - 1 :: shard.count]


def _common_problems(wishes: Wishes) -> list[Message]:
    """Mistakes in what all scenes share."""
    job, folder = wishes.job, wishes.folder
    settle_folder(folder)
    found = [problem for problem in job.problems() if problem.field not in OF_A_SCENE]
    for path in job.references:
        found += contract.check_readable("references", REFERENCE, path)
    found += contract.check_folder("output", folder)
    return [problem.message for problem in found]


def _scene(name: str, source: Source, wishes: Wishes) -> SceneJob:
    job = _job(name, source, wishes)
    missing = [output for output in job.outputs() if not os.path.exists(output)]
    if not missing and not job.options.overwrite:
        return SceneJob(name, job, exists=True)
    if len(missing) < len(job.outputs()) and not job.options.overwrite:
        return SceneJob(name, job, problem=str(message("scene-incomplete", missing[0])))
    # A model that cannot be read is no scene's fault: the first run says so and stops the rest.
    wrong = (problem.sentence for problem in checked(job) if problem.field != "model")
    problems = [source.problem] if source.problem else [*wrong]
    return SceneJob(name, job, problem=" ".join(problems))


def _sparing_inputs(scenes: list[SceneJob]) -> list[SceneJob]:
    """The scenes; one that would write over the input of another has a problem."""
    outputs = [path for scene in scenes if scene.is_due for path in scene.job.outputs()]
    inputs = (source for scene in scenes for source in scene.job.inputs())
    at_risk = files_at_risk(outputs, inputs)
    return [
        replace(scene, problem=str(message("output-is-input", hit[0]))) if hit else scene
        for scene in scenes
        for hit in [[path for path in scene.job.outputs() if path in at_risk]]
    ]


def _job(name: str, source: Source, wishes: Wishes) -> Job:
    def beside(ending: str, wanted: bool = True) -> str:
        return str(wishes.folder / f"{name}_{ending}") if wanted else ""

    extras: Extras = replace(wishes.job.extras, report=beside("report.html", wishes.report))
    references = tuple(dict.fromkeys((*source.references, *wishes.job.references)))
    job = replace(
        wishes.job,
        lr=source.lr,
        references=references,
        output=beside("sr.tif"),
        extras=extras,
        layers={layer: beside(f"{layer}.tif") for layer in wishes.layers},
    )
    return with_passes(job, model_card(job.model)) if wishes.passes else job
