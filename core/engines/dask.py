# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine "dask": workers of a cluster compute a job; Dask is needed only where one asks for it.

The process that runs the job reads and writes all files and keeps the journal. To the workers go
the set-up of the run, once each, and batches of tiles; what comes back is tiles.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Optional, Protocol

import torch

from ..device import Kind
from ..errors import LibraryError
from ..job import Cluster, Job
from ..monitor import Monitor
from .batch import Engine
from .setup import Setup, Terms


class Crew(Protocol):
    """Workers outside of this process."""

    @property
    def device(self) -> torch.device:
        """The type of device that they compute on."""

    @property
    def kinds(self) -> Sequence[Kind]:
        """What their devices are, each kind once."""

    @property
    def batch(self) -> int:
        """How many tiles one of them takes at once."""

    @property
    def name(self) -> str:
        """Who they are, in a few words."""

    def muster(self, terms: Terms) -> None:
        """Ask everybody to compute on these terms; raises a TTRD3Error where somebody cannot."""

    def engine(self, setup: Setup) -> Engine:
        """What hands batches to them."""


def crew_of(job: Job, monitor: Monitor) -> AbstractContextManager[Optional[Crew]]:
    """The workers of a job, None where this process computes."""
    if job.engine == "local":
        return nullcontext()
    _need_dask()
    from .crew import open_crew

    return open_crew(job.cluster, terms_of(job), monitor)


def shared_cluster(cluster: Cluster) -> AbstractContextManager[str]:
    """The address of a scheduler for many jobs; workers on this computer live as long as this.

    A scheduler that the cluster names is used as it is.
    """
    if cluster.scheduler:
        return nullcontext(cluster.scheduler)
    _need_dask()
    from .clusters import local_scheduler

    return local_scheduler(cluster.workers)


def terms_of(job: Job) -> Terms:
    """How the workers are to compute a job."""
    return Terms(job.device, job.precision, job.options.threads)


def _need_dask() -> None:
    try:
        import distributed as _  # noqa: F401
    except ImportError as error:
        raise LibraryError(
            f"The engine dask needs a library that this Python lacks ({error.name}); install it "
            'with: pip install "ttrd3-qgis[dask]"'
        ) from None
