# SPDX-License-Identifier: GPL-2.0-or-later
"""Computes the passes of a run, each from the first unfinished tile on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Optional

from ...jobs.monitor import Monitor
from ...jobs.publishing import mark_of
from ...jobs.superresolution import UNCERTAINTY, Job
from ...methods.base import Runner
from ...methods.settings import Settings
from ...methods.weights import Weights
from ..executors.batch import Batch, BatchSettings
from ..executors.executor import Executor
from ..executors.reading import read_batches
from ..executors.steps import steps_of
from ..fingerprint import tiles_key
from ..inputs import InputWatch
from ..original import Original
from ..outputs.assembly import Assembly, Output
from ..outputs.canvas import Canvas
from ..outputs.files import SR, Files
from ..outputs.layers import LastPass, layer_pixels
from ..outputs.lr_pixels import Limits, limits_of
from ..outputs.pass_pixels import pieces_of
from ..outputs.recent import RESULT, RecentTiles
from ..outputs.result import Result
from ..outputs.uncertainty import MARGIN_LR_PX
from ..outputs.writer import WriterThread
from ..scene import Scene
from ..tiling.journal import Journal, StripFacts
from .passes import Pass, all_tiles, all_work, stage_file
from .raster import StageRaster
from .source import StageSource

Before = Optional[Sequence[Pass]]
MOST_PATCH_PX = 512  # side of a reference patch of the bank


@dataclass(frozen=True)
class Outcome:
    """Totals of the last pass: facts of the result, and how many tiles had nothing to compute."""

    facts: StripFacts
    skipped: int


@dataclass(frozen=True)
class PassRun:
    """Runs passes one after the other; `batch` is how many tiles are computed at once.

    `watch` ends the run where one of its inputs changes.
    """

    job: Job
    settings: Settings
    weights: Weights
    executor: Executor
    monitor: Monitor
    batch: int
    watch: InputWatch

    def cut(self, one: Pass) -> str:
        """The key that tiles of a pass in the journal must match."""
        return tiles_key(one.plan, self.batch, self.executor.kinds)

    def all(self, passes: Sequence[Pass], scene: Scene, files: Files, journal: Journal) -> Outcome:
        """Compute the passes that are left; `scene` is the raster of the job."""
        journals = [journal.part(one.number, self.cut(one)) for one in passes]
        start = self._first(passes, journals)
        before = passes[:start]
        for one, own in zip(passes[start:-1], journals[start:-1]):
            self._tell(one, len(passes))
            self._between(one, scene, own, before if one.number == start else None)
            if not files.passes:
                stage_file(self.job, one.number - 1).unlink(missing_ok=True)
        last = passes[-1]
        self._tell(last, len(passes))
        told = before if last.number == start else None
        outcome = self._last(last, scene, files, journals[-1], told)
        for one in passes[:-1]:
            self._leave(one, scene, files)
        return outcome

    def _first(self, passes: Sequence[Pass], journals: Sequence[Journal]) -> int:
        """Number of the first pass to compute: the one after the last whose raster is there."""
        for one, journal in reversed(list(zip(passes[:-1], journals))):
            if journal.finished:
                if journal.finished == mark_of(stage_file(self.job, one.number)):
                    return one.number + 1
                journal.finish("")
        return 0

    def _between(self, one: Pass, scene: Scene, journal: Journal, before: Before) -> None:
        """Compute a pass that leaves a raster to the next one."""
        path = stage_file(self.job, one.number)
        grid = scene.source.grid.scaled(one.factor * one.scale)
        with self._scene(one, scene) as own:
            work = self._work(one, own, scene, journal, None)
            with StageRaster(path, grid, scene.source.count, work.canvas) as raster:
                self._compute(work, raster, before)
                journal.finish(raster.publish())

    def _last(
        self, one: Pass, scene: Scene, files: Files, journal: Journal, before: Before
    ) -> Outcome:
        """Compute the pass that makes the result."""
        limits = limits_of(scene, files.sinks[SR].dtype, one.samples)
        with self._scene(one, scene) as own:
            work = self._work(one, own, scene, journal, limits)
            intervals = self.job.extras.intervals
            known = LastPass(one.plan, own, work.canvas, journal, one.factor, intervals)
            layers = [
                layer_pixels(layer, scene, files.sinks[layer.name], known) for layer in files.layers
            ]
            result = Result(scene, files, work.canvas, layers)
            return self._compute(work, result, before)

    def _leave(self, one: Pass, scene: Scene, files: Files) -> None:
        """Write what a pass has left to the next one to a file of the run, if it is wanted."""
        name = files.passes.get(one.reached)
        if name is None:
            return
        left = StageSource(scene.source, stage_file(self.job, one.number), one.reached)
        with closing(left):
            for piece in pieces_of(left, scene, files.sinks[name], one.reached):
                self.monitor.check()
                files.write(replace(piece, file=name))

    @contextmanager
    def _scene(self, one: Pass, scene: Scene) -> Iterator[Scene]:
        """The input of a pass: the job's raster, or the raster of the pass before."""
        if one.is_last and one.number == 0:
            yield scene
            return
        image = None
        if one.number:
            image = StageSource(scene.source, stage_file(self.job, one.number - 1), one.factor)
        with Scene(self.job, self.settings, self.monitor, one.scale, image) as own:
            if one.number and self.settings.spec.wants_original(self.settings.options):
                own.original = Original(scene.source, one.factor, scene.normalised)
            yield own

    def _work(
        self, one: Pass, own: Scene, scene: Scene, journal: Journal, limits: Limits
    ) -> PassWork:
        """A pass that reads `own`, and whose result agrees with `scene`, the raster of the job."""
        spec = self.settings.spec
        bands, side = scene.source.count, one.plan.tile_lr_px * one.scale
        layers = {layer.name: layer.bands or bands for layer in spec.layers}
        tiles = RecentTiles(journal, side, {RESULT: one.samples * bands, **layers})
        agrees = self.job.options.consistency and spec.operator != "none"
        margin = MARGIN_LR_PX if one.is_last and self.job.layer(UNCERTAINTY) else 0
        canvas = Canvas(one, scene, tiles, limits, agrees=agrees, margin_lr_px=margin)
        return PassWork(one, own, journal, tiles, canvas)

    def _compute(self, work: PassWork, output: Output, before: Before) -> Outcome:
        """Compute what is missing; `before` are the passes done earlier, None reports nothing."""
        one, runner = work.one, self._prepared(work)
        assembly = Assembly(
            one.plan, work.canvas, work.tiles, work.journal, output, self.watch.check
        )
        assembly.replay()
        if before is not None:
            self._tell_resumed(work, assembly, before)
        batches = read_batches(
            work.scene,
            one.plan,
            self.batch,
            steps_of(self.settings, runner, work.scene.groups),
            first_row=assembly.first_row,
            done=frozenset(work.journal.done),
        )
        self.monitor.begin(self.executor.at_once)
        skipped = self._put_together(batches, assembly, work)
        self.monitor.check()
        return Outcome(assembly.facts, skipped)

    def _prepared(self, work: PassWork) -> Runner:
        runner = self.executor.runner(self.weights, work.one.scale)
        side = min(MOST_PATCH_PX, runner.geometry.tile_lr_px * work.scene.reference_scale)
        banks = [references.bank_with_origins(side) for references in work.scene.references]
        settings = batch_settings(self.job, work.one, work.scene)
        self.executor.prepare(runner, settings, self.weights, banks)
        return runner

    def _tell(self, one: Pass, count: int) -> None:
        """Report that a pass of several begins."""
        if count > 1:
            number, tiles = one.number + 1, one.plan.count
            self.monitor.log("run-pass", number=number, count=count, finer=one.reached, tiles=tiles)

    def _tell_resumed(self, work: PassWork, assembly: Assembly, before: Sequence[Pass]) -> None:
        """Report what an earlier run has finished."""
        plan, samples = work.one.plan, work.one.samples
        tiles = assembly.first_row * len(plan.cols)
        tiles += sum(number >= tiles for number in work.journal.done)
        if tiles:
            self.monitor.log("run-resumed", tiles=tiles, count=plan.count)
        if tiles or before:
            self.monitor.resume(all_tiles(before) + tiles, all_work(before) + tiles * samples)

    def _put_together(self, batches: Iterator[Batch], assembly: Assembly, work: PassWork) -> int:
        """Compute all batches while a thread assembles tiles; returns how many were empty."""
        skipped, before = 0, frozenset(work.journal.done)
        with WriterThread() as writer:
            for batch, tiles in self.executor.run(batches):
                self.watch.check_seldom()
                writer.do(assembly.take, batch, tiles)
                skipped += 0 if tiles else len(batch.tiles)
                new = sum(tile.index not in before for tile in batch.tiles)
                self.monitor.finish(new, work.one.samples, len(batch.tiles) if tiles else 0)
            writer.finish()
        return skipped


@dataclass(frozen=True)
class PassWork:
    """A pass with its input, its journal and its canvas."""

    one: Pass
    scene: Scene
    journal: Journal
    tiles: RecentTiles
    canvas: Canvas


def batch_settings(job: Job, one: Pass, scene: Scene) -> BatchSettings:
    """What the batches of a pass share."""
    settings, corner = scene.settings, scene.source.window
    layers = settings.spec.layers if one.is_last else ()
    return BatchSettings(
        scale=one.scale,
        bands=scene.source.count,
        groups=tuple(scene.groups),
        seed=job.seed,
        noise=settings.noise,
        samples=one.samples,
        row=corner.row,
        col=corner.col,
        precision=job.precision,
        stage=one.number,
        options=settings.options,
        layers={layer.name: layer.bands for layer in layers if job.layer(layer.name)},
        sensor=scene.sensor,
    )
