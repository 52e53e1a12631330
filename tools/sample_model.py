# SPDX-License-Identifier: GPL-2.0-or-later
"""Write resources/sample/super_resolution.model3, with the oldest QGIS that shall open it.

Runs in QGIS's Python without a display, with a fixed order of attributes:
QT_HASH_SEED=0 python tools/sample_model.py [FILE]
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelComponent,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)
from qgis.core import QgsProcessingModelChildParameterSource as Source
from qgis.PyQt.QtCore import QPointF, QSizeF

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "resources" / "sample" / "super_resolution.model3"
NAME = "Super-resolve a part of a scene"
CLIP, RANK, SHARPEN, STATISTICS = "clip", "rank", "sharpen", "statistics"
OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
STATIC = Source.fromStaticValue
COLUMN_PX, ROW_PX = 320, 140
BOX = QSizeF(240, 60)
HELP = {
    "ALG_DESC": "Cuts a part out of a low-resolution scene, ranks the references for it, "
    "super-resolves it with the best of them and reports the statistics of the result, so that a "
    "few kilometres can be judged before the whole scene is processed. The part itself comes out "
    "as well, to be compared on the map.",
    "scene": "The low-resolution raster.",
    "references": "High-resolution rasters that show how such ground looks up close.",
    "keep": "How many of the references are used, the best ones first; 0 takes all.",
    "part": "What to process; begin with a street or two.",
    "preset": "faithful keeps closest to the scene, realistic gives the crispest texture.",
}


def inputs() -> list[QgsProcessingParameterDefinition]:
    """What the model asks for."""
    options = ["faithful", "realistic"]
    return [
        QgsProcessingParameterRasterLayer("scene", "Low-resolution scene"),
        QgsProcessingParameterMultipleLayers(
            "references", "High-resolution references", QgsProcessing.SourceType.TypeRaster
        ),
        QgsProcessingParameterNumber(
            "keep",
            "References to use (0: all)",
            QgsProcessingParameterNumber.Type.Integer,
            2,
            False,
            0,
        ),
        QgsProcessingParameterExtent("part", "Part to process"),
        QgsProcessingParameterEnum(
            "preset", "Preset", options, defaultValue=options[0], usesStaticStrings=True
        ),
    ]


def place(component: QgsProcessingModelComponent, column: int, row: int) -> None:
    """Put a box of the designer on a grid."""
    component.setPosition(QPointF(160 + column * COLUMN_PX, 70 + row * ROW_PX))
    component.setSize(BOX)


def step(
    name: str, algorithm: str, label: str, sources: dict[str, Source]
) -> QgsProcessingModelChildAlgorithm:
    """A step of the model, with where its parameters come from."""
    child = QgsProcessingModelChildAlgorithm(algorithm)
    child.setChildId(name)
    child.setDescription(label)
    # The designer calls a step incomplete that leaves defaults unsaid.
    defaults = {
        parameter.name(): STATIC(parameter.defaultValue())
        for parameter in child.algorithm().parameterDefinitions()
        if parameter.defaultValue() is not None and not parameter.flags() & OPTIONAL
    }
    for parameter, source in {**defaults, **sources}.items():
        child.addParameterSources(parameter, [source])
    return child


def steps() -> list[QgsProcessingModelChildAlgorithm]:
    """Cut, rank, sharpen, describe."""
    given = Source.fromModelParameter
    cut = Source.fromChildOutput(CLIP, "OUTPUT")
    sharpened = Source.fromChildOutput(SHARPEN, "OUTPUT")
    return [
        step(
            CLIP,
            "gdal:cliprasterbyextent",
            "Cut the part out",
            {"INPUT": given("scene"), "PROJWIN": given("part")},
        ),
        step(
            RANK,
            "ttrd3:rankreferences",
            "Rank the references",
            {"INPUT": cut, "REFERENCES": given("references"), "KEEP": given("keep")},
        ),
        step(
            SHARPEN,
            "ttrd3:superresolution",
            "Super-resolve it",
            {
                "INPUT": cut,
                "REFERENCES": Source.fromChildOutput(RANK, "RANKED"),
                "PRESET": given("preset"),
            },
        ),
        step(
            STATISTICS,
            "native:rasterlayerstatistics",
            "Describe the result",
            {"INPUT": sharpened, "BAND": STATIC(1)},
        ),
    ]


def keep(child: QgsProcessingModelChildAlgorithm, name: str, label: str, row: int) -> None:
    """Let a step's first output be one of the model's."""
    key = "OUTPUT_HTML_FILE" if child.childId() == STATISTICS else "OUTPUT"
    result = QgsProcessingModelOutput(name, label)
    result.setChildId(child.childId())
    result.setChildOutputName(key)
    place(result, 2, row)
    child.setModelOutputs({name: result})


def model() -> QgsProcessingModelAlgorithm:
    """The model, with its boxes laid out."""
    made = QgsProcessingModelAlgorithm(NAME, "TTRD3")
    for row, parameter in enumerate(inputs()):
        component = QgsProcessingModelParameter(parameter.name())
        place(component, 0, row)
        made.addModelParameter(parameter, component)
    made.setParameterOrder([parameter.name() for parameter in inputs()])
    results = (
        ("scene_part", "Part of the scene"),
        ("ranking", "Ranked references"),
        ("super_resolved", "Super-resolved part"),
        ("report", "Statistics"),
    )
    for row, (child, result) in enumerate(zip(steps(), results)):
        place(child, 1, row)
        keep(child, *result, row)
        made.addChildAlgorithm(child)
    made.setHelpContent(HELP)
    made.updateDestinationParameters()
    return made


def main(arguments: list[str]) -> int:
    """Load the providers whose algorithms the model uses, write the model."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    target = Path(arguments[0]) if arguments else FILE
    with tempfile.TemporaryDirectory() as home:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = home
        application = QgsApplication([], False)
        application.initQgis()
        sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
        from processing.core.Processing import Processing

        from ttrd3_qgis.provider import Provider

        Processing.initialize()
        provider = Provider()
        QgsApplication.processingRegistry().addProvider(provider)
        written = model().toFile(str(target))
        sys.stdout.write(f"{target}\n" if written else f"{target} could not be written.\n")
    sys.stdout.flush()
    os._exit(0 if written else 1)  # exitQgis crashes while Python still holds objects of QGIS


if __name__ == "__main__":
    main(sys.argv[1:])
