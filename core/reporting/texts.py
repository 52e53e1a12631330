# SPDX-License-Identifier: GPL-2.0-or-later
"""The measures in words for an analyst."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from .measures import Measures
from .rasters import Rasters

CLOSE, NEAR = 0.01, 0.03  # share of the input's range
DULL, HARSH = 1.15, 16.0
ON_IT_PX = 0.25
SYNTHETIC = "Detail finer than the pixels of the input is synthetic: an estimate, no measurement."


def figure(value: float) -> str:
    """A number with as many digits as it deserves."""
    if value == 0:
        return "0"
    size = abs(value)
    if size >= 1e6 or size < 1e-5:
        return f"{value:.2e}"
    if size < 0.01:
        return f"{value:.2g}"
    return f"{value:.{max(0, 2 - math.floor(math.log10(size)))}f}"


def unit_of(rasters: Rasters) -> str:
    """The unit of the values with a blank before it; DN for whole numbers of no unit."""
    units = {band.unit for band in rasters.lr.carried.bands if band.unit}
    if len(units) == 1:
        return f" {units.pop()}"
    return " DN" if np.dtype(rasters.lr.dtype).kind in "ui" else ""


def relative(measures: Measures) -> float:
    """RMSE against LR as a share of its usual range."""
    spans = measures.span[measures.span > 0]
    return measures.rmse / float(spans.mean()) if spans.size else 0.0


def summary(measures: Measures, rasters: Rasters) -> str:
    """The verdict: agreement, sharpness, truth where it is known, and what not to believe."""
    return " ".join(
        (
            _agreement(measures, unit_of(rasters)),
            *_sharpness(measures),
            *_truth(measures),
            SYNTHETIC,
        )
    )


def _agreement(measures: Measures, unit: str) -> str:
    share = relative(measures)
    verb = "departs from the input by"
    if share <= NEAR:
        verb = f"agrees {'closely ' if share <= CLOSE else ''}with the input to"
    return (
        f"The super-resolved raster {verb} {figure(measures.rmse)}{unit} (RMSE), "
        f"{100 * share:.2g} % of the input's range."
    )


def _sharpness(measures: Measures) -> Iterator[str]:
    gain = measures.mean("sharpness")
    if gain is None:
        return
    if gain < DULL:
        yield "It is hardly sharper than a bicubic enlargement."
    else:
        yield f"Its gradients hold {gain:.1f} times the energy of a bicubic enlargement."


def _truth(measures: Measures) -> Iterator[str]:
    psnr, ssim = measures.mean("psnr"), measures.mean("ssim")
    if psnr is None:
        return
    like = "" if ssim is None else f" and an SSIM of {ssim:.3f}"
    off = ""
    if measures.shift is not None:
        pixels = math.hypot(*measures.shift)
        off = f", and lies {pixels:.1f} pixels off it" if pixels >= ON_IT_PX else " and lies on it"
    yield f"Against the high-resolution raster it reaches {psnr:.1f} dB PSNR{like}{off}."


def notes(measures: Measures, rasters: Rasters) -> Iterator[str]:
    """What the reader should know before believing the numbers."""
    share = relative(measures)
    if share > NEAR:
        yield (
            "The super-resolved raster departs from the input by more than "
            f"{100 * NEAR:.0f} % of its range: is this the raster that it was made of, with the "
            "same bands and units?"
        )
    gain = measures.mean("sharpness")
    if gain is not None and gain > HARSH:
        yield (
            f"The gradients hold {gain:.0f} times the energy of a bicubic enlargement, which "
            "looks like noise rather than detail; look at the crops."
        )
    if not measures.same_units:
        yield (
            "The values of the high-resolution raster are of another size than those of the "
            "input, so PSNR and SSIM, which compare values, say little."
        )
    if measures.shift is not None and math.hypot(*measures.shift) > rasters.scale / 2:
        yield (
            f"The high-resolution raster lies {math.hypot(*measures.shift):.1f} pixels off, which "
            "lowers PSNR and SSIM; georeference it anew for a fair comparison."
        )


def explained(measures: Measures, unit: str) -> Iterator[tuple[str, str, str]]:
    """Measure, value with unit, and what it means."""
    yield (
        "RMSE against LR",
        f"{figure(measures.rmse)}{unit}",
        "How far the means of SR over each input pixel lie from that pixel; 0 is perfect.",
    )
    yield (
        "Bias against LR",
        f"{measures.bias:+.2g}{unit}",
        "Whether SR is brighter (+) or darker (−) than the input on the whole.",
    )
    yield (
        "95 % differ by less than",
        f"{figure(measures.p95)}{unit}",
        "All but one in twenty input pixels are met this well.",
    )
    if measures.angle is not None:
        yield (
            "Spectral angle to LR",
            f"{measures.angle:.2f}°",
            "How much the ratios between the bands changed; below 1° colours stay.",
        )
    correlation = measures.mean("correlation")
    if correlation is not None:
        meaning = "Whether light and dark lie in the same places; 1 is perfect."
        yield "Correlation with LR", f"{correlation:.4f}", meaning
    gain = measures.mean("sharpness")
    if gain is not None:
        meaning = "Energy of the gradients over that of the input enlarged smoothly; 1: no gain."
        yield "Sharpness over bicubic", f"{gain:.2f} ×", meaning
    yield from _explained_truth(measures)


def _explained_truth(measures: Measures) -> Iterator[tuple[str, str, str]]:
    gain, psnr, ssim = (measures.mean(name) for name in ("hr_sharpness", "psnr", "ssim"))
    if gain is not None:
        yield "Sharpness of HR over bicubic", f"{gain:.2f} ×", "What SR would reach at best."
    if psnr is not None:
        meaning = "How close the values come to HR; more is better, 3 dB halve the squared error."
        yield "PSNR against HR", f"{psnr:.2f} dB", meaning
    if ssim is not None:
        yield "SSIM against HR", f"{ssim:.4f}", "Likeness of the structures; 1 is equal."
    if measures.shift is not None:
        down, right = measures.shift
        yield (
            "Shift against HR",
            f"{math.hypot(*measures.shift):.2f} px",
            f"SR lies {down:+.1f} pixels down and {right:+.1f} to the right of HR, to a tenth.",
        )
