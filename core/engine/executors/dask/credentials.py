# SPDX-License-Identifier: GPL-2.0-or-later
"""Keys for the clusters that this process starts: other users of the computer cannot join them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from distributed.security import Security

ROLES = ("client", "scheduler", "worker")

_OWN: dict[str, Security] = {}


def temporary_security(folder: str) -> Security:
    """A key for one cluster, in files of a folder that only this user can read.

    In memory alone, Dask would write it to a temporary file for every connection.
    """
    made = Security.temporary()
    certificate, key = Path(folder, "certificate.pem"), Path(folder, "key.pem")
    _write(certificate, made.tls_client_cert)
    _write(key, made.tls_client_key)
    files = {f"tls_{role}_cert": str(certificate) for role in ROLES}
    files.update({f"tls_{role}_key": str(key) for role in ROLES})
    return Security(require_encryption=True, tls_ca_file=str(certificate), **files)


def _write(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "w", encoding="ascii") as file:
        file.write(text)


@contextmanager
def known(address: str, security: Security) -> Iterator[None]:
    """Within the context, `security_of` the address gives these credentials."""
    _OWN[address] = security
    try:
        yield
    finally:
        del _OWN[address]


def security_of(address: str) -> Security | None:
    """The credentials of a cluster of this process; None leaves them to Dask's configuration."""
    return _OWN.get(address)
