# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures in words, for an analyst."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from ..jobs.formatter import figure_format
from ..jobs.messages import Message, message
from .measures import Measures
from .rasters import Rasters

CLOSE, NEAR = 0.01, 0.03  # as a share of the input's range
DULL, HARSH = 1.15, 16.0
ON_IT_PX = 0.25


def figure(value: float) -> str:
    """A number with as many digits as make sense."""
    return format(value, figure_format(value))


def unit_of(rasters: Rasters) -> str:
    """The unit of the values after a space; DN for integers without a unit."""
    units = {band.unit for band in rasters.lr.carried.bands if band.unit}
    if len(units) == 1:
        return f" {units.pop()}"
    return " DN" if np.dtype(rasters.lr.dtype).kind in "ui" else ""


def relative(measures: Measures) -> float:
    """RMSE against LR as a share of the usual range of LR."""
    spans = measures.span[measures.span > 0]
    return measures.rmse / float(spans.mean()) if spans.size else 0.0


def summary(measures: Measures, rasters: Rasters) -> Iterator[Message]:
    """The verdict: agreement, sharpness, truth where it is known, and what not to trust."""
    yield _agreement(measures, unit_of(rasters))
    yield from _sharpness(measures)
    yield from _truth(measures)
    yield message("quality-synthetic")


def _agreement(measures: Measures, unit: str) -> Message:
    share = relative(measures)
    code = "quality-departs"
    if share <= NEAR:
        code = "quality-agrees-closely" if share <= CLOSE else "quality-agrees"
    return message(code, rmse=measures.rmse, unit=unit, percent=100 * share)


def _sharpness(measures: Measures) -> Iterator[Message]:
    gain = measures.mean("sharpness")
    if gain is None:
        return
    if gain < DULL:
        yield message("quality-no-sharper")
    else:
        yield message("quality-sharper", gain=gain)


def _truth(measures: Measures) -> Iterator[Message]:
    psnr, ssim = measures.mean("psnr"), measures.mean("ssim")
    if psnr is None:
        return
    soft = measures.bicubic_mean("psnr") or 0.0
    soft_ssim = measures.bicubic_mean("ssim")
    if ssim is None or soft_ssim is None:
        yield message("quality-psnr", psnr=psnr, bicubic=soft)
    else:
        both = {"psnr": psnr, "bicubic": soft}
        yield message("quality-psnr-ssim", "", **both, ssim=ssim, bicubic_ssim=soft_ssim)
    if measures.shift is not None:
        pixels = math.hypot(*measures.shift)
        if pixels >= ON_IT_PX:
            yield message("quality-lies-off-hr", pixels=pixels)
        else:
            yield message("quality-lies-on-hr")


def notes(measures: Measures, rasters: Rasters) -> Iterator[Message]:
    """What readers should know before they trust the numbers."""
    if relative(measures) > NEAR:
        yield message("quality-another-raster", percent=100 * NEAR)
    gain = measures.mean("sharpness")
    if gain is not None and gain > HARSH:
        yield message("quality-noisy", gain=gain)
    if measures.ndvi is not None and measures.ndvi.is_moved:
        moved = measures.ndvi
        yield message("quality-index-moved", error=moved.lr, noise=moved.noise)
    if not measures.same_units:
        yield message("quality-other-units")
    if measures.shift is not None and math.hypot(*measures.shift) > rasters.scale / 2:
        yield message("quality-shifted", pixels=math.hypot(*measures.shift))


Row = tuple[str, str, str, str]


def explained(measures: Measures, unit: str) -> Iterator[Row]:
    """Measure, value with unit, that of the input enlarged bicubically, and what it means."""
    yield (
        "RMSE against LR",
        f"{figure(measures.rmse)}{unit}",
        f"{figure(measures.bicubic_rmse)}{unit}",
        "How far the means of SR over each input pixel lie from that pixel; 0 is perfect.",
    )
    yield (
        "Bias against LR",
        f"{measures.bias:+.2g}{unit}",
        f"{measures.bicubic_bias:+.2g}{unit}",
        "Whether SR is brighter (+) or darker (−) than the input on the whole.",
    )
    yield (
        "95 % differ by less than",
        f"{figure(measures.p95)}{unit}",
        f"{figure(measures.bicubic_p95)}{unit}",
        "All but one in twenty input pixels are met this well.",
    )
    if measures.angle is not None:
        meaning = "How much the ratios between the bands changed; below 1° colours stay."
        soft = _told(measures.bicubic_angle, "{:.2f}°")
        yield "Spectral angle to LR", f"{measures.angle:.2f}°", soft, meaning
    if measures.ndvi is not None:
        meaning = (
            f"How far NDVI moves in the mean; the noise of the input moves it by "
            f"{figure(measures.ndvi.noise)}."
        )
        soft = figure(measures.ndvi.bicubic_lr)
        yield "NDVI error against LR", figure(measures.ndvi.lr), soft, meaning
    correlation = measures.mean("correlation")
    if correlation is not None:
        meaning = "Whether light and dark lie in the same places; 1 is perfect."
        soft = _told(measures.bicubic_mean("correlation"), "{:.4f}")
        yield "Correlation with LR", f"{correlation:.4f}", soft, meaning
    gain = measures.mean("sharpness")
    if gain is not None:
        meaning = "Energy of the gradients over that of the input enlarged smoothly; 1: no gain."
        yield "Sharpness over bicubic", f"{gain:.2f} ×", "1 ×", meaning
    yield from _explained_truth(measures)


def _explained_truth(measures: Measures) -> Iterator[Row]:
    gain, psnr, ssim = (measures.mean(name) for name in ("hr_sharpness", "psnr", "ssim"))
    if gain is not None:
        yield "Sharpness of HR over bicubic", f"{gain:.2f} ×", "", "What SR would reach at best."
    if psnr is not None:
        meaning = "How close the values come to HR; more is better, 3 dB halve the squared error."
        soft = _told(measures.bicubic_mean("psnr"), "{:.2f} dB")
        yield "PSNR against HR", f"{psnr:.2f} dB", soft, meaning
    if ssim is not None:
        soft = _told(measures.bicubic_mean("ssim"), "{:.4f}")
        yield "SSIM against HR", f"{ssim:.4f}", soft, "Likeness of the structures; 1 is equal."
    if measures.hr_angle is not None:
        soft = _told(measures.bicubic_hr_angle, "{:.2f}°")
        meaning = "How far the ratios between the bands are from those of HR."
        yield "Spectral angle to HR", f"{measures.hr_angle:.2f}°", soft, meaning
    if measures.ndvi is not None and measures.ndvi.hr is not None:
        soft = _told(measures.ndvi.bicubic_hr, "{:.3g}")
        meaning = "Mean error of NDVI, pixel by pixel of SR."
        yield "NDVI error against HR", figure(measures.ndvi.hr), soft, meaning
    if measures.shift is not None:
        down, right = measures.shift
        yield (
            "Shift against HR",
            f"{math.hypot(*measures.shift):.2f} px",
            "",
            f"SR lies {down:+.1f} pixels down and {right:+.1f} to the right of HR, to a tenth.",
        )


def _told(value: float | None, form: str) -> str:
    return "–" if value is None else form.format(value)
