# SPDX-License-Identifier: GPL-2.0-or-later
"""The commands beside `upscale`: train, evaluate, import-weights, info."""

from __future__ import annotations

import json
import os

import torch
from cli_rig import SMALL
from PIL import Image
from run_rig import smooth, ttrd3
from ttrd3_qgis.core.cli import main


def test_training_without_a_configuration(refused, tmp_path):
    assert "does not exist" in refused("train", tmp_path / "no.toml")
    (tmp_path / "bad.toml").write_text("output = ")
    assert "cannot be read" in refused("train", tmp_path / "bad.toml")
    (tmp_path / "odd.toml").write_text('output = "a"\nimages = ["b"]\ncolour = 1\n')
    assert "colour" in refused("train", tmp_path / "odd.toml")
    (tmp_path / "none.toml").write_text('output = "a"\nimages = ["none"]\n')
    assert "none" in refused("train", tmp_path / "none.toml")


def test_evaluating_nothing(refused, tmp_path, tiny_model):
    common = ("--model", tiny_model, *SMALL)
    assert "no.zip" in refused("evaluate", "--hr-dir", tmp_path / "no.zip", *common)
    (tmp_path / "hr").mkdir()
    refused("evaluate", "--hr-dir", tmp_path / "hr", *common)
    (tmp_path / "hr" / "a.png").write_bytes(b"no image")
    assert "a.png" in refused("evaluate", "--hr-dir", tmp_path / "hr", *common)
    assert "no model named" in refused("evaluate", "--hr-dir", tmp_path, "--model", "none")


def test_evaluate_prints_a_table(tmp_path, tiny_model, capsys):
    (tmp_path / "hr").mkdir()
    Image.fromarray(smooth(3, 64, 64).transpose(1, 2, 0)).save(tmp_path / "hr" / "forest1.png")
    arguments = ["evaluate", "--hr-dir", str(tmp_path / "hr"), "--model", tiny_model, *SMALL]
    arguments += ["--references", "none", "--output", str(tmp_path / "m.json")]
    assert main(arguments) == 0
    assert "tiny" in capsys.readouterr().out
    assert json.loads((tmp_path / "m.json").read_text())


def test_importing_what_is_no_checkpoint(refused, tmp_path):
    output = tmp_path / "out.safetensors"
    assert "does not exist" in refused("import-weights", tmp_path / "no.pt", output)
    torch.save({"model": torch.zeros(2)}, tmp_path / "odd.pt")
    assert "lacks" in refused("import-weights", tmp_path / "odd.pt", output)
    torch.save({"run": os.system}, tmp_path / "evil.pt")
    assert "refused" in refused("import-weights", tmp_path / "evil.pt", output)
    assert "safetensors" in refused("import-weights", tmp_path / "odd.pt", tmp_path / "out.pt")
    assert not output.exists()


def test_info_names_devices_and_models():
    done = ttrd3("info")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["models"]["ttrd3-s"]["scale"] == 4
    assert "cpu" in [device["name"] for device in report["devices"]]
