# SPDX-License-Identifier: GPL-2.0-or-later
"""Measurements of speed and memory: their helpers, and the page against their results."""

from __future__ import annotations

import importlib
import re
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import rasterio
from bench_parts import generated, machine, report
from bench_parts.clocks import Clocks
from tables import read_table

ROOT = Path(__file__).resolve().parents[2]
TABLES = re.findall(r"<!-- begin table: (.+?) -->", report.PAGE.read_text(encoding="utf-8"))
OURS = ("tile_latency", "throughput", "memory", "foretold", "cascade_memory", "overhead", "scaling")


def test_the_page_has_our_tables():
    assert set(OURS) <= set(TABLES)


def script_of(table):
    """The script that writes a table; one of them writes several."""
    return "adaptive_steps" if table.startswith("adaptive-") else table


@pytest.mark.parametrize("name", TABLES)
def test_every_table_has_its_script_and_its_results(name):
    assert (ROOT / "benchmarks" / f"{script_of(name)}.py").is_file()
    assert report.read(script_of(name))
    assert read_table(report.PAGE, name)


@pytest.mark.parametrize("name", OURS)
def test_a_table_is_that_of_its_results(name):
    script = importlib.import_module(name)
    assert name == script.NAME
    assert read_table(report.PAGE, name) == report.rendered(report.read(name), script.table)


def test_bench_runs_every_script_with_a_table():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    (listed,) = re.findall(r"(?m)^BENCH := (.+)$", makefile)
    assert {script_of(name) for name in TABLES} <= set(listed.split())


def test_the_machine_in_a_sentence():
    found = machine.describe()
    text = machine.sentence(found)
    assert f"{found['cores']} cores of {found['processor']}" in text
    assert f"GDAL {rasterio.__gdal_version__}" in text
    assert machine.sentence({**found, "device": "A card"}).startswith("A card; ")


def test_a_generated_scene_is_the_same_in_any_size(tmp_path):
    def pixels(name, *size, **options):
        with rasterio.open(generated.write_scene(tmp_path / name, *size, **options)) as file:
            return file.read(), file.nodata

    large, nodata = pixels("large.tif", 1100, 600)
    assert nodata is None
    assert large.min() > 0
    assert min(np.std(large, axis=(1, 2))) > 10
    part = large[:, :512, :512]
    assert np.array_equal(pixels("small.tif", 512, 512)[0], part)
    half, nodata = pixels("half.tif", 1100, 600, nodata_share=0.5)
    assert nodata == 0
    assert not half[:, :, :550].any()
    assert np.array_equal(half[:, :, 550:], large[:, :, 550:])
    floats, _ = pixels("floats.tif", 60, 40, dtype="float32")
    assert floats.dtype == np.float32
    assert 0 < floats.min() < floats.max() <= 1


class Part:
    """Something to put clocks around."""

    def outer(self):
        time.sleep(0.02)
        return self.inner()

    def inner(self):
        time.sleep(0.2)
        return threading.current_thread().name


def test_clocks_count_a_part_once_and_go_again():
    clocks, part, before = Clocks(), Part(), vars(Part)["outer"]
    with clocks.on([(Part, "outer", "outer"), (Part, "inner", "inner")]):
        assert part.outer() == threading.current_thread().name
        other = threading.Thread(target=part.inner)
        other.start()
        other.join()
    part.outer()
    assert vars(Part)["outer"] is before
    assert clocks.calls == {"outer": 1, "inner": 2}
    assert 0.02 <= clocks.wall["outer"] < clocks.wall["inner"]
    assert clocks.cpu["inner"] < clocks.wall["inner"]


def test_a_quick_try_is_printed_and_not_kept(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(report, "RESULTS", tmp_path)
    results = {"machine": machine.describe(), "rows": [1]}
    report.publish("x", results, lambda found: f"{found['rows']}", keep=False, write_docs=True)
    assert "[1]" in capsys.readouterr().out
    assert list(tmp_path.iterdir()) == []
    report.publish("x", results, lambda found: f"{found['rows']}", keep=True, write_docs=False)
    assert report.read("x") == results
