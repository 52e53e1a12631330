# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine "dask": workers of a cluster compute a job; Dask is needed only where one asks for it.

The process that runs the job reads and writes all files and keeps the journal. To the workers go
the set-up of the run, once each, and batches of tiles; what comes back is tiles.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

from ....jobs.errors import LibraryError
from ....jobs.superresolution import Cluster


def shared_cluster(cluster: Cluster) -> AbstractContextManager[str]:
    """The address of a scheduler for many jobs; workers on this computer live as long as this.

    A scheduler that the cluster names is used as it is.
    """
    if cluster.scheduler:
        return nullcontext(cluster.scheduler)
    need_dask()
    from .clusters import local_scheduler

    return local_scheduler(cluster.workers)


def need_dask() -> None:
    """Raise LibraryError where Dask is not installed."""
    try:
        import distributed as _  # noqa: F401
    except ImportError as error:
        raise LibraryError("dask-missing", package=error.name) from None
