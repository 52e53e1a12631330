# SPDX-License-Identifier: GPL-2.0-or-later
"""Calibrates the error of a model on images with a truth, and measures how well that holds.

A ridge regression of the logarithm of the error on features of the result, then split-conformal
factors for each sensor (Lei et al. 2018, distribution-free predictive inference for regression).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from scipy.stats import spearmanr

from ..engine.calibrated import mean_contrast
from ..jobs.superresolution import LEVELS, Extras
from ..methods.calibration import Factors, Fit
from ..methods.spec import Preset
from ..ops.error_features import FEATURES, FLOOR, expected, features, lr_contrast
from ..ops.pooling import pooled
from ..raster.radiometry import upsample_nearest
from .images import Pixels
from .results import Settings
from .single import ImageModel
from .tensors import to_tensor

RIDGE = 1e-3  # of the features' mean square
EVERY_PX = 7  # pixels that the regression sees: neighbours tell the same
BORDER_LR_PX = 2  # left out: an image ends there, which a scene does not
DIGITS = 5

Array = npt.NDArray[Any]


@dataclass(frozen=True)
class Observation:
    """An image: features (n, bands, H, W), true absolute error (bands, H, W), LR contrast.

    In model units; the last feature is the spread where there were several samples.
    """

    features: Array
    error: Array
    contrast: float
    scale: int

    def inner(self, values: Array) -> Array:
        """Values (..., H, W) without the border of the image."""
        cut = BORDER_LR_PX * self.scale
        found: Array = values[..., cut:-cut, cut:-cut]
        return found

    def expected(self, coefficients: Sequence[float]) -> Array:
        """The error that a regression expects, (bands, H, W)."""
        valid = np.ones(self.error.shape, dtype=bool)
        found = self.features.astype(np.float32)
        return expected(list(found), coefficients, valid, self.scale)


@torch.inference_mode()
def observe(
    model: ImageModel,
    images: tuple[Pixels, Pixels, Pixels | None],
    settings: Settings,
    samples: int,
    is_aligned: bool = True,
) -> Observation:
    """Super-resolve LR with seeds counting up, and compare with HR; `images` are LR, HR, reference.

    The first seed makes the result.
    """
    lr, hr, reference = images
    drawn = model.samples(lr, reference, settings, samples, is_aligned)
    made = [one.numpy() for one in drawn]
    small, truth = (to_tensor(image)[0].numpy() for image in (lr, hr))
    valid = np.ones(truth.shape, dtype=bool)
    beneath = upsample_nearest(lr_contrast(small, np.ones(small.shape, dtype=bool)), model.scale)
    found = features(np.stack(made), valid, beneath, model.scale)
    return Observation(np.stack(found), np.abs(made[0] - truth), mean_contrast(small), model.scale)


def samples_of(preset: Preset) -> int:
    """How many seeds tell the spread of a preset: without start noise all samples are equal."""
    return Extras.samples if preset.noise else 1


def fits(
    seen: Mapping[str, Sequence[Observation]], preset: str, scale: int, samples: int
) -> Iterator[Fit]:
    """The fit of a preset for so many samples, and that for one."""
    for count in sorted({1, samples}, reverse=True):
        yield fitted(seen, preset, scale, count)


def fitted(seen: Mapping[str, Sequence[Observation]], preset: str, scale: int, samples: int) -> Fit:
    """The fit for what was seen of each sensor; with 1 sample the spread is left out."""
    pool = [one for observations in seen.values() for one in observations]
    coefficients = _regression(pool, with_spread=samples > 1)
    factors = {name: _factors(own, coefficients) for name, own in seen.items()}
    return Fit(preset, scale, samples, coefficients, factors)


def _regression(pool: Sequence[Observation], *, with_spread: bool) -> tuple[float, ...]:
    """Coefficients of the features for log(error); the first is the constant."""
    count = len(FEATURES) - (not with_spread)
    columns, logs = [], []
    for one in pool:
        inner = one.inner(one.features[:count]).reshape(count, -1)[:, ::EVERY_PX]
        columns.append(inner.astype(np.float64))
        logs.append(np.log(one.inner(one.error).ravel()[::EVERY_PX] + FLOOR))
    x, y = np.concatenate(columns, axis=1), np.concatenate(logs)
    penalty = RIDGE * x.shape[1] * np.diag([0.0, *np.ones(count - 1)])
    found = np.linalg.solve(x @ x.T + penalty, x @ y)
    return tuple(round(float(value), DIGITS) for value in found)


def _factors(seen: Sequence[Observation], coefficients: Sequence[float]) -> Factors:
    """What turns the regression into an expected error and into intervals, for one sensor."""
    errors = np.concatenate([one.inner(one.error).ravel() for one in seen])
    foretold = np.concatenate([one.inner(one.expected(coefficients)).ravel() for one in seen])
    factor = float(errors.sum() / foretold.sum())
    widths = np.quantile(errors / (factor * foretold), [level / 100 for level in LEVELS])
    first, second, third = (round(float(width), DIGITS) for width in widths)
    return Factors(round(factor, DIGITS), (first, second, third))


@dataclass(frozen=True)
class Held:
    """How well a calibration holds on images that it does not know.

    `coverage` are the per cent of errors within the intervals; `ratio` is the expected over the
    true error on the whole. `rank` is Spearman's between both, the true one averaged over an LR
    pixel as the expected one is; `pixel_rank` without that.
    """

    coverage: tuple[float, ...]
    ratio: float
    rank: float
    pixel_rank: float


def held(seen: Sequence[Observation], fit: Fit, sensor: str) -> Held:
    """Measure a fit on observations of a sensor that calibrated nothing, without their borders."""
    factors = fit.sensors[sensor]
    errors = np.stack([one.inner(one.error) for one in seen])
    foretold = np.stack([one.inner(one.expected(fit.coefficients)) for one in seen])
    foretold *= factors.expected
    valid = np.ones(errors.shape[1:], dtype=bool)
    smooth = np.stack([pooled(error, valid, fit.scale) for error in errors])
    coverage = (100 * float((errors <= width * foretold).mean()) for width in factors.half_widths)
    return Held(
        tuple(round(value, 2) for value in coverage),
        round(float(foretold.sum() / errors.sum()), 3),
        _rank(foretold, smooth),
        _rank(foretold, errors),
    )


def _rank(expected_errors: Array, errors: Array) -> float:
    found = spearmanr(expected_errors.ravel()[::EVERY_PX], errors.ravel()[::EVERY_PX])
    return round(float(found[0]), 3)
