# SPDX-License-Identifier: GPL-2.0-or-later
"""Help of the super-resolution algorithm, for the panel, the tooltips and the guide."""

from __future__ import annotations

from ... import offered
from ...core.methods.spec import Preset
from ...translation import spec_text, tr
from .of_methods import method_help


def superresolution_help() -> dict[str, str]:
    """Help texts by parameter and output name; ALG_DESC is that of the algorithm."""
    return {**_about(), **_visible(), **_advanced(), **_outputs(), **method_help()}


def _about() -> dict[str, str]:
    return {
        "ALG_DESC": tr(
            "Turns a low-resolution raster into a finer one with a diffusion model that takes its "
            "texture from high-resolution references. The references may show the same place at "
            "an earlier time or a similar place elsewhere; they may have any CRS, resolution and "
            "data type.\n\n"
            "The fine detail is synthetic: an estimate, to look at and not to measure.\n\n"
            "The model runs in a separate Python with PyTorch and rasterio; no image leaves "
            "this computer."
        )
    }


def _visible() -> dict[str, str]:
    return {
        "INPUT": tr("The low-resolution raster to sharpen."),
        "REFERENCES": tr(
            "High-resolution rasters that show how the ground looks up close, best of the same "
            "area, sensor type and season. Without any, all detail is the model's own."
        ),
        "MODEL": tr(
            "Name of the model: a bundled one or, of your own, a file of the weights folder in "
            "Options ▸ TTRD3. The model file takes any other weights."
        ),
        "PRESET": _preset_help(),
        "EXTENT": tr(
            "Part of the raster to process, grown to whole pixels. Left empty: all of it. The map "
            "canvas extent makes a quick preview."
        ),
    }


def _preset_help() -> str:
    own = offered.default_presets()
    found = {name: _about_preset(name, preset) for name, preset in offered.presets().items()}
    text = tr(
        "What to favour: crisp texture, or closeness to the input. {presets} These are the steps "
        "and noise of the default model; those of other models differ. Some models also have: "
        "{others} Steps and noise set under the advanced parameters take precedence."
    )
    return text.format(
        presets=" ".join(found[name] for name in own),
        others=" ".join(found[name] for name in found if name not in own),
    )


def _about_preset(name: str, preset: Preset) -> str:
    values = {"name": name, "steps": preset.steps, "noise": preset.noise}
    if not preset.help:
        return tr("{name} (steps: {steps}, noise: {noise:g}).").format(**values)
    text = tr("{name}: {what} (steps: {steps}, noise: {noise:g}).")
    return text.format(what=spec_text(preset.help), **values)


def _scale_help() -> str:
    scales = ", ".join(str(scale) for scale in sorted(offered.default_scales()))
    text = tr("How many times finer the result's pixels are. The default model does {scales}.")
    return text.format(scales=scales)


def _advanced() -> dict[str, str]:
    return {
        "BANDS": tr(
            "Bands to super-resolve, in this order. Left empty: all bands of data; a band of "
            "transparency is carried over. What is left out is said before the run."
        ),
        "MASK": tr(
            "Polygons: only tiles that touch one are computed, and pixels outside become nodata. "
            "With only the selected features, just these polygons count."
        ),
        "CLASS_MASK": tr(
            "Raster of classes, such as Sentinel-2's SCL or Landsat's QA_PIXEL, with any CRS and "
            "pixel size. Pixels of the masked classes count as nodata: they are not computed, and "
            "clouds do not stretch the range of values."
        ),
        "MASK_CLASSES": tr(
            "scl: no data, saturated pixels, cloud shadows, clouds and cirrus of Sentinel-2, which "
            "are 0,1,3,8,9,10. qa-pixel: the same of Landsat, bits:0,1,2,3,4. Or other numbers or "
            "bits."
        ),
        "SCALE": _scale_help(),
        "SENSOR": tr(
            "What made the raster: how far its optics blur and how much noise it has. auto "
            "estimates the sensor from the raster; a model made for one sensor uses that one. "
            "ideal is plain bicubic reduction, area the mean of what a pixel covers. The result "
            "agrees with the raster as this sensor would see it, up to its noise."
        ),
        "CUSTOM_SENSOR": tr(
            "The numbers of a sensor that has no name above, such as 0.5,2 or 0.5,2,75: the sigma "
            "of its blur in input pixels, its noise in grey levels (0 to 255) and, for a "
            "raster that was a JPEG, the quality. They take precedence over the name."
        ),
        "DEVICE": tr(
            "Where the model runs. auto takes a GPU that works and the processor otherwise. What "
            "this computer has is written to the log of each run."
        ),
        "MODEL_FILE": tr(
            "Weights to use instead of the named model: a .safetensors file of this plugin. The "
            "command ttrd3 import-weights makes one of the TTRD3 authors' .pt files."
        ),
        "REFERENCE_BANDS": tr(
            "Band numbers of the references that match the bands above, such as 3,2,1. Left "
            "empty: red, green and blue for those of the input, where both tell them; else the "
            "same numbers where the reference has them, else its first bands."
        ),
        "STEPS": tr(
            "Sampling steps. Left empty: the preset's. More steps give more texture and take "
            "longer."
        ),
        "NOISE": tr(
            "Strength of the initial noise. Left empty: the preset's. 0 stays closest to the "
            "input, 1 invents the most detail."
        ),
        "SEED": tr("Start of the random numbers. The same seed gives the same result."),
        "SAMPLES": tr(
            "Number of samples, with consecutive seeds, that the uncertainty is estimated from. "
            "Only used where the uncertainty is written. Four take two to four times as long as "
            "one. With 1 the expected error is a little less exact; a model that is not calibrated "
            "needs 2 or more."
        ),
        "INTERVALS": tr(
            "Adds three bands for every band of the uncertainty: the half-widths of the intervals "
            "that hold 80, 90 and 95 % of the errors."
        ),
        "PASSES": tr(
            "A model of many scales reaches large ones in passes, such as ×8 in three of ×2. This "
            "also writes what each pass leaves to the next, beside the result as NAME_x2.tif and "
            "so on, to see what each adds. A run of one pass has nothing more to write."
        ),
        "PRECISION": tr(
            "Floating-point precision. auto chooses the fastest that the device does well; fp32 "
            "is the reference."
        ),
        "TILE_SIZE": tr(
            "Side of a tile in input pixels. 0 takes the size the model was trained for."
        ),
        "OVERLAP": tr(
            "Overlap of tiles in input pixels, blended smoothly. -1 leaves it to the model."
        ),
        "BATCH_SIZE": tr(
            "Tiles computed at once. 0 takes what fits into memory; lower it when memory is short."
        ),
        "RESUME": tr(
            "Leaves the finished tiles beside the output when the run is cancelled or fails, or "
            "QGIS ends; the same run with the same output file continues from them. Where the "
            "worker process or the computer crashes they are kept in any case. A temporary output "
            "has a new name each time, so it always starts over."
        ),
        "OUTPUT_TYPE": tr("Data type of the result. same keeps the type of the input."),
        "NODATA": tr(
            "Value of the input that means no data, where the file itself does not say so; the "
            "result has the same."
        ),
        "NORMALIZATION": tr(
            "How pixel values are scaled to the range of the model, for the whole raster at once; "
            "the result is scaled back. auto decides from the data; dtype uses the range of the "
            "data type; percentile the range of all but the extreme values; minmax the full range."
        ),
        "CREATION_OPTIONS": tr(
            "GeoTIFF creation options of the super-resolved raster, such as "
            "COMPRESS=ZSTD|BIGTIFF=YES."
        ),
        "COPY_STYLE": tr(
            "Shows the result with the colours and the minimum and maximum of the input layer."
        ),
    }


def _outputs() -> dict[str, str]:
    return {
        "OUTPUT": tr("The super-resolved raster, a GeoTIFF with exactly the input's extent."),
        "REPORT": tr("A page about the run: what went in, what came out, how well they agree."),
        "PASS_LAYERS": tr("What the passes have left, if that was asked for, the coarsest first."),
        "TILES": tr("Number of tiles computed."),
        "SECONDS": tr("Duration of the run in seconds."),
        "RMSE_LR": tr(
            "Root mean square difference between the input and the result reduced to the input's "
            "resolution, in the input's units."
        ),
        "DEVICE_USED": tr("Device the model ran on."),
        "MODEL_ID": tr("Model that made the result."),
    }
