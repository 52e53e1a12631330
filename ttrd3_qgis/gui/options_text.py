# SPDX-License-Identifier: GPL-2.0-or-later
"""Texts of the options page about the current Python and a test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from ..core.jobs.estimate import tile_seconds
from ..offered import default_presets, usual_steps
from ..runtime.interpreter import ENVIRONMENT_VARIABLE, Candidate, Device, Interpreter
from ..settings import PYTHON
from ..translation import tr
from ..worker_texts import filled


@dataclass(frozen=True)
class Trial:
    """The result of a test, and why earlier Pythons were refused."""

    interpreter: Interpreter
    refused: tuple[str, ...]


def origin_text(tried: tuple[Candidate, ...]) -> str:
    """Describe which Python comes first and where it is from, without starting anything."""
    if not tried:
        return tr("There is no Python to try; press Set Up, or choose one that has PyTorch.")
    first = tried[0]
    if shutil.which(first.path) is None:
        sentence = tr("{path} is not a program that can be run; it comes from {origin}.")
    elif first.origin == ENVIRONMENT_VARIABLE:
        sentence = tr("{path} comes first: {origin} overrides this page.")
    else:
        sentence = tr("{path} is tried first; it comes from {origin}.")
    return sentence.format(path=first.path, origin=_origin(first))


def _origin(candidate: Candidate) -> str:
    """Where a Python is from, in the user's language."""
    if candidate.origin == ENVIRONMENT_VARIABLE:
        return tr("the environment variable {name}").format(name=ENVIRONMENT_VARIABLE)
    return tr("the field above") if candidate.origin.endswith(PYTHON) else candidate.origin


def trial_html(trial: Trial) -> str:
    """The result of a test as rich text: refusals, versions, and a table of devices."""
    found = trial.interpreter
    lines = [_warning(sentence) for sentence in trial.refused]
    lines.append(
        tr("{path} works: Python {python}, PyTorch {torch}, rasterio {rasterio}.").format(
            path=f"<b>{escape(found.path)}</b>",
            python=escape(found.python),
            torch=escape(found.torch),
            rasterio=escape(found.rasterio),
        )
    )
    heads = (tr("Device"), tr("Memory"), tr("Speed"))
    rows = ["".join(f"<th align='left'>{escape(head)}</th>" for head in heads)]
    rows.extend("".join(f"<td>{cell}</td>" for cell in _cells(device)) for device in found.hardware)
    table = "".join(f"<tr>{row}</tr>" for row in rows)
    lines.append(f"<table cellpadding='3'>{table}</table>")
    return "".join(f"<p>{line}</p>" for line in lines)


def failure_html(sentence: str, refused: tuple[str, ...] = ()) -> str:
    """Why a test found no Python, as rich text."""
    return "".join(f"<p>{_warning(text)}</p>" for text in (*refused, sentence))


def _warning(sentence: str) -> str:
    return "⚠ " + escape(sentence)


def _cells(device: Device) -> Iterator[str]:
    yield f"{escape(device.name)}<br/>{escape(device.description)}"
    yield _memory(device)
    yield escape(device.note) if device.note else _speed(device)


def _memory(device: Device) -> str:
    if not device.memory:
        return tr("unknown")
    if not device.free:
        return filled("{total:size}", total=device.memory)
    text = tr("{free:size} of {total:size} free")
    return filled(text, free=device.free, total=device.memory)


def _speed(device: Device) -> str:
    usual = usual_steps()
    if not device.seconds or not usual:
        return tr("not measured")
    words = tr("{name}: {s:.2g} s a tile")
    return "<br/>".join(
        escape(filled(words, name=name, s=tile_seconds(device.seconds * usual, usual, one.steps)))
        for name, one in default_presets().items()
    )
