# SPDX-License-Identifier: GPL-2.0-or-later
"""Write docs/algorithms: a page an algorithm of the provider, from its own definitions.

Runs in QGIS's Python without a display: python tools/algorithm_pages.py [FOLDER]
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path
from typing import Any

from algorithm_parameters import choices, default, example, kind
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingProvider,
)

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "algorithms"
INDEX = "README.md"
NOTE = "<!-- Written by tools/algorithm_pages.py from the algorithm itself; do not edit. -->"
Parameter = QgsProcessingParameterDefinition


def pages(provider: QgsProcessingProvider) -> dict[str, str]:
    """Markdown by file name: a page an algorithm and the index."""
    algorithms = sorted(provider.algorithms(), key=lambda algorithm: algorithm.displayName())
    found = {f"{algorithm.name()}.md": page(algorithm) for algorithm in algorithms}
    return {INDEX: index(provider, algorithms), **found}


def index(provider: QgsProcessingProvider, algorithms: list[QgsProcessingAlgorithm]) -> str:
    """The table of the algorithms."""
    rows = [
        [f"[{a.displayName()}]({a.name()}.md)", f"`{a.id()}`", a.shortDescription()]
        for a in algorithms
    ]
    intro = (
        f"What the provider {provider.name()} adds to the Processing Toolbox. Each algorithm runs "
        "singly, as a batch, in a model, from Python and from a terminal; "
        "[Models and scripts](../guide/models-and-scripts.md) shows how."
    )
    table = _table(["algorithm", "identifier", "what it does"], rows)
    return "\n\n".join(["# Algorithms", NOTE, intro, table]) + "\n"


def page(algorithm: QgsProcessingAlgorithm) -> str:
    """The page of an algorithm."""
    shown = [
        parameter
        for parameter in algorithm.parameterDefinitions()
        if not parameter.flags() & Parameter.Flag.FlagHidden
    ]
    advanced = [p for p in shown if p.flags() & Parameter.Flag.FlagAdvanced]
    first = [parameter for parameter in shown if parameter not in advanced]
    place = f"`{algorithm.id()}`, in the Processing Toolbox under *{_place(algorithm)}*."
    parts = [f"# {algorithm.displayName()}", NOTE, place, _texts(algorithm)["ALG_DESC"]]
    for heading, parameters in (("Parameters", first), ("Advanced parameters", advanced)):
        if parameters:
            parts += [f"## {heading}", _parameter_table(parameters)]
    parts += ["## Outputs", _output_table(algorithm), "## Examples", *_examples(algorithm, shown)]
    return "\n\n".join(parts) + "\n"


def _place(algorithm: QgsProcessingAlgorithm) -> str:
    return f"{algorithm.provider().name()} ▸ {algorithm.group()}"


def _texts(algorithm: QgsProcessingAlgorithm) -> dict[str, str]:
    return dict(algorithm.help_texts())


def _parameter_table(parameters: list[Parameter]) -> str:
    rows = [
        [f"`{p.name()}`", p.description(), kind(p) + choices(p), default(p), p.help()]
        for p in parameters
    ]
    return _table(["name", "label", "type", "default", "help"], rows)


def _output_table(algorithm: QgsProcessingAlgorithm) -> str:
    texts = _texts(algorithm)
    rows = [
        [f"`{output.name()}`", output.description(), texts.get(output.name(), "")]
        for output in algorithm.outputDefinitions()
    ]
    return _table(["name", "label", "help"], rows)


def _examples(algorithm: QgsProcessingAlgorithm, parameters: list[Parameter]) -> list[str]:
    """Calls with what must be given, for a terminal and for the Python console."""
    values = {p.name(): value for p in parameters if (value := example(p)) is not None}
    words = [f"{name}={item}" for name, value in values.items() for item in _items(value)]
    shell = " ".join([f"qgis_process run {algorithm.id()} --", *words]).removesuffix(" --")
    lines = "".join(f'        "{name}": {_literal(value)},\n' for name, value in values.items())
    given = f"{{\n{lines}    }}" if lines else "{}"
    python = (
        "from qgis import processing\n\n"
        f'result = processing.run(\n    "{algorithm.id()}",\n    {given},\n)\nprint(result)'
    )
    return [f"```sh\n{shell}\n```", f"```python\n{python}\n```"]


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _literal(value: Any) -> str:
    return repr(value).replace("'", '"')


def _table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *([_cell(text) for text in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(text: str) -> str:
    return re.sub(r"\s*\n\s*", " ", text).replace("|", "\\|")


def write(found: dict[str, str], folder: Path) -> None:
    """Replace the pages of a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.md"):
        old.unlink()
    for name, text in found.items():
        (folder / name).write_text(text, encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Load the provider, write its pages."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = home
        application = QgsApplication([], False)
        application.initQgis()
        from ttrd3_qgis.provider import Provider

        provider = Provider()
        QgsApplication.processingRegistry().addProvider(provider)
        folder = Path(arguments[0]) if arguments else FOLDER
        write(pages(provider), folder)
        sys.stdout.write(f"{len(list(folder.glob('*.md')))} pages in {folder}\n")
    sys.stdout.flush()
    os._exit(0)  # exitQgis crashes while Python still holds objects of QGIS


if __name__ == "__main__":
    main(sys.argv[1:])
