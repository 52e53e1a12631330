# SPDX-License-Identifier: GPL-2.0-or-later
"""The sections of the report: versions, settings, environments and weights."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from qgis.core import Qgis, QgsSettings
from qgis.PyQt.QtCore import QT_VERSION_STR, QLocale, QSysInfo

from ..core.jobs.errors import BadWeightsError
from ..core.jobs.paths import WEIGHTS, version
from ..core.methods.card import read_card
from ..core.methods.settings import listed_scales
from ..folders import listed
from ..machine import free_disk
from ..own_models import models_folder
from ..runtime.home import HOME_VARIABLE, data_folder
from ..runtime.interpreter import ENVIRONMENT_VARIABLE
from ..settings import PREFIX, RUNS, WELCOMED
from .report import DiagnosticSection

# What matters is whether these are set; their values may be secret.
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY")
_VARIABLES = (ENVIRONMENT_VARIABLE, HOME_VARIABLE, "CUDA_VISIBLE_DEVICES", "OMP_NUM_THREADS")
_LEFT_OUT = (RUNS, WELCOMED)  # the files of past runs are nobody else's business


def versions() -> DiagnosticSection:
    """What the plugin runs in."""
    from osgeo import gdal

    facts = (
        ("Plugin", version()),
        ("QGIS", Qgis.version()),
        ("Qt", QT_VERSION_STR),
        ("Python", platform.python_version()),
        ("GDAL", gdal.__version__),
        ("System", f"{QSysInfo.prettyProductName()}, {platform.machine()}"),
        ("Kernel", f"{platform.system()} {platform.release()}"),
        ("Processors", str(os.cpu_count())),
    )
    return DiagnosticSection("Versions", facts)


def plugin_settings() -> DiagnosticSection:
    """Every setting of the plugin, and the environment variables that it uses."""
    settings = QgsSettings()
    settings.beginGroup(PREFIX.rstrip("/"))
    told = [key for key in sorted(settings.allKeys()) if PREFIX + key not in _LEFT_OUT]
    facts = [(key, str(settings.value(key))) for key in told]
    settings.endGroup()
    facts.extend((name, os.environ[name]) for name in _VARIABLES if name in os.environ)
    return DiagnosticSection("Settings of the plugin", tuple(facts) or (("All", "as installed"),))


def surroundings() -> DiagnosticSection:
    """Settings of QGIS that matter here."""
    settings = QgsSettings()
    proxy = settings.value("proxy/proxyEnabled", False, type=bool)
    kind = settings.value("proxy/proxyType", "", type=str) or "of unknown type"
    overridden = settings.value("locale/overrideFlag", False, type=bool)
    lower = {name.lower() for name, value in os.environ.items() if value}
    variables = [name for name in _PROXIES if name.lower() in lower]
    facts = (
        ("Proxy of QGIS", f"on, {kind}" if proxy else "off"),
        ("Proxy variables", ", ".join(variables) or "none"),
        ("Locale", QLocale().name() + (" (set in QGIS)" if overridden else "")),
        ("Encoding of file names", sys.getfilesystemencoding()),
    )
    return DiagnosticSection("Settings of QGIS", facts)


def environments() -> DiagnosticSection:
    """What the plugin has installed, its size, and the free space."""
    home = data_folder()
    facts = [(folder.name, megabytes(_size(folder))) for folder in listed(home, "env-*")]
    facts.insert(0, ("Folder", str(home) if os.path.isdir(home) else f"{home} (does not exist)"))
    free = free_disk(str(home))
    facts.append(("Free", "unknown" if free is None else megabytes(free)))
    return DiagnosticSection("Environments", tuple(facts))


def weights() -> DiagnosticSection:
    """The weights files that are found, with their checksums."""
    return DiagnosticSection("Weights", tuple(_weights()) or (("Files", "none"),))


def _weights() -> Iterator[tuple[str, str]]:
    for where, folder in (("bundled", WEIGHTS), ("own", models_folder())):
        for path in listed(folder, "*.safetensors"):
            try:
                facts = (where, megabytes(path.stat().st_size), _sha256(path), *_of_card(path))
                yield path.name, ", ".join(facts)
            except OSError as error:
                yield path.name, f"{where}, cannot be read ({error.strerror})"


def _of_card(path: Path) -> tuple[str, ...]:
    """What the card says: the method, and the scales."""
    try:
        card = read_card(path)
    except BadWeightsError:
        return ("no card",)
    return (card.method, *listed_scales(card.all_scales(), "×"))


def megabytes(count: int) -> str:
    """Bytes in words."""
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{count / 1e6:.1f} MB"


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    return f"sha256 {digest.hexdigest()}"


def _size(folder: Path) -> int:
    """Bytes below a folder; a link counts as the link itself."""
    return sum(
        os.lstat(os.path.join(parent, name)).st_size
        for parent, _, names in os.walk(folder)
        for name in names
    )
