# SPDX-License-Identifier: GPL-2.0-or-later
"""The environment: made beside its final place, tested, then moved; measured; removed."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ...folders import listed, unusable
from ...translation import tr
from ..interpreter import Interpreter, probe
from .errors import SetupError
from .installer import LAST_PERCENT, Installer, size_of, variables
from .moving import move
from .preflight import SetupPlan
from .running import Watch
from .turnstile import turnstile
from .uv import provide
from .wheels import wheel_for

# not "env-…": the search for interpreters must not find incomplete or removed ones
_UNFINISHED, _REMOVED = "unfinished-", "removed-"


@dataclass(frozen=True)
class Installed:
    """An environment that passed the probe."""

    interpreter: Interpreter
    size_bytes: int


def environments(home: Path) -> list[Path]:
    """Folders of the complete environments."""
    return [path for path in listed(home, "env-*") if path.is_dir()]


def python_of(environment: Path) -> Path:
    """The Python of an environment."""
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def install(plan: SetupPlan, watch: Watch, anew: bool = False) -> Installed:
    """Make the environment of the plan, or use the existing one unless `anew`.

    Raises SetupError or RunCancelledError; then the previous state is unchanged.
    """
    if plan.errors():
        raise SetupError(plan.errors()[0])
    with _home(plan.home):
        sweep(plan.home)
        final = plan.home / plan.name()
        if final.exists() and not anew:
            try:
                return _tried(final, watch)
            except ValueError as reason:
                text = tr("The existing environment does not work: {reason}")
                watch.log(text.format(reason=reason))
        return _make(plan, final, watch)


def remove(home: Path, watch: Watch) -> int:
    """Remove everything that the set-up has made; returns its size in bytes."""
    if not os.path.isdir(home):
        return 0
    with _home(home):
        before = size_of(home)
        for path in _made(home):
            watch.log(tr("Removing {folder}").format(folder=path))
            shutil.rmtree(_set_aside(path), ignore_errors=True)
        return before - size_of(home)


def size(home: Path) -> int:
    """Bytes of everything that the set-up has made."""
    return sum(size_of(path) for path in _made(home))


def sweep(home: Path) -> None:
    """Remove what interrupted set-ups have left, and what Windows did not release before."""
    for path in [*home.glob(f"{_UNFINISHED}*"), *home.glob(f"{_REMOVED}*")]:
        shutil.rmtree(path, ignore_errors=True)


def _made(home: Path) -> list[Path]:
    own = [home / "cache", home / "python", *listed(home, "uv-*")]
    return [*environments(home), *(path for path in own if os.path.isdir(path))]


@contextmanager
def _home(home: Path) -> Iterator[None]:
    """Make the folder and hold its lock; raises SetupError if it is not writable."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        with turnstile(home):
            yield
    except OSError as error:
        raise SetupError(unusable(home, error)) from None


def _make(plan: SetupPlan, final: Path, watch: Watch) -> Installed:
    watch.log(str(plan.machine))
    wheel = wheel_for(plan.machine)
    if wheel is None:
        raise SetupError(plan.choice.reason)
    program = provide(plan.home, wheel, plan.sources, watch)
    environment = variables(plan.home, plan.sources, os.environ)
    installer = Installer(program, plan.home, plan.sources, environment, plan.chosen())
    draft = plan.home / f"{_UNFINISHED}{final.name[4:]}-{os.getpid()}"
    try:
        installer.make_environment(draft, watch)
        installer.fill(draft, plan.lock(), watch)
        watch.progress(LAST_PERCENT)
        watch.log(tr("Trying it"))
        _try_draft(draft, watch)
        _put(draft, final)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    installed = _tried(final, watch)
    _tidy(plan.home, (final, program.parent), watch)
    return Installed(installed.interpreter, size(plan.home))


def _try_draft(draft: Path, watch: Watch) -> None:
    try:
        _tried(draft, watch)
    except ValueError as reason:
        text = tr("The new environment does not work and was not kept: {reason}")
        raise SetupError(text.format(reason=reason)) from None


def _tried(environment: Path, watch: Watch) -> Installed:
    """Probe the Python of an environment; ValueError says what is wrong with it."""
    folder = Path(tempfile.mkdtemp(prefix="ttrd3-"))
    try:
        found = probe(str(python_of(environment)), folder, watch.is_cancelled)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return Installed(found, size(environment.parent))


def _put(draft: Path, final: Path) -> None:
    """Move the environment to its place; the existing one is moved away first, or stays."""
    former = _set_aside(final) if final.exists() else None
    try:
        move(draft, final)
    except OSError:
        if former is not None:
            move(former, final)
        raise
    if former is not None:
        shutil.rmtree(former, ignore_errors=True)


def _set_aside(path: Path) -> Path:
    """Move a folder away at once, although Windows deletes its open files only later."""
    gone = path.with_name(f"{_REMOVED}{path.name}-{os.getpid()}")
    move(path, gone)
    return gone


def _tidy(home: Path, kept: tuple[Path, ...], watch: Watch) -> None:
    """Remove what the new environment does not need: downloads, and older versions."""
    for path in [*environments(home), *home.glob("uv-*")]:
        if path not in kept:
            watch.log(tr("Removing the older {folder}").format(folder=path))
            shutil.rmtree(_set_aside(path), ignore_errors=True)
    shutil.rmtree(home / "cache", ignore_errors=True)
