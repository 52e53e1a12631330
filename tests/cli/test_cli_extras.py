# SPDX-License-Identifier: GPL-2.0-or-later
"""Optional files of `ttrd3 upscale`."""

from __future__ import annotations

import argparse
import json

from cli_rig import SMALL
from raster_files import NORTH_UP, opened
from run_rig import names, ttrd3, write_reference
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.commands import upscale
from ttrd3_qgis.core.jobs.superresolution import Extras


def square(path, size=20):
    ring = [NORTH_UP * corner for corner in ((0, 0), (size, 0), (size, size), (0, size), (0, 0))]
    path.write_text(json.dumps({"type": "Polygon", "coordinates": [ring]}))
    return path


def test_the_options_reach_the_job():
    parser = argparse.ArgumentParser()
    upscale.add(parser.add_subparsers())
    given = "upscale lr.tif --output sr.tif --mask m.json --uncertainty u.tif --samples 8"
    given += " --reference-map r.tif --report p.html"
    job = upscale.job_of(parser.parse_args(given.split()))
    assert job.extras == Extras("m.json", 8, "p.html")
    assert job.layers == {"uncertainty": "u.tif", "reference_map": "r.tif"}
    plain = upscale.job_of(parser.parse_args(given.split()[:4]))
    assert (plain.extras, plain.layers) == (Extras(), {})


def test_all_rasters_are_written(lr, tiny_model, tmp_path):
    done = ttrd3(
        *("upscale", lr, "--output", tmp_path / "sr.tif", "--model", tiny_model, *SMALL),
        *("--reference", write_reference(tmp_path / "ref.tif")),
        *("--mask", square(tmp_path / "m.json")),
        *("--uncertainty", tmp_path / "u.tif", "--samples", 2),
        *("--reference-map", tmp_path / "r.tif"),
    )
    assert done.returncode == 0, done.stderr
    assert names(tmp_path) == ["lr.tif", "m.json", "r.tif", "ref.tif", "sr.tif", "u.tif"]
    for name, pixels in (("sr.tif", 80 * 80), ("u.tif", 80 * 80), ("r.tif", 20 * 20)):
        with opened(tmp_path / name) as file:
            assert (file.dataset_mask() > 0).sum() == pixels


def test_mistakes_are_one_sentence(lr, tiny_model, tmp_path, capsys):
    arguments = ["upscale", lr, "--output", str(tmp_path / "sr.tif"), "--model", tiny_model, *SMALL]
    for more, text in (
        (["--uncertainty", str(tmp_path / "u.tif"), "--samples", "0"], "1 to 64 samples"),
        (["--uncertainty", str(tmp_path / "u.tif"), "--samples", "1"], "2 samples or more"),
        (["--uncertainty", str(tmp_path / "u.tif"), "--intervals"], "there are no intervals"),
        (["--mask", str(tmp_path / "no.json")], "does not exist"),
        (["--report", str(tmp_path / "r.txt")], "must end in .html"),
    ):
        assert main([*arguments, *more]) == 1
        assert text in capsys.readouterr().err
    assert names(tmp_path) == ["lr.tif"]
