# SPDX-License-Identifier: GPL-2.0-or-later
"""What computes the batches of a job: this process, or the workers of a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol

import torch

from ...jobs.monitor import Monitor
from ...jobs.superresolution import Job
from ...machine import device as devices
from ...methods.base import Runner
from ...methods.weights import Weights
from ...raster.bank import Bank
from .batch import Batch, BatchSettings, SrTile
from .dask import need_dask
from .local import LocalExecutor
from .setup import DeviceSettings


class Executor(Protocol):
    """Computes batches somewhere. Call `configure` before anything else.

    One thread calls it; the code that opened it closes it.
    """

    @property
    def device(self) -> torch.device:
        """The type of the device that computes."""

    @property
    def kinds(self) -> Sequence[devices.DeviceKind]:
        """The kinds of device that compute, each once."""

    @property
    def at_once(self) -> int:
        """How many batches are computed side by side."""

    @property
    def info(self) -> devices.DeviceInfo:
        """The device in a few words."""

    def configure(self, settings: DeviceSettings) -> None:
        """Choose devices; raises a TTRD3Error where one of them cannot compute."""

    def runner(self, weights: Weights, scale: int) -> Runner:
        """A runner of the weights, which has the geometry for cutting a scene."""

    def batch_size(self, weights: Weights, scale: int, tile_lr_px: int) -> int:
        """How many tiles are computed at once."""

    def prepare(
        self, runner: Runner, settings: BatchSettings, weights: Weights, banks: Sequence[Bank]
    ) -> None:
        """Get ready for the batches of a run; one bank of references for each band group."""

    def run(self, batches: Iterable[Batch]) -> Iterator[tuple[Batch, list[SrTile]]]:
        """Yield each batch with its tiles, in any order; without inputs the list is empty."""


def open_executor(job: Job, monitor: Monitor) -> AbstractContextManager[Executor]:
    """The executor of a job, configured."""
    if job.engine == "local":
        local = LocalExecutor(monitor)
        local.configure(device_settings(job))
        return nullcontext(local)
    need_dask(job.cluster)
    from .dask.executor import open_dask

    return open_dask(job.cluster, device_settings(job), monitor)


def device_settings(job: Job) -> DeviceSettings:
    """The device settings of a job."""
    return DeviceSettings(job.device, job.precision, job.options.threads)
