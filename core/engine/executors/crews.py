# SPDX-License-Identifier: GPL-2.0-or-later
"""Who computes the batches of a job: this process, or the workers of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

import torch

from ...jobs.monitor import Monitor
from ...jobs.superresolution import Job
from ...machine import device as devices
from ...methods.base import Method
from ...methods.registry import make_method
from ...methods.weights import Weights
from ...raster.bank import Bank
from .batch import Computer, Engine, Recipe
from .dask import need_dask
from .local import LocalEngine
from .setup import Terms
from .sizing import batch_size


class Crew(Protocol):
    """Those who compute. Before anything else is asked of them they are mustered."""

    @property
    def device(self) -> torch.device:
        """The type of device that they compute on."""

    @property
    def kinds(self) -> Sequence[devices.DeviceKind]:
        """What their devices are, each kind once."""

    @property
    def info(self) -> devices.DeviceInfo:
        """Who they are, in a few words."""

    def muster(self, terms: Terms) -> None:
        """Ask everybody to compute on these terms; raises a TTRD3Error where somebody cannot."""

    def method(self, weights: Weights) -> Method:
        """A method of the weights, which says how to cut a scene."""

    def batch(self, method: Method, tile_lr_px: int) -> int:
        """How many tiles one of them takes at once."""

    def engine(
        self, method: Method, recipe: Recipe, weights: Weights, banks: Sequence[Bank]
    ) -> Engine:
        """What hands batches to them; a bank of references per band group."""


class Here:
    """This process."""

    def __init__(self, monitor: Monitor) -> None:
        self._monitor = monitor
        self.device = torch.device("cpu")
        self._dtype = torch.float32

    @property
    def kinds(self) -> list[devices.DeviceKind]:
        """The kind of its device."""
        return [devices.kind_here(self.device, self._dtype)]

    @property
    def info(self) -> devices.DeviceInfo:
        """Its device."""
        return devices.describe(self.device)

    def muster(self, terms: Terms) -> None:
        """Choose the device."""
        devices.set_threads(terms.threads)
        self.device = devices.resolve(terms.device)
        self._dtype = devices.resolve_dtype(terms.precision, self.device)

    def method(self, weights: Weights) -> Method:
        """The method that computes the first band group."""
        return make_method(weights, self.device, self._dtype)

    def batch(self, method: Method, tile_lr_px: int) -> int:
        """As many tiles as fit into the memory of a GPU."""
        return batch_size(method, tile_lr_px, self.device)

    def engine(
        self, method: Method, recipe: Recipe, weights: Weights, banks: Sequence[Bank]
    ) -> Engine:
        """Prepare a method for each band group."""
        methods = [method, *(method.twin() for _ in banks[1:])]
        for one, bank in zip(methods, banks):
            self._monitor.check()
            one.prepare(torch.from_numpy(bank.patches))
        computer = Computer(recipe, methods, self.device, banks[0].origins)
        return LocalEngine(computer, self._monitor)


def crew_of(job: Job, monitor: Monitor) -> AbstractContextManager[Crew]:
    """Those who compute a job, mustered."""
    if job.engine == "local":
        here = Here(monitor)
        here.muster(terms_of(job))
        return nullcontext(here)
    need_dask()
    from .dask.crew import open_crew

    return open_crew(job.cluster, terms_of(job), monitor)


def terms_of(job: Job) -> Terms:
    """How the crew is to compute a job."""
    return Terms(job.device, job.precision, job.options.threads)
