# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands for uv, and its environment variables."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ...translation import tr
from ..environment import clean_environment
from .errors import SetupError
from .flavours import Flavour
from .lock import PYTHON, Lock
from .network import (
    DEFAULT_INDEX,
    Sources,
    certificate_variables,
    proxy_variables,
    without_credentials,
)
from .running import Command, Watch, run

# Only those of uv's variables that tell how to reach servers: none may change what is installed.
_KEPT_UV = (
    *("UV_HTTP_TIMEOUT", "UV_HTTP_CONNECT_TIMEOUT", "UV_HTTP_RETRIES", "UV_CONCURRENT_DOWNLOADS"),
    *("UV_KEYRING_PROVIDER", "UV_PYTHON_INSTALL_MIRROR", "UV_CONFIG_FILE", "UV_OFFLINE"),
)
_NOT_FOR_UV = ("PYTHONPATH", "PYTHONSAFEPATH", "CONDA_PREFIX", "CONDA_DEFAULT_ENV")
_CACHE = "cache"
_UNPACKED_SHARE = 0.75  # of the required space, which includes a reserve
MB = 1_000_000
FIRST_PERCENT, LAST_PERCENT = 5.0, 85.0
_LAST_WORDS = 12


@dataclass(frozen=True)
class Installer:
    """uv with the data folder and the sources of packages."""

    program: Path
    home: Path
    sources: Sources
    environment: Mapping[str, str]
    flavour: Flavour

    @property
    def cache(self) -> Path:
        """Where downloads stay until the end; on the environment's volume, so that links work."""
        return self.home / _CACHE

    def make_environment(self, target: Path, watch: Watch) -> None:
        """Make an empty environment with a Python of the pinned version."""
        self._run(("venv", "--no-project", "--relocatable", "--python", PYTHON, str(target)), watch)

    def fill(self, target: Path, lock: Lock, watch: Watch) -> None:
        """Install the pinned packages, each checked by its sha256."""
        self._install(target, "packages.txt", lock.others(), self._packages(), watch)
        self._install(target, "torch.txt", lock.torch(), self._torch(lock), watch)

    def _install(
        self, target: Path, name: str, text: str, where: tuple[str, ...], watch: Watch
    ) -> None:
        # a bare name in the current folder: uv splits some paths at spaces
        (self.cache / name).write_text(text, encoding="utf-8")
        options = ("--no-deps", "--require-hashes", "--no-build", "--strict")
        self._run(("pip", "install", "--python", str(target), *options, *where, "-r", name), watch)

    def _packages(self) -> tuple[str, ...]:
        """The sources of the packages that PyPI has."""
        if self.sources.folder:
            return ("--no-index", "--find-links", self.sources.folder)
        # if the user names none, uv's own settings may
        is_named = self.sources.index != DEFAULT_INDEX
        found = ["--default-index", self.sources.index] if is_named else []
        for address in self.sources.extra.split():
            found += ["--index", address]
        for link in self.sources.links:
            found += ["--find-links", link]
        # safe with hashes, and needed if a mirror has only some of the versions
        return (*found, "--index-strategy", "unsafe-best-match")

    def _torch(self, lock: Lock) -> tuple[str, ...]:
        """The source of PyTorch: a folder that has it, its own index, or PyPI."""
        if not self.flavour.torch_index:
            return self._packages()
        local = self.sources.torch_folder(lock.torch_files)
        if self.sources.folder or local:
            return ("--no-index", "--find-links", self.sources.folder or local)
        return ("--default-index", self.sources.torch_index or self.flavour.torch_index)

    def _run(self, arguments: tuple[str, ...], watch: Watch) -> None:
        (self.cache / "tmp").mkdir(parents=True, exist_ok=True)
        command = Command(
            (str(self.program), *arguments, "--system-certs", "--color", "never"),
            self.cache,
            self.environment,
            lambda: self._measure(watch),
        )
        quiet = Watch(lambda line: watch.log(without_credentials(line)), watch.feedback)
        try:
            code, said = run(command, quiet)
        except OSError as error:
            text = tr(
                "The installer {program} cannot be started ({reason}); if programs in this folder "
                "are forbidden, ask for {folder} to be allowed, or name a Python that has PyTorch."
            )
            values = {"program": self.program, "reason": error, "folder": self.home}
            raise SetupError(text.format(**values)) from None
        if code != 0:
            raise SetupError(explain("\n".join(said), code))

    def _measure(self, watch: Watch) -> int:
        """The size of what has arrived so far, which is all that is known of the progress."""
        size = size_of(self.cache)
        share = size / (_UNPACKED_SHARE * self.flavour.disk_mb * MB)
        watch.progress(FIRST_PERCENT + (LAST_PERCENT - FIRST_PERCENT) * min(1.0, share))
        return size


def size_of(folder: Path) -> int:
    """Bytes of the files below a folder, which may change meanwhile; linked files count once."""
    total, seen = 0, set()
    for root, _, names in os.walk(folder):
        for name in names:
            try:
                status = os.lstat(os.path.join(root, name))
            except OSError:
                continue  # it was a temporary file
            if status.st_nlink < 2 or (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                total += status.st_size
    return total


def variables(home: Path, sources: Sources, outer: Mapping[str, str]) -> dict[str, str]:
    """The environment of uv: the user's, without that of QGIS, with the network settings."""
    kept = {
        name: value
        for name, value in clean_environment(outer).items()
        if name not in _NOT_FOR_UV and (not name.startswith("UV_") or _is_kept(name))
    }
    cache = home / _CACHE
    temporary = {name: str(cache / "tmp") for name in ("TMPDIR", "TMP", "TEMP")}
    return {
        **kept,
        **proxy_variables(sources.index),
        **certificate_variables(outer),
        **temporary,
        "UV_CACHE_DIR": str(cache / "uv"),
        "UV_PYTHON_INSTALL_DIR": str(home / "python"),
        "UV_PYTHON_INSTALL_BIN": "0",
        "UV_PYTHON_INSTALL_REGISTRY": "0",
        **_python_variables(sources),
    }


def _is_kept(name: str) -> bool:
    credentials = name.startswith("UV_INDEX_") and name.endswith(("_USERNAME", "_PASSWORD"))
    return name in _KEPT_UV or credentials


def _python_variables(sources: Sources) -> dict[str, str]:
    """The Python to start from; off Linux, one bundled with QGIS or another program may fail."""
    if sys.platform.startswith("linux"):
        found = {"UV_PYTHON_PREFERENCE": "system"}
    else:
        found = {"UV_PYTHON_PREFERENCE": "managed" if sources.folder else "only-managed"}
    archives = Path(sources.folder) / "python"
    if sources.folder and archives.is_dir():
        # verified with the digest that uv knows; UV_OFFLINE would refuse even these
        found["UV_PYTHON_CACHE_DIR"] = str(archives)
    elif sources.folder:
        found["UV_OFFLINE"] = "1"
    return found


def explain(said: str, code: int) -> str:
    """One sentence on why uv failed; its own output is in the log."""
    lower = said.lower()
    for signs, sentence in _causes():
        if any(sign in lower for sign in signs):
            return sentence
    last = " ".join(line.strip(" ╰─▶├│×") for line in said.splitlines()[-_LAST_WORDS:])[-400:]
    text = tr("The installer failed with exit code {code}: {words}")
    return text.format(code=code, words=last or tr("it said nothing."))


def _causes() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Patterns in uv's output, and what they mean for the user."""
    return (
        (
            ("hash mismatch", "no hashes matched"),
            tr(
                "A downloaded file is not the one that was tested (its SHA-256 differs): it is "
                "damaged or was replaced; nothing was installed."
            ),
        ),
        (
            ("no space left", "os error 28", "os error 112"),
            tr("The disk is full; make room and run the set-up again."),
        ),
        (
            ("permission denied", "access is denied", "os error 5)", "os error 4551"),
            tr(
                "The system refused access to a file; ask for the data folder to be allowed, or "
                "name a Python that has PyTorch."
            ),
        ),
        (
            ("invalid peer certificate", "unknownissuer", "certificate verify"),
            tr(
                "The certificate of the package index is not trusted; ask for your company's "
                "certificate to be added to the system's store, or name its file in SSL_CERT_FILE."
            ),
        ),
        (
            ("407 proxy", "proxy authentication"),
            tr("The proxy wants a name and password; enter them in the options of QGIS."),
        ),
        (
            ("no interpreter found", "no managed python", "python-build-standalone"),
            tr(
                "There is no Python {version} here and none could be fetched; install Python "
                "{version}, or name a Python that has PyTorch."
            ).format(version=PYTHON),
        ),
        (
            ("failed to extract", "invalid zip", "unexpected end of file", "not a valid zip"),
            tr("A file is damaged or not complete; fetch it again."),
        ),
        (
            ("not found in the provided package locations", "not found in the package registry"),
            tr("A package is missing where it was looked for; see the log for its name."),
        ),
        (
            ("dns error", "error sending request", "failed to fetch", "timed out", "connect error"),
            tr(
                "The package index cannot be reached; check the network and proxy in the options "
                "of QGIS, or install from a folder."
            ),
        ),
    )
