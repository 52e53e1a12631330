# SPDX-License-Identifier: GPL-2.0-or-later
"""What saved models, scripts and the toolbox rely on."""

from __future__ import annotations

import configparser
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProcessingParameterDefinition

from ttrd3_qgis.algorithms.base import HELP_URL
from ttrd3_qgis.algorithms.superresolution.help import superresolution_help

ROOT = Path(__file__).resolve().parents[2]
VISIBLE = ["INPUT", "REFERENCES", "MODEL", "PRESET", "EXTENT"]
ADVANCED = [
    "BANDS",
    "MASK",
    "CLASS_MASK",
    "MASK_CLASSES",
    "SCALE",
    "SENSOR",
    "CUSTOM_SENSOR",
    "DEVICE",
    "MODEL_FILE",
    "REFERENCE_BANDS",
    "STEPS",
    "ADAPTIVE_STEPS",
    "REFERENCE_STRENGTH",
    "PLAIN_LAND_STRENGTH",
    "PRIOR",
    "TRANSFER",
    "ETA",
    "NOISE_AWARE",
    "TRAVEL_LENGTH",
    "TRAVEL_REPEATS",
    "TILING",
    "POCS_ROUNDS",
    "TAU",
    "CONDITION",
    "HF_MODE",
    "LAMBDA0",
    "DETAIL_NOISE",
    "TEXTURE_SAMPLING",
    "TEXTURE_STEPS",
    "COLOUR_FIX",
    "NOISE",
    "SEED",
    "SAMPLES",
    "INTERVALS",
    "PASSES",
    "PRECISION",
    "TILE_SIZE",
    "OVERLAP",
    "BATCH_SIZE",
    "RESUME",
    "OUTPUT_TYPE",
    "NODATA",
    "NORMALIZATION",
    "CREATION_OPTIONS",
    "COPY_STYLE",
]
DENSITY = ["TEXTURE_DENSITY", "RICH_LAND", "STEPS_TAKEN"]
OPTIONAL = ["UNCERTAINTY", "REFERENCE_MAP", "INVENTED", "CHANGE", "CONFIDENCE", *DENSITY, "REPORT"]
OTHERS = ["PASS_LAYERS", "TILES", "SECONDS", "RMSE_LR", "DEVICE_USED", "MODEL_ID"]
OUTPUTS = ["OUTPUT", *OPTIONAL, *OTHERS]


@pytest.fixture
def algorithm(provider):
    return QgsApplication.processingRegistry().createAlgorithmById("ttrd3:superresolution")


def test_names_and_order_are_frozen(algorithm):
    names = [parameter.name() for parameter in algorithm.parameterDefinitions()]
    assert names == [*VISIBLE, *ADVANCED, "OUTPUT", *OPTIONAL]
    assert [output.name() for output in algorithm.outputDefinitions()] == OUTPUTS


def test_only_the_advanced_parameters_are_advanced(algorithm):
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    advanced = [p.name() for p in algorithm.parameterDefinitions() if p.flags() & flag]
    assert advanced == [*ADVANCED, *OPTIONAL]


def test_optional_outputs_are_made_only_when_asked_for(algorithm):
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for name in OPTIONAL:
        parameter = algorithm.parameterDefinition(name)
        assert parameter.flags() & optional
        assert not parameter.createByDefault()
    assert algorithm.parameterDefinition("REPORT").defaultFileExtension() == "html"
    assert algorithm.outputDefinition("REPORT").type() == "outputHtml"
    assert not algorithm.parameterDefinition("OUTPUT").flags() & optional


def test_defaults(algorithm):
    defaults = {p.name(): p.defaultValue() for p in algorithm.parameterDefinitions()}
    assert (defaults["PRESET"], defaults["STEPS"], defaults["NOISE"]) == ("realistic", None, None)
    assert (defaults["MODEL"], defaults["SCALE"], defaults["DEVICE"]) == ("ttrd3-s", 4, "auto")
    assert (defaults["SEED"], defaults["NODATA"], defaults["OVERLAP"]) == (10, None, -1)
    assert (defaults["SAMPLES"], defaults["MASK"]) == (4, None)
    assert (defaults["CLASS_MASK"], defaults["MASK_CLASSES"]) == (None, "scl")
    assert (defaults["RESUME"], defaults["ADAPTIVE_STEPS"]) == (False, False)
    assert (defaults["SENSOR"], defaults["REFERENCE_STRENGTH"]) == ("auto", 1)
    assert algorithm.parameterDefinition("PRESET").options() == ["realistic", "faithful", "paper"]


def test_every_parameter_and_output_has_help(algorithm):
    help_panel = algorithm.shortHelpString()
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help() == superresolution_help()[parameter.name()]
        assert parameter.description() in help_panel
    assert set(superresolution_help()) == {"ALG_DESC", *VISIBLE, *ADVANCED, *OUTPUTS}


def test_the_algorithm_describes_itself(algorithm):
    assert algorithm.displayName() == "Reference-based super-resolution"
    assert algorithm.groupId() == "rasterenhancement"
    assert "super-resolution" in algorithm.tags()
    assert algorithm.shortDescription().endswith(".")
    assert Path(algorithm.svgIconPath()).exists()
    metadata = configparser.ConfigParser()
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    assert algorithm.helpUrl() == HELP_URL == metadata["general"]["homepage"]


def test_the_quality_report_is_frozen(provider):
    found = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:qualityreport")
    names = [parameter.name() for parameter in found.parameterDefinitions()]
    assert names == ["SR", "LR", "HR", "BANDS", "OUTPUT"]
    against = ["PSNR", "SSIM", "SHIFT_PX", "SECONDS"]
    assert [output.name() for output in found.outputDefinitions()] == [
        *("OUTPUT", "SUMMARY", "RMSE_LR", "BIAS_LR", "P95_LR", "SAM", "CORRELATION"),
        *("SHARPNESS_GAIN", *against),
    ]


def test_the_provider_describes_itself(provider):
    assert (provider.id(), provider.name()) == ("ttrd3", "TTRD3")
    assert provider.versionInfo().count(".") == 2
    assert provider.defaultRasterFileExtension() == "tif"
    assert not provider.icon().isNull()


def test_the_names_of_environmentinfo_are_frozen(provider):
    info = QgsApplication.processingRegistry().createAlgorithmById("ttrd3:environmentinfo")
    assert [parameter.name() for parameter in info.parameterDefinitions()] == ["REPORT"]
    outputs = ["REPORT", "TEXT", "PYTHON", "DEVICES"]
    assert [output.name() for output in info.outputDefinitions()] == outputs
    assert set(info.help_texts()) == {"ALG_DESC", *outputs}


IDS = {
    *("environmentinfo", "finetune", "qualityreport"),
    *("rankreferences", "setupenvironment", "superresolution"),
}


def test_the_algorithms_are_frozen(provider):
    assert {algorithm.name() for algorithm in provider.algorithms()} == IDS


@pytest.mark.parametrize("name", sorted(IDS))
def test_each_algorithm_is_a_good_one(provider, name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"ttrd3:{name}")
    definitions = algorithm.parameterDefinitions()
    assert [p.name() for p in definitions if not p.help().endswith(".")] == []
    assert {output.name() for output in algorithm.outputDefinitions()} <= set(
        algorithm.help_texts()
    )
    assert algorithm.group()
    assert algorithm.tags()
    assert algorithm.shortDescription().endswith(".")
    assert algorithm.helpUrl() == HELP_URL
    assert Path(algorithm.svgIconPath()).exists()
    assert not algorithm.flags() & algorithm.Flag.FlagNoThreading
    assert type(algorithm.createInstance()) is type(algorithm)
