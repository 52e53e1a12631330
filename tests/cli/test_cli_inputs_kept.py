# SPDX-License-Identifier: GPL-2.0-or-later
"""No command writes over what it reads."""

from __future__ import annotations

import os

from cli_rig import SMALL
from raster_files import digest, write
from run_rig import smooth

TRAINING = 'output = "run"\nimages = ["hr.zip", "image_*"]\ninitial = ["first.safetensors"]\n'


def test_a_scene_is_not_written_over_the_input_of_another(tmp_path, tiny_model, capsys):
    from ttrd3_qgis.core.cli import main

    out = tmp_path / "out"
    out.mkdir()
    for path in (tmp_path / "a.tif", out / "a_sr.tif"):
        write(path, smooth())
    before = digest(out / "a_sr.tif")
    (tmp_path / "list.txt").write_text("a.tif\nout/a_sr.tif\n", encoding="utf-8")
    words = ("scenes", tmp_path / "list.txt", "--output-folder", out, "--overwrite", "--dry-run")
    assert main([*map(str, words), "--model", str(tiny_model), *SMALL]) == 1
    rows = capsys.readouterr().out.splitlines()
    (row,) = [row for row in rows if row.startswith("a ")]
    assert "failed" in row
    assert "is one of the inputs" in row
    assert digest(out / "a_sr.tif") == before


def test_the_summary_of_scenes_is_no_reference(tmp_path, refused):
    write(tmp_path / "a.tif", smooth())
    os.link(write(tmp_path / "ref.tif", smooth()), tmp_path / "sums.json")
    said = refused(
        *("scenes", tmp_path, "--output-folder", tmp_path, "--reference", tmp_path / "ref.tif"),
        *("--summary", tmp_path / "sums.json"),
    )
    assert "is one of the inputs" in said


def test_an_evaluation_is_not_written_over_its_references_or_model(tmp_path, refused):
    (tmp_path / "hr").mkdir()
    references = tmp_path / "refs.zip"
    references.write_bytes(b"")
    os.link(references, tmp_path / "sums.json")
    words = ("evaluate", "--hr-dir", tmp_path / "hr", "--reference-dir", references)
    assert "is one of the inputs" in refused(*words, "--output", tmp_path / "sums.json")
    page = tmp_path / "page.html"
    os.symlink(tmp_path / "new.json", page)
    said = refused(*words, "--output", tmp_path / "new.json", "--report", page)
    assert "Two outputs" in said


def test_an_export_is_not_written_over_its_configuration(tmp_path, refused):
    config = tmp_path / "train.toml"
    config.write_text(TRAINING, encoding="utf-8")
    (tmp_path / "first.safetensors").write_bytes(b"weights")
    (tmp_path / "image_1.safetensors").write_bytes(b"named by the pattern")
    for name in ("train.toml", "first.safetensors", "image_1.safetensors"):
        assert "is one of the inputs" in refused("train", config, "--export", tmp_path / name)
    assert config.read_text(encoding="utf-8") == TRAINING
    said = refused("train", config, "--export", tmp_path / "trained.pt")
    assert "ends in .safetensors" in said


def test_imported_weights_are_not_written_over_the_checkpoint(tmp_path, refused):
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"checkpoint")
    assert "is one of the inputs" in refused("import-weights", path, path)
    assert path.read_bytes() == b"checkpoint"
