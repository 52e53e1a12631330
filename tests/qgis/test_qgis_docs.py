# SPDX-License-Identifier: GPL-2.0-or-later
"""The guide against QGIS: pages of the algorithms, and every example of Models and scripts."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import gdal
from plugin_tree import ROOT, profile
from qgis.core import QgsApplication
from rig import CORE_PYTHON, make_raster, wait_for_tasks

TOOLS = str(ROOT / "tools")
PAGES = ROOT / "docs" / "algorithms"
EXAMPLES = ROOT / "docs" / "guide" / "models-and-scripts.md"
SAMPLE = ROOT / "resources" / "sample"
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")


@pytest.fixture(scope="module")
def generated(provider):
    sys.path.insert(0, TOOLS)
    try:
        from algorithm_pages import pages

        return pages(provider)
    finally:
        sys.path.remove(TOOLS)


def test_pages_of_the_algorithms_are_those_of_the_source(generated):
    """After a change of an algorithm: make docs-pages."""
    written = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    assert set(written) == set(generated)
    for name, text in generated.items():
        assert written[name] == text, f"{name} is out of date: make docs-pages"


def test_pages_name_every_parameter_and_output(provider, generated):
    for algorithm in provider.algorithms():
        text = generated[f"{algorithm.name()}.md"]
        for item in (*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()):
            assert f"| `{item.name()}` |" in text
        assert "{" not in text.partition("## Examples")[0]


def test_rows_of_tables_have_as_many_cells_as_their_heads(generated):
    for text in generated.values():
        for table in re.findall(r"(?:^\|.*\|$\n?)+", text, re.MULTILINE):
            counts = {len(re.findall(r"(?<!\\)\|", line)) for line in table.splitlines()}
            assert len(counts) == 1


def examples(language):
    text = EXAMPLES.read_text(encoding="utf-8")
    return re.findall(rf"(?ms)^```{language}\n(.*?)^```$", text)


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder with all that the examples name, as the working folder."""
    folder = tmp_path / "work"
    for name in ("scenes", "references"):
        (folder / name).mkdir(parents=True)
    reference = make_raster(folder / "ref.tif", size=(96, 80), pixel=2.5)
    shutil.copy(make_raster(folder / "lr.tif"), folder / "scenes" / "a.tif")
    shutil.copy(reference, folder / "references")
    for folder_name, pictures in (("images", ("roof1", "roof2")), ("pairs", ("a_new", "a_old"))):
        (folder / folder_name).mkdir()
        for number, name in enumerate(pictures):
            window = [64 * number, 0, 64, 64]
            picture = str(folder / folder_name / f"{name}.png")
            gdal.Translate(picture, str(SAMPLE / "town_ref.tif"), format="PNG", srcWin=window)
            Path(f"{picture}.aux.xml").unlink(missing_ok=True)
    for name in ("upscale_folder.py", "super_resolution.model3"):
        shutil.copy(SAMPLE / name, folder)
    monkeypatch.chdir(folder)
    monkeypatch.syspath_prepend(str(folder))
    return folder


def test_python_examples_run(provider, worker, place, capsys):
    found = examples("python")
    assert len(found) >= 4
    for text in found:
        names = {}  # lives until the task has ended, as those of the console do
        exec(compile(text, EXAMPLES.name, "exec"), names)
        wait_for_tasks()
    for name in ("sr.tif", "sr_task.tif", "console/a_tif_sr.tif"):
        assert (place / name).exists(), name
    assert "a.tif: done" in capsys.readouterr().out


@pytest.mark.skipif(PROGRAM is None, reason="no qgis_process here")
@pytest.mark.skipif(sys.executable != CORE_PYTHON, reason="the core's Python has other folders")
def test_shell_examples_run(qgis_app, worker, place, tmp_path):
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "qgis_process").symlink_to(PROGRAM)
    (programs / "python3").symlink_to(sys.executable)
    ttrd3 = programs / "ttrd3"
    ttrd3.write_text(f'#!/bin/sh\nexec {sys.executable} -m ttrd3_qgis.core.cli "$@"\n')
    ttrd3.chmod(0o755)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["PATH"] = f"{programs}:{environment['PATH']}"
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(profile(tmp_path / "home"))
    settings = tmp_path / "home" / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.write_text(settings.read_text().replace("ttrd3_qgis=true\n", ""))
    found = examples("sh")
    assert len(found) >= 5
    for text in found:
        done = subprocess.run(
            ["bash", "-euc", text], env=environment, capture_output=True, text=True, timeout=240
        )
        assert done.returncode == 0, text + done.stdout + done.stderr
    names = ("results/a_tif_sr.tif", "sr_terminal.tif", "part_sr.tif", "sr_a.tif", "sr_plain.tif")
    for name in (*names, "sr_part.tif", "report.html"):
        assert (place / name).exists(), name


def test_the_provider_has_no_algorithm_without_a_page(provider):
    ids = {algorithm.id() for algorithm in QgsApplication.processingRegistry().algorithms()}
    ours = {name for name in ids if name.startswith("ttrd3:")}
    assert ours == {f"ttrd3:{path.stem}" for path in PAGES.glob("*.md") if path.stem != "README"}
