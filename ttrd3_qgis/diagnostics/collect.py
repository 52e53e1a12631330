# SPDX-License-Identifier: GPL-2.0-or-later
"""Collects the report: asks the Pythons, then removes personal data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from ..algorithms.progress import RECENT
from ..runtime.errors import NoInterpreterError
from ..runtime.interpreter import Candidate, Device, Interpreter, find
from .facts import environments, megabytes, plugin_settings, surroundings, versions, weights
from .report import DiagnosticSection, as_html, as_markdown
from .scrub import Identity, scrub

TITLE = "TTRD3 diagnostics"


@dataclass(frozen=True)
class Diagnostics:
    """A scrubbed report and its main facts; without an interpreter there are no devices."""

    markdown: str
    html: str
    interpreter: Interpreter | None

    @property
    def devices(self) -> tuple[str, ...]:
        """Devices that work."""
        return self.interpreter.devices if self.interpreter else ()


def collect(
    tried: tuple[Candidate, ...],
    folder: Path,
    is_cancelled: Callable[[], bool],
    identity: Identity | None = None,
) -> Diagnostics:
    """Probe and collect, which takes seconds; raises RunCancelledError when asked to stop."""
    refused: list[str] = []
    try:
        found = find(tried, folder, is_cancelled, refused.append)
    except NoInterpreterError as error:
        found = None
        refused.append(str(error))
    sections = (
        versions(),
        _interpreter(tried, refused, found),
        environments(),
        weights(),
        plugin_settings(),
        surroundings(),
        DiagnosticSection("Last log lines", lines=tuple(RECENT) or ("none in this session",)),
    )
    clean = _scrubbed(sections, identity or Identity.of_this_user())
    return Diagnostics(as_markdown(TITLE, clean), as_html(TITLE, clean), found)


def _interpreter(
    tried: tuple[Candidate, ...], refused: list[str], found: Interpreter | None
) -> DiagnosticSection:
    facts = [("Tried", f"{candidate.path} ({candidate.origin})") for candidate in tried]
    facts.extend(("Refused", " ".join(reason.split())) for reason in refused)
    if found is not None:
        facts.append(("Found", f"{found.path}, Python {found.python}"))
        packages = ", ".join(f"{name} {number or 'missing'}" for name, number in found.packages)
        facts.append(("Packages", packages or f"torch {found.torch}, rasterio {found.rasterio}"))
        facts.extend(("Device", device_text(device)) for device in found.hardware)
    return DiagnosticSection("Interpreter", tuple(facts))


def device_text(device: Device) -> str:
    """A device as one line."""
    memory = f", {megabytes(device.memory)}" if device.memory else ""
    return f"{device.name} ({device.description}{memory})"


def _scrubbed(
    sections: tuple[DiagnosticSection, ...], identity: Identity
) -> tuple[DiagnosticSection, ...]:
    def clean(text: str) -> str:
        return scrub(text, identity)

    return tuple(
        DiagnosticSection(
            section.title,
            tuple((clean(name), clean(value)) for name, value in section.facts),
            tuple(clean(line) for line in section.lines),
        )
        for section in sections
    )
