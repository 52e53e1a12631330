# SPDX-License-Identifier: GPL-2.0-or-later
"""Super-resolve every raster of a folder with the references of another: a script to copy.

python3 upscale_folder.py SCENES REFERENCES RESULTS [--set PRESET=faithful …]

Start it with the Python of QGIS (OSGeo4W shell on Windows) and the plugin installed in the default
profile, or call `upscale_folder` from the Python console of QGIS. Scenes whose result exists are
skipped, so that an interrupted run can be started again. Ends with 1 if a scene failed.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsApplication, QgsProcessingException

ALGORITHM = "ttrd3:superresolution"
_running: list[object] = []  # QGIS and the provider end with the last reference to them
SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt")


@dataclass(frozen=True)
class Outcome:
    """What became of a scene: "done", "skipped" or "failed", and why."""

    scene: Path
    state: str
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.scene.name}: {self.state}" + (f" ({self.reason})" if self.reason else "")


def rasters(folder: Path) -> list[Path]:
    """Raster files of a folder, by name."""
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)


def result_of(scene: Path, results: Path) -> Path:
    """Where the result of a scene goes."""
    return results / f"{scene.name.replace('.', '_')}_sr.tif"


def upscale_folder(
    scenes: Path,
    references: Path,
    results: Path,
    parameters: dict[str, Any] | None = None,
    report: Callable[[Outcome], object] = lambda outcome: None,
) -> list[Outcome]:
    """Process scene after scene; `parameters` holds further ones of the algorithm."""
    results.mkdir(parents=True, exist_ok=True)
    given = [str(path) for path in rasters(references)]
    outcomes = []
    for scene in rasters(scenes):
        outcome = _upscale(scene, given, result_of(scene, results), parameters or {})
        report(outcome)
        outcomes.append(outcome)
    return outcomes


def _upscale(
    scene: Path, references: list[str], output: Path, parameters: dict[str, Any]
) -> Outcome:
    from qgis import processing

    if output.exists():  # results appear whole or not at all
        return Outcome(scene, "skipped", f"{output.name} exists")
    values = {"INPUT": str(scene), "REFERENCES": references, "OUTPUT": str(output)}
    try:
        found = processing.run(ALGORITHM, {**parameters, **values})
    except QgsProcessingException as error:
        return Outcome(scene, "failed", " ".join(str(error).split()))
    return Outcome(scene, "done", f"{found['SECONDS']:.0f} s, RMSE {found['RMSE_LR']:.2g}")


def start_qgis() -> tuple[object, ...]:
    """QGIS without windows, with Processing and the plugin; keep what is returned."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    sys.path.append(str(Path(application.qgisSettingsDirPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from ttrd3_qgis.provider import Provider

    Processing.initialize()
    provider = Provider()
    application.processingRegistry().addProvider(provider)
    return application, provider


def show(outcome: Outcome) -> None:
    """Say at once what became of a scene."""
    sys.stdout.write(f"{outcome}\n")
    sys.stdout.flush()


def main(arguments: list[str] | None = None) -> int:
    """Command line; the status is 1 if a scene failed, 2 for a wrong call."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    for name in ("scenes", "references", "results"):
        parser.add_argument(name, type=Path, metavar=name.upper())
    parser.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", dest="values")
    options = parser.parse_args(arguments)
    for folder in (options.scenes, options.references):
        if not folder.is_dir() or not rasters(folder):
            parser.error(f"the folder {folder} does not exist or holds no raster.")
    if options.results.resolve() == options.scenes.resolve():
        parser.error("the results need a folder of their own.")
    if not all("=" in value for value in options.values):
        parser.error("--set takes NAME=VALUE, such as --set PRESET=faithful.")
    _running.extend(start_qgis())
    parameters = dict(value.split("=", 1) for value in options.values)
    folders = (options.scenes, options.references, options.results)
    outcomes = upscale_folder(*folders, parameters, show)
    return int(any(outcome.state == "failed" for outcome in outcomes))


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    os._exit(status)  # leaving by way of exitQgis crashes while layers are alive
