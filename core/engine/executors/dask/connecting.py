# SPDX-License-Identifier: GPL-2.0-or-later
"""Connections to a scheduler, here or elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Callable

from distributed import Client

from ....jobs.errors import ClusterError
from .credentials import security_of
from .loop import LoopThread

CONNECT_S = 10.0
CLOSE_S = 0.5
SILENT = (OSError, ImportError, ValueError, TypeError, RuntimeError, asyncio.TimeoutError)

Check = Callable[[], None]


@contextmanager
def connection(loop: LoopThread, address: str, check: Check) -> Iterator[Client]:
    """A client of the scheduler at an address; raises ClusterError where none answers."""
    client = loop.wait(_client(address))
    try:
        loop.wait(_connect(client, address), check)
        yield client
    finally:
        loop.wait(_disconnect(client))


async def _client(address: str) -> Client:
    security = security_of(address)
    return Client(
        address, security=security, asynchronous=True, timeout=CONNECT_S, set_as_default=False
    )


async def _connect(client: Client, address: str) -> None:
    """Connect, with a limit of our own: Dask's does not cover a port that never answers."""
    try:
        await asyncio.wait_for(begun(client), 2 * CONNECT_S)
    except SILENT as error:
        raise ClusterError("scheduler-silent", subject=address, reason=first_line(error)) from None
    except Exception as error:
        # Whatever the bytes of a stranger lead to, such as a frame of 4 EiB.
        raise ClusterError("scheduler-other-program", subject=address) from error


def first_line(error: BaseException) -> str:
    """What an error says, in one line."""
    return next(iter(str(error).splitlines()), "") or type(error).__name__


async def begun(awaited: Any) -> Any:
    """Dask's objects begin their work when they are waited for; it has no type for that."""
    return await awaited


async def _disconnect(client: Client) -> None:
    with suppress(asyncio.TimeoutError):
        await asyncio.wait_for(client.close(timeout=CLOSE_S), 4 * CLOSE_S)
