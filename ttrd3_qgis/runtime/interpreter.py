# SPDX-License-Identifier: GPL-2.0-or-later
"""Finds the Python that runs the core: the first candidate that passes a probe."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Callable

from ..core.jobs.messages import read
from ..core.jobs.protocol import Failure, decode
from ..core.jobs.reading import parsed
from ..folders import changed, listed
from ..settings import PYTHON, text
from ..translation import tr
from ..worker_texts import translated
from .errors import NoInterpreterError, RunCancelledError
from .home import data_folder
from .process import WorkerProcess
from .warm import WARM, start

ENVIRONMENT_VARIABLE = "TTRD3_PYTHON"
SETTING = PYTHON
PROBE, BENCHMARK = "--probe", "--benchmark"  # the same answer without and with speeds
PROBE_S = 120.0
SETUP_ALGORITHM = "ttrd3:setupenvironment"


@dataclass(frozen=True)
class Candidate:
    """A possible Python, and where its path is from; `embedded` is that of QGIS itself."""

    path: str
    origin: str
    embedded: bool = False


@dataclass(frozen=True)
class Device:
    """A device that works; bytes, and seconds for a tile and step, 0 where unknown."""

    name: str
    description: str = ""
    memory: int = 0
    free: int = 0
    seconds: float = 0.0
    note: str = ""


@dataclass(frozen=True)
class Interpreter:
    """A Python that can run the core. `model` is the one its devices were timed with, if any.

    `drivers` are the raster formats of its GDAL, none where an older core does not tell them.
    """

    path: str
    python: str
    torch: str
    rasterio: str
    devices: tuple[str, ...]
    hardware: tuple[Device, ...] = ()
    packages: tuple[tuple[str, str], ...] = ()
    model: str = ""
    drivers: tuple[str, ...] = ()


class LacksError(ValueError):
    """A Python cannot load or use its libraries; `package` is the one it lacks, if one is known."""

    def __init__(self, sentence: str, package: str) -> None:
        super().__init__(sentence)
        self.package = package


# probes of this session, by path and times: of the file and of the link to it
_PASSED: dict[tuple[str, int, int], Interpreter] = {}


def candidates(
    environment: Mapping[str, str], setting: str, data_folder: Path
) -> tuple[Candidate, ...]:
    """The Pythons to try, best first."""
    found = []
    if environment.get(ENVIRONMENT_VARIABLE):
        found.append(Candidate(environment[ENVIRONMENT_VARIABLE], ENVIRONMENT_VARIABLE))
    if setting:
        setting = os.path.expanduser(setting)  # may be the name of a program on the search path
        found.append(Candidate(setting, tr("the setting {name}").format(name=SETTING)))
    own, embedded = tr("the plugin's own environment"), tr("the Python of QGIS")
    found.extend(Candidate(str(path), own) for path in _own(data_folder))
    found.extend(Candidate(str(path), embedded, True) for path in _embedded())
    return tuple(found)


def to_try() -> tuple[Candidate, ...]:
    """The Pythons to try with the user's settings; runs in the main thread."""
    return candidates(os.environ, text(PYTHON), data_folder())


def find(
    tried: tuple[Candidate, ...],
    folder: Path,
    is_cancelled: Callable[[], bool],
    on_refused: Callable[[str], None],
    question: str = PROBE,
    stays: bool = False,
) -> Interpreter:
    """The first candidate that passes the probe; reports why the others do not.

    If it `stays`, the process that has answered waits for a run.
    """
    for candidate in tried:
        found = shutil.which(candidate.path)
        if found is None:
            sentence = tr("{path} (from {origin}) is not a program that can be run.")
            on_refused(sentence.format(path=candidate.path, origin=candidate.origin))
            continue
        path = os.path.abspath(found)  # the worker has a working folder of its own
        try:
            return _ask_once(path, question, folder, is_cancelled, stays)
        except ValueError as reason:
            on_refused(_refused_text(candidate, reason))
    sentence = tr(
        "No Python with PyTorch was found; make one with Raster > Super-Resolution (TTRD3) > "
        "Set Up… or the algorithm {algorithm}, or name one in the environment variable {variable}."
    )
    raise NoInterpreterError(
        sentence.format(algorithm=SETUP_ALGORITHM, variable=ENVIRONMENT_VARIABLE)
    )


def _refused_text(candidate: Candidate, reason: ValueError) -> str:
    """Why a candidate is not used; nobody is asked to install anything into QGIS's own Python."""
    sentence = tr("{path} (from {origin}) cannot run the model: {reason}")
    if candidate.embedded and isinstance(reason, LacksError):
        sentence = tr("The Python of QGIS ({path}) cannot run the model and is left as it is.")
        if reason.package:
            sentence = tr("The Python of QGIS ({path}) has no {package} and is left as it is.")
        return sentence.format(path=candidate.path, package=reason.package)
    return sentence.format(path=candidate.path, origin=candidate.origin, reason=reason)


def _own(data_folder: Path) -> list[Path]:
    """The Pythons of environments made by the plugin, newest first."""
    pythons = listed(data_folder, "env-*/bin/python", "env-*/Scripts/python.exe")
    return sorted(pythons, key=changed, reverse=True)


def _embedded() -> Iterator[Path]:
    """The command-line counterpart of the Python inside QGIS; sys.executable may be QGIS itself."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    home = Path(sys.base_exec_prefix)
    for path in (home / "bin" / version, home / "python.exe", home / "bin" / "python3"):
        if path.exists():
            yield path
            return


def probe(path: str, folder: Path, is_cancelled: Callable[[], bool]) -> Interpreter:
    """Run the worker with --probe and read its answer; ValueError says what is wrong."""
    return _ask(path, PROBE, folder, is_cancelled)


def _ask_once(
    path: str, question: str, folder: Path, is_cancelled: Callable[[], bool], stays: bool
) -> Interpreter:
    """Ask, or reuse the probe of an unchanged interpreter; ValueError says what is wrong."""
    key = (path, os.stat(path).st_mtime_ns, os.lstat(path).st_mtime_ns)
    if question != PROBE or key not in _PASSED:
        _PASSED[key] = (
            _ask_and_keep(path, is_cancelled)
            if stays
            else _ask(path, question, folder, is_cancelled)
        )
    return _PASSED[key]


def _ask(path: str, question: str, folder: Path, is_cancelled: Callable[[], bool]) -> Interpreter:
    """Run the worker with a question and read the line that it prints."""
    try:
        worker = WorkerProcess(path, (question,), folder)
    except OSError as error:
        raise ValueError(str(error)) from None
    try:
        return _answer(path, worker, is_cancelled)
    finally:
        worker.stop(0.0)


def _ask_and_keep(path: str, is_cancelled: Callable[[], bool]) -> Interpreter:
    """The same with a probe and a worker that waits for a run then: PyTorch is loaded once."""
    try:
        lent = start(path, PROBE)
    except OSError as error:
        raise ValueError(str(error)) from None
    try:
        found = _answer(path, lent.worker, is_cancelled, stays=True)
    except BaseException:
        lent.worker.stop(0.0)  # it may be loading PyTorch, and would not notice a request
        lent.end()
        raise
    WARM.keep(lent)
    return found


def _answer(
    path: str, worker: WorkerProcess, is_cancelled: Callable[[], bool], stays: bool = False
) -> Interpreter:
    """Read to the end, or to the answer if the worker stays; ValueError says what is wrong."""
    lines = []
    deadline = time.monotonic() + PROBE_S
    while (line := worker.read(0.1)) is not None and time.monotonic() < deadline:
        if is_cancelled():
            raise RunCancelledError
        lines.append(line)
        if stays and line:
            with suppress(ValueError):
                return _read_answer(path, [line])
    code = worker.wait(3.0 if line is None else 0.0)
    if code != 0:
        worker.stop(0.0)
        silent = tr("its probe ended with exit code {code}.").format(code=code)
        raise _refusal(lines) or ValueError(worker.stderr_tail(1) or silent)
    return _read_answer(path, lines)


def _refusal(lines: list[str]) -> LacksError | None:
    """Why a probe gave no answer, in the user's language; None if it did not say."""
    for line in reversed(lines):
        try:
            event = decode(line)
        except ValueError:
            continue
        if isinstance(event, Failure):
            values = [str(message.arguments.get("package", "")) for message in event.messages]
            return LacksError(translated(event.messages, event.text), "".join(values))
    return None


def _read_answer(path: str, lines: list[str]) -> Interpreter:
    """Read the answer of a probe; a library may have printed lines before it."""
    for line in reversed(lines):
        try:
            return _interpreter(path, parsed(line))
        except (ValueError, LookupError, TypeError, AttributeError):
            continue
    raise ValueError(tr("its probe printed no answer."))


def _said(device: Device, answer: dict[str, Any]) -> Device:
    """The device, with its note in the user's language."""
    return replace(device, note=translated(read(answer.get("messages", ())), device.note))


def _interpreter(path: str, answer: dict[str, Any]) -> Interpreter:
    known = {item.name for item in fields(Device)}
    hardware = tuple(
        _said(Device(**{name: value for name, value in device.items() if name in known}), device)
        for device in answer["devices"]
    )
    return Interpreter(
        path=path,
        python=str(answer["python"]),
        torch=str(answer["torch"]),
        rasterio=str(answer["rasterio"]),
        devices=tuple(device.name for device in hardware),
        hardware=hardware,
        packages=tuple(answer.get("packages", {}).items()),
        model=str(answer.get("model", "")),
        drivers=tuple(answer.get("drivers", ())),
    )
