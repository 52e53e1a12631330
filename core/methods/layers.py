# SPDX-License-Identifier: GPL-2.0-or-later
"""The layers that a run can write beside its result. Standard library only."""

from __future__ import annotations

from itertools import accumulate
from operator import mul
from pathlib import Path

from ..jobs.superresolution import CHANGE, INVENTED, REFERENCE_MAP, UNCERTAINTY
from .spec import LR_GRID, Layer, MethodSpec

# The tag that says what a raster is, and how it begins where that is what a pass has left.
CONTENT_TAG, OF_A_PASS = "TTRD3_CONTENT", "A step on the way"
ENGINE_LAYERS = (
    Layer(
        UNCERTAINTY,
        "Uncertainty",
        (
            "How wrong each pixel may be: the expected absolute error, one band for each band of "
            "the result, in the units of the input. The model's error was measured on images with "
            "a truth; the log and the tags say where a run is unlike these. Of a model without "
            "such a measurement: the standard deviation over several seeds."
        ),
        bands=0,
        needs_samples=True,
    ),
    Layer(
        REFERENCE_MAP,
        "Reference map",
        "Which reference served where. Band 1 has the number of the reference in the list, 0 for "
        "none: the one that lies on a tile, elsewhere the one with the most similar patch. Band 2 "
        "says from 0 to 1 how similar its best matching texture is.",
        bands=2,
        grid=LR_GRID,
    ),
    Layer(
        INVENTED,
        "Invented detail",
        "How much of the detail in each input pixel the input does not determine: the deviation of "
        "the result from the plainest image that agrees with the input, over all bands, in units "
        "of the noise. Below 3 it is as good as observed; above 10 it is the model's.",
        grid=LR_GRID,
    ),
    Layer(
        CHANGE,
        "Change",
        "Where a reference of the same place contradicts the input because something was built, "
        "felled or sown between the dates: the deviation of each input pixel from what the "
        "reference leads one to expect, as a multiple of what is usual there. Other light, haze "
        "and colours count for nothing. Above 1.5 the place has probably changed, above 3 almost "
        "certainly: distrust detail there. Empty where no reference shows the place.",
        grid=LR_GRID,
    ),
)


def layers_of(spec: MethodSpec) -> tuple[Layer, ...]:
    """The layers that every method has, and those that this one adds."""
    return (*ENGINE_LAYERS, *spec.layers)


def pass_layers(spec: MethodSpec, scale: int) -> dict[int, str]:
    """The names of what passes leave to the next ones, by how many times finer that is."""
    stages = spec.stages(scale)[:-1] if scale in spec.scales else ()
    return {finer: f"pass_x{finer}" for finer in accumulate((one.scale for one in stages), mul)}


def pass_files(spec: MethodSpec, scale: int, output: str) -> dict[str, str]:
    """The files for these beside an output, NAME_x2.tif and so on, by their names."""
    path, found = Path(output), pass_layers(spec, scale)
    return {name: str(path.with_stem(f"{path.stem}_x{finer}")) for finer, name in found.items()}
