# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures a model run by run, image by image, and keeps every image at once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Callable

import numpy as np
import torch
from ttrd3_qgis.core.evaluation import evaluate as measuring
from ttrd3_qgis.core.evaluation.cases import Case, Cases
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.jobs.sensor import AUTO, described, read_sensor
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.machine.device import resolve
from ttrd3_qgis.core.methods.settings import Settings
from ttrd3_qgis.core.methods.weights import Weights

from .plan import Run
from .sets import image_set

DIGITS = 5
Results = dict[str, Any]


@dataclass(frozen=True)
class Lab:
    """A model, and where the images lie; `images` measures no more than so many of a set."""

    weights: Weights
    model: measuring.ImageModel
    lpips: LPIPS | None
    data: Path
    work: Path
    images: int = 0

    @classmethod
    def of(
        cls, weights: Weights, shared: Path, work: Path, images: int, device: str, scale: int = 0
    ) -> Lab:
        """The model on a device in full precision, with LPIPS by AlexNet."""
        model = measuring.ImageModel.of(weights, resolve(device), torch.float32, scale)
        lpips = LPIPS.from_file(shared / "metrics" / "lpips_alex.safetensors")
        return cls(weights, model, lpips, shared / "data", work, images)

    def measure(self, run: Run, results: Results, save: Callable[[], None]) -> None:
        """Measure the images of a run that are missing, saving after each."""
        images = image_set(run.images, self.data, self.work)
        settings = self.settings(run, images.kinds)
        cases = measuring.open_cases(self.model, images.hr, images.pool, settings, self.lpips)
        plain = results["interpolations"].setdefault(run.scene, {})
        record = results["runs"].setdefault(run.key, {"settings": _said(settings), "rows": {}})
        twin = _twin(record, run, results)
        for name in self._chosen(cases):
            if name not in record["rows"]:
                found = twin.get(name) or self._row(cases[name], settings, plain)
                record["rows"][name] = found
                save()

    def settings(self, run: Run, kinds: Mapping[str, str] | None = None) -> measuring.Settings:
        """The settings as `ttrd3 evaluate` would have them."""
        told = run.told or run.degradation
        job = Job(
            *("", (), ""), preset=run.preset, steps=run.steps, noise=run.noise, sensor=told,
            scale=run.scale,
        )  # fmt: skip
        chosen = Settings.of(job, self.weights.card)
        return measuring.Settings(
            references=(kinds or {}).get(run.references, run.references),
            steps=chosen.steps,
            noise=chosen.noise,
            scale=chosen.scale,
            options=chosen.options,
            degradation=read_sensor(run.degradation),
            sensor=chosen.sensor,
        )

    def _chosen(self, cases: Cases) -> list[str]:
        """All names, or as many as are wanted from the whole list."""
        names = sorted(cases)
        if not 0 < self.images < len(names):
            return names
        chosen = np.linspace(0, len(names) - 1, self.images).round().astype(int)
        return [names[index] for index in chosen]

    def _row(self, case: Case, settings: measuring.Settings, plain: Results) -> list[float]:
        """The measures of a result; those of the interpolations go to `plain` once."""
        for method, pixels in case.estimates.items():
            rows = plain.setdefault(method, {})
            if case.name not in rows:
                rows[case.name] = self.measured(pixels, case)
        return self.measured(measuring.estimate(self.model, case, settings), case)

    def measured(self, pixels: Any, case: Case) -> list[float]:
        """The measures of an estimate of a case."""
        label = (case.name, case.scene, "")
        row = measuring.measure(pixels, case.hr, case.lr, self.lpips, label, case.sensor)
        return [round(float(getattr(row, measure)), DIGITS) for measure in measuring.MEASURES]


def _said(settings: measuring.Settings) -> Results:
    """Settings as they are kept."""
    told = AUTO if settings.sensor is None else described(settings.sensor)
    sensors = {"degradation": described(settings.degradation), "sensor": told}
    said = {**asdict(settings), **sensors, "options": dict(settings.options)}
    said["references"] = Path(settings.references).name
    found: Results = json.loads(json.dumps(said))
    return found


def _twin(record: Results, run: Run, results: Results) -> Results:
    """Rows that were measured with the same settings on the same images under another name."""
    for key, other in results["runs"].items():
        is_other = other is not record and key.startswith(f"{run.scene}, ")
        if is_other and other["settings"] == record["settings"]:
            rows: Results = other["rows"]
            return rows
    return {}
