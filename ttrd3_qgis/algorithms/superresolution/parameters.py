# SPDX-License-Identifier: GPL-2.0-or-later
"""Parameters and outputs of the super-resolution algorithm; their names and order are API."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputDefinition,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ... import offered
from ...core.jobs import classes
from ...core.jobs.superresolution import (
    MAX_SAMPLES,
    MAX_STEPS,
    NORMALIZATIONS,
    OUTPUT_TYPES,
    PRECISIONS,
    Extras,
    Job,
    Options,
)
from ...translation import tr
from .. import declare as d
from ..declare import Parameter
from .of_methods import layer_parameters, option_parameters

PRESET, SCALE, NOISE, RESUME = "PRESET", "SCALE", "NOISE", "RESUME"
PRECISION, TILE_SIZE, OVERLAP = "PRECISION", "TILE_SIZE", "OVERLAP"
BATCH_SIZE, OUTPUT_TYPE, NODATA = "BATCH_SIZE", "OUTPUT_TYPE", "NODATA"
NORMALIZATION, CREATION_OPTIONS, COPY_STYLE = "NORMALIZATION", "CREATION_OPTIONS", "COPY_STYLE"
CLASS_MASK, MASK_CLASSES = "CLASS_MASK", "MASK_CLASSES"
MASK, SAMPLES, REPORT, TILES = "MASK", "SAMPLES", "REPORT", "TILES"
INTERVALS = "INTERVALS"
PASSES, PASS_LAYERS = "PASSES", "PASS_LAYERS"


def parameters() -> list[Parameter]:
    """Everything that can be chosen: few decisions, the others as advanced ones, files to write."""
    advanced = (_scene_parameters(), _model_parameters(), _tile_parameters(), _raster_parameters())
    return [
        *_visible_parameters(),
        *d.as_advanced([parameter for group in advanced for parameter in group]),
        *_destinations(),
    ]


def _visible_parameters() -> list[Parameter]:
    """The decisions of a run: no more than five."""
    presets = tuple(offered.presets())  # from the model's file
    return [
        d.low_resolution(),
        d.references(optional=True),
        d.model(tr("Model")),
        d.choice(PRESET, tr("Preset"), presets, presets[0]),
        d.extent(),
    ]


def _scene_parameters() -> list[Parameter]:
    mask = QgsProcessingParameterFeatureSource(
        MASK, tr("Mask"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
    )
    own, *_ = offered.default_scales()
    scale = d.integer(SCALE, tr("Scale factor"), own, *offered.scale_range())
    return [d.bands(tr("Bands")), mask, *_class_parameters(), scale, *d.sensor(), d.device()]


def _class_parameters() -> list[Parameter]:
    mask = QgsProcessingParameterRasterLayer(CLASS_MASK, tr("Class mask (clouds)"), optional=True)
    named = d.hinted(MASK_CLASSES, tr("Masked classes"), classes.NAMED, Extras.mask_classes)
    return [mask, d.optional(named)]


def _model_parameters() -> list[Parameter]:
    return [
        d.weights_file(d.MODEL_FILE, tr("Model file")),
        d.reference_bands(),
        d.optional_integer(d.STEPS, tr("Sampling steps"), 1, MAX_STEPS),
        *option_parameters(),
        d.share(NOISE, tr("Noise level"), None),
        d.seed(Job.seed),
        d.integer(SAMPLES, tr("Samples of the uncertainty"), Extras.samples, 1, MAX_SAMPLES),
        d.optional(d.box(INTERVALS, tr("Intervals of the uncertainty"), Extras.intervals)),
        d.optional(d.box(PASSES, tr("Rasters of the passes"), False)),
        d.choice(PRECISION, tr("Precision"), PRECISIONS, PRECISIONS[0]),
    ]


def _tile_parameters() -> list[Parameter]:
    resume = tr("Keep finished tiles when the run is cancelled or fails")
    return [
        d.integer(TILE_SIZE, tr("Tile size in input pixels (0: automatic)"), 0, 0),
        d.integer(OVERLAP, tr("Overlap in input pixels (-1: automatic)"), -1, -1),
        d.integer(BATCH_SIZE, tr("Tiles at once (0: automatic)"), 0, 0),
        d.box(RESUME, resume, Options.resume),
    ]


def _raster_parameters() -> list[Parameter]:
    creation = QgsProcessingParameterString(CREATION_OPTIONS, tr("Creation options"), optional=True)
    creation.setMetadata({"widget_wrapper": {"widget_type": "rasteroptions"}})
    return [
        d.choice(OUTPUT_TYPE, tr("Output data type"), OUTPUT_TYPES, OUTPUT_TYPES[0]),
        d.any_number(NODATA, tr("Nodata value")),
        d.choice(NORMALIZATION, tr("Normalization"), NORMALIZATIONS, NORMALIZATIONS[0]),
        creation,
        d.box(COPY_STYLE, tr("Copy the style of the input"), True),
    ]


def _destinations() -> list[Parameter]:
    """The result, and what is written only if it is asked for."""
    report = QgsProcessingParameterFileDestination(
        REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
    )
    return [
        QgsProcessingParameterRasterDestination(d.OUTPUT, tr("Super-resolved")),
        *d.as_advanced(
            [
                *layer_parameters(),
                report,
            ]
        ),
    ]


def outputs() -> list[QgsProcessingOutputDefinition]:
    """Layers, numbers and texts that models can use."""
    return [
        QgsProcessingOutputMultipleLayers(PASS_LAYERS, tr("Rasters of the passes")),
        QgsProcessingOutputNumber(TILES, tr("Tiles")),
        QgsProcessingOutputNumber(d.SECONDS, tr("Seconds")),
        QgsProcessingOutputNumber(d.RMSE_LR, tr("RMSE against the input")),
        QgsProcessingOutputString(d.DEVICE_USED, tr("Device used")),
        QgsProcessingOutputString(d.MODEL_ID, tr("Model used")),
    ]
