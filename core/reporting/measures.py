# SPDX-License-Identifier: GPL-2.0-or-later
"""Measures of an SR raster, computed in one pass over windows of it, LR and HR."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable

import numpy as np
import numpy.typing as npt

from ..engine.outputs.opening import SENSOR_TAG
from ..evaluation.correctness import Correctness
from ..jobs.errors import BadRasterError
from ..jobs.sensor import read_described
from ..ops.sensor_agreement import allowed_noise
from ..raster.grid import PixelWindow
from ..raster.radiometry import Normalization
from ..raster.source import Block
from .cells import Cells, Pick
from .hr_sums import AgainstHr, CorrectnessSums, shift_of
from .indices import Ndvi, NdviErrors, NdviSums
from .rasters import LOOK_PX, Rasters
from .sums import MIN_SPREAD, Angles, Gradients, Histograms, Map, PixelPairs

BINS = 96
SHIFT_WINDOWS = 5
JUDGED_WINDOWS = 20  # of the whole raster, evenly, for improvement, omission and hallucination
PERCENT = 95.0
ALIKE = (0.4, 2.5)  # if the ratio of their spans is between these, two rasters have the same units

Array = npt.NDArray[Any]
OnWindow = Callable[[int, int], None]


@dataclass(frozen=True)
class Bicubic:
    """The same measures of the input enlarged bicubically, on the same pixels."""

    rmse: float
    bias: float
    p95: float
    correlation: float | None
    psnr: float | None
    ssim: float | None


@dataclass(frozen=True)
class BandMeasures:
    """Measures of one band; those against HR are None if there is no HR."""

    name: str
    rmse: float
    bias: float
    p95: float
    correlation: float | None
    sharpness: float | None
    hr_sharpness: float | None
    psnr: float | None
    ssim: float | None
    hr_bias: float | None
    bicubic: Bicubic


@dataclass(frozen=True)
class Measures:
    """All measures. `difference` holds decimated root mean squares of `map_step` LR pixels each.

    `shift` is (rows, columns) by which SR is shifted against HR, in SR pixels; `span` that of LR by
    band. `ndvi` is None where the bands for it are not known.
    """

    bands: tuple[BandMeasures, ...]
    compared: int
    rmse: float
    bias: float
    p95: float
    angle: float | None
    bicubic_rmse: float
    bicubic_bias: float
    bicubic_p95: float
    bicubic_angle: float | None
    hr_angle: float | None
    bicubic_hr_angle: float | None
    ndvi: Ndvi | None
    correctness: Correctness | None
    bicubic_correctness: Correctness | None
    shift: tuple[float, float] | None
    same_units: bool
    span: Array
    difference: Array
    map_step: int
    histograms: Histograms
    picks: list[Pick]

    def mean(self, measure: str) -> float | None:
        """Mean of a measure over the bands that have it."""
        values = [getattr(band, measure) for band in self.bands]
        known = [value for value in values if value is not None]
        return float(np.mean(known)) if known else None

    def bicubic_mean(self, measure: str) -> float | None:
        """Mean of a measure of the bicubic enlargement over the bands that have it."""
        known = [
            v for v in (getattr(band.bicubic, measure) for band in self.bands) if v is not None
        ]
        return float(np.mean(known)) if known else None


class _Survey:
    """The sums of one pass."""

    def __init__(self, rasters: Rasters) -> None:
        span = rasters.range.high - rasters.range.low
        self.rasters = rasters
        centre = (rasters.range.high + rasters.range.low) / 2
        self.pairs, self.soft_pairs = PixelPairs(centre, span), PixelPairs(centre, span)
        self.angles, self.soft_angles = Angles(), Angles()
        self.hr_angles, self.soft_hr_angles = Angles(), Angles()
        ndvi = NdviSums(rasters.lr.carried.bands, noise_of(rasters, span))
        self.ndvi, self.soft_ndvi, self.hr_ndvi, self.soft_hr_ndvi = (
            NdviErrors(ndvi) for _ in range(4)
        )
        self.sharp, self.soft = Gradients(rasters.count), Gradients(rasters.count)
        self.map = Map(rasters.height, rasters.width)
        self.cells = Cells(rasters.height, rasters.width, rasters.crop_px, span)
        whole = np.dtype(rasters.lr.dtype).kind in "ui"
        self.histograms = Histograms(rasters.range.low, rasters.range.high, BINS, whole)
        self.peak = None if rasters.hr is None else _peak(rasters)
        self.against_hr = None if self.peak is None else AgainstHr(self.peak)
        self.soft_against_hr = None if self.peak is None else AgainstHr(self.peak)
        self.right = None if self.peak is None else CorrectnessSums(self.peak)
        self.soft_right = None if self.peak is None else CorrectnessSums(self.peak)

    def take(self, window: PixelWindow, *, is_judged: bool) -> None:
        """Add a window; whether detail is right there is judged only where that is asked for."""
        rasters = self.rasters
        lr, sr, soft = (
            rasters.read_lr(window),
            rasters.read_sr(window),
            rasters.read_bicubic(window),
        )
        means, valid = block_means(sr, rasters.scale)
        valid &= lr.valid
        self.pairs.add(means, lr.values, valid)
        if rasters.count > 1:
            self.angles.add(means, lr.values, valid)
            self.ndvi.add(means, lr.values, valid)
        self.map.add(window.row, window.col, means - lr.values, valid)
        self.cells.add(window, lr.values, means - lr.values, valid)
        known = sr.valid & soft.valid
        soft = Block(soft.values, known)
        self._take_bicubic(soft, lr)
        self.sharp.add(sr.values, known)
        self.soft.add(soft.values, known)
        self.histograms.add(lr, sr)
        hr = rasters.read_hr(window)
        if hr is not None and self.soft_against_hr is not None:
            self.soft_against_hr.add(soft, hr)
            self._take_spectra(sr, soft, hr)
        if is_judged and hr is not None and self.right and self.soft_right:
            lr_up = rasters.read_bilinear(window)
            self.right.add(lr_up, sr, hr)
            self.soft_right.add(lr_up, soft, hr)
        if hr is not None and self.against_hr is not None:
            squares = self.against_hr.add(sr, hr)
            blocks = Block(squares[None], np.ones_like(squares, dtype=bool)[None])
            self.cells.add_hr(window, block_means(blocks, rasters.scale)[0][0])

    def _take_bicubic(self, soft: Block, lr: Block) -> None:
        means, valid = block_means(soft, self.rasters.scale)
        valid &= lr.valid
        self.soft_pairs.add(means, lr.values, valid)
        if self.rasters.count > 1:
            self.soft_angles.add(means, lr.values, valid)
            self.soft_ndvi.add(means, lr.values, valid)

    def _take_spectra(self, sr: Block, soft: Block, hr: Block) -> None:
        """Add how far the ratios between the bands are from those of HR."""
        if self.rasters.count == 1:
            return
        for block, angles, ndvi in (
            (sr, self.hr_angles, self.hr_ndvi),
            (soft, self.soft_hr_angles, self.soft_hr_ndvi),
        ):
            valid = block.valid & hr.valid
            angles.add(block.values, hr.values, valid)
            ndvi.add(block.values, hr.values, valid)


def block_means(sr: Block, scale: int) -> tuple[Array, Array]:
    """Means of SR over each LR pixel (bands, h, w), and where all of it is valid.

    The same reduction as that of the pipeline's RMSE against LR, so that the two agree.
    """
    bands, height, width = sr.values.shape
    shape = bands, height // scale, scale, width // scale, scale
    means = sr.values.reshape(shape).mean(axis=(2, 4))
    return means, sr.valid.reshape(shape).all(axis=(2, 4))


def measure(rasters: Rasters, on_window: OnWindow) -> Measures:
    """Measure everything; `on_window` gets the number of finished windows and their total."""
    windows = list(rasters.windows())
    survey = _Survey(rasters)
    step = -(-len(windows) // JUDGED_WINDOWS)
    for number, window in enumerate(windows):
        on_window(number, len(windows))
        survey.take(window, is_judged=number % step == 0)
    on_window(len(windows), len(windows))
    _refuse_empty(survey)
    pairs, soft = survey.pairs, survey.soft_pairs
    return Measures(
        bands=tuple(_band(survey, band) for band in range(rasters.count)),
        compared=int(pairs.count.max()),
        rmse=_over_bands(pairs)[0],
        bias=_over_bands(pairs)[1],
        p95=pairs.percentile(PERCENT),
        angle=survey.angles.mean(),
        bicubic_rmse=_over_bands(soft)[0],
        bicubic_bias=_over_bands(soft)[1],
        bicubic_p95=soft.percentile(PERCENT),
        bicubic_angle=survey.soft_angles.mean(),
        hr_angle=survey.hr_angles.mean(),
        bicubic_hr_angle=survey.soft_hr_angles.mean(),
        ndvi=_ndvi(survey),
        correctness=None if survey.right is None else survey.right.mean(),
        bicubic_correctness=None if survey.soft_right is None else survey.soft_right.mean(),
        shift=None if rasters.hr is None else shift_of(_pairs(survey)),
        same_units=survey.peak is None or _same_units(rasters),
        span=rasters.range.high - rasters.range.low,
        difference=survey.map.values(),
        map_step=survey.map.step,
        histograms=survey.histograms,
        picks=survey.cells.picks(rasters.hr is not None),
    )


def noise_of(rasters: Rasters, span: Array) -> Array:
    """The noise of LR by band, in its units: what its sensor has, by the tags of SR."""
    sensor = read_described(rasters.tags.get(SENSOR_TAG, ""))
    return allowed_noise(sensor) * span


def _ndvi(survey: _Survey) -> Ndvi | None:
    error, bicubic = survey.ndvi.mean(), survey.soft_ndvi.mean()
    if error is None or bicubic is None:
        return None
    against_hr = survey.hr_ndvi.mean(), survey.soft_hr_ndvi.mean()
    return Ndvi(error, survey.ndvi.noise(), bicubic, *against_hr)


def _over_bands(pairs: PixelPairs) -> tuple[float, float]:
    """RMSE and bias over the pixels of all bands."""
    count = pairs.count
    total = max(1, int(count.sum()))
    squares, sums = (pairs.rmse() ** 2 * count).sum(), (pairs.bias() * count).sum()
    return float(np.sqrt(squares / total)), float(sums / total)


def _peak(rasters: Rasters) -> Normalization:
    """The values of black and white in HR: the range of 8 bits, else the range of its values."""
    if rasters.hr is None:
        raise ValueError("There is no HR raster.")
    look = rasters.hr.decimated(LOOK_PX)
    return Normalization.of(look, rasters.hr.dtype, "auto")


def _same_units(rasters: Rasters) -> bool:
    """Tell whether the values of HR are about as large as those of LR."""
    if rasters.hr is None:
        return True
    look = Normalization.of(rasters.hr.decimated(LOOK_PX), rasters.hr.dtype, "percentile")
    spans = rasters.range.high - rasters.range.low, look.high - look.low
    middles = rasters.range.high + rasters.range.low, look.high + look.low
    ratio = float(np.median(spans[1] / spans[0]))
    apart = float(np.median(np.abs(middles[1] - middles[0]) / 2 / (spans[0] + spans[1])))
    return ALIKE[0] < ratio < ALIKE[1] and apart < 0.5


def _refuse_empty(survey: _Survey) -> None:
    subject = survey.rasters.subject
    if not survey.pairs.count.any():
        raise BadRasterError("sr-nothing-in-common", subject=subject.sr, lr=subject.lr)
    if survey.against_hr is not None and not survey.against_hr.count:
        raise BadRasterError("hr-nothing-in-common", subject=subject.hr)


def _band(survey: _Survey, band: int) -> BandMeasures:
    rasters, pairs, hr = survey.rasters, survey.pairs, survey.against_hr
    soft, least = survey.soft.energy()[band], (MIN_SPREAD * pairs.span[band]) ** 2
    sharp_hr = None
    if hr is not None and soft > least:
        sharp_hr = float(hr.gradients.energy()[band] / soft)
    return BandMeasures(
        name=band_name(rasters, band),
        rmse=float(pairs.rmse()[band]),
        bias=float(pairs.bias()[band]),
        p95=pairs.percentile(PERCENT, band),
        correlation=pairs.correlation(band),
        sharpness=float(survey.sharp.energy()[band] / soft) if soft > least else None,
        hr_sharpness=sharp_hr,
        psnr=None if hr is None else hr.psnr(band),
        ssim=None if hr is None else hr.ssim(band),
        hr_bias=None if hr is None else hr.bias(band),
        bicubic=_bicubic(survey, band),
    )


def _bicubic(survey: _Survey, band: int) -> Bicubic:
    pairs, hr = survey.soft_pairs, survey.soft_against_hr
    return Bicubic(
        rmse=float(pairs.rmse()[band]),
        bias=float(pairs.bias()[band]),
        p95=pairs.percentile(PERCENT, band),
        correlation=pairs.correlation(band),
        psnr=None if hr is None else hr.psnr(band),
        ssim=None if hr is None else hr.ssim(band),
    )


def band_name(rasters: Rasters, band: int) -> str:
    """Number of an SR band, and its description where it has one."""
    text = rasters.sr.carried.bands[band].description
    return f"{band + 1} ({text})" if text else str(band + 1)


def _pairs(survey: _Survey) -> list[tuple[Block, Block]]:
    """SR and HR where the texture is strongest."""
    rasters, found = survey.rasters, []
    for window in survey.cells.textured(SHIFT_WINDOWS):
        hr = rasters.read_hr(window)
        if hr is not None:
            found.append((rasters.read_sr(window), hr))
    return found
