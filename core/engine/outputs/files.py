# SPDX-License-Identifier: GPL-2.0-or-later
"""The files of a run: opened together, and published together."""

from __future__ import annotations

import os
from contextlib import ExitStack
from typing import Callable

from ...jobs.publishing import READY, Publication
from ...jobs.settling import tidy_up
from ...jobs.superresolution import Job
from ...methods.layers import layers_of
from ...methods.settings import wanted_passes
from ...methods.spec import Layer, MethodSpec
from ...methods.weights import Weights
from ...raster.sink import SrSink
from ..scene import Scene
from ..tiling.journal import Piece
from .cut import Cut
from .opening import open_layer, open_pass, open_result

SR = "sr"  # its name in the journal, beside the names of the layers


class Files:
    """The files of a run; leaving the context before `publish` removes what was written.

    `layers` are those that the job asks for, in the order of the method's spec, and `passes` the
    names of the rasters of passes before the last, by how many times finer each is.
    """

    def __init__(self, job: Job, scene: Scene, weights: Weights) -> None:
        self._stack = ExitStack()
        self._job = job
        self.layers = wanted_layers(job, scene.settings.spec)
        self.passes = wanted_passes(job, scene.settings)
        self.sinks: dict[str, SrSink] = {}
        try:
            self._keep(SR, open_result(job, scene, weights))
            self.cut = Cut.of(self.sinks[SR].block_px, scene.scale)
            for layer in self.layers:
                sink = open_layer(layer, job, scene, weights, self.cut.lr_block_px)
                self._keep(layer.name, sink)
            for finer, name in self.passes.items():
                self._keep(name, open_pass(name, finer, job, scene, weights))
        except BaseException:
            self._stack.close()
            raise

    def __enter__(self) -> Files:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()
        tidy_up(self._job.outputs(), os.getpid())

    def _keep(self, name: str, sink: SrSink) -> None:
        self.sinks[name] = self._stack.enter_context(sink)

    def write(self, piece: Piece) -> None:
        """Write a window of one of the files."""
        self.sinks[piece.file].write(piece.row, piece.col, piece.pixels, piece.cover)

    def complete(self) -> None:
        """Complete and check all files; a process that has to leave from now on publishes them."""
        for sink in self.sinks.values():
            sink.complete(overviews=self._job.options.overviews)
        self._publication.note(READY)

    def publish(self, done: Callable[[], None]) -> None:
        """Give all files, and a report if one was written, their names, or none; then `done`."""
        self._publication.publish(done)

    @property
    def _publication(self) -> Publication:
        overwrite = self._job.options.overwrite
        return Publication.of(self._job.outputs(), os.getpid(), overwrite=overwrite)


def wanted_layers(job: Job, spec: MethodSpec) -> tuple[Layer, ...]:
    """The layers that a job writes beside its result."""
    return tuple(layer for layer in layers_of(spec) if job.layer(layer.name))
