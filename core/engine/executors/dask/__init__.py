# SPDX-License-Identifier: GPL-2.0-or-later
"""The engine "dask": the workers of a cluster compute a job; Dask is imported only when needed.

The process that runs the job reads and writes all files and keeps the journal. It sends each worker
the set-up of the run once, and then batches; the workers return tiles.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from importlib import import_module

from ....jobs.errors import LibraryError
from ....jobs.superresolution import Cluster


def shared_cluster(cluster: Cluster) -> AbstractContextManager[str]:
    """The address of a scheduler shared by many jobs; local workers end with the context.

    If the cluster names a scheduler, that one is used.
    """
    if cluster.scheduler:
        return nullcontext(cluster.scheduler)
    need_dask(cluster)
    from .clusters import local_scheduler

    return local_scheduler(cluster.workers)


def need_dask(cluster: Cluster) -> None:
    """Raise LibraryError where Dask is not installed, or what makes keys for local workers."""
    needed = ("distributed",) if cluster.scheduler else ("distributed", "cryptography.x509")
    try:
        for name in needed:
            import_module(name)
    except ImportError as error:
        raise LibraryError("dask-missing", package=error.name) from None
