# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 info FILE` describes a raster or a model; every option of every command has help."""

from __future__ import annotations

import argparse
import json
import os

import pytest
from raster_files import write
from run_rig import smooth
from ttrd3_qgis.core.cli import main
from ttrd3_qgis.core.commands.root import parser
from ttrd3_qgis.core.methods.registry import WEIGHTS


def described(capsys, *arguments):
    assert main(["info", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def test_a_raster_and_what_a_run_would_make_of_it(tmp_path, capsys):
    path = write(tmp_path / "lr.tif", smooth(4, 40, 36, "uint16"), nodata=7)
    found = json.loads(described(capsys, path, "--json"))
    assert (found["width"], found["height"], found["type"]) == (36, 40, "uint16")
    assert (found["bands"], found["data_bands"], found["nodata"]) == (4, [1, 2, 3, 4], "7.0")
    run = found["run"]
    assert (run["width"], run["height"], run["scale"]) == (4 * 36, 4 * 40, 4)
    text = described(capsys, path)
    assert "36 x 40 pixels" in text
    assert "144 x 160 pixels by ttrd3-s, x4" in text
    assert "ttrd3-s, x4: 1 tile of 3 steps," in text
    by_another = described(capsys, path, "--model", "def-s")
    assert "def-s, x4: 1 tile of 1 step," in by_another
    assert "made by" not in text


def test_a_result_tells_how_it_was_made(tmp_path, capsys):
    lr = write(tmp_path / "lr.tif", smooth())
    sr, layer = tmp_path / "sr.tif", tmp_path / "spread.tif"
    arguments = ("--preset", "faithful", "--seed", "4", "--samples", "2", "--sensor", "ideal")
    made = ("upscale", lr, "--output", sr, "--uncertainty", layer, *arguments)
    assert main([str(argument) for argument in made]) == 0
    capsys.readouterr()
    text = described(capsys, sr)
    assert "model ttrd3-s, preset faithful: 2 steps, noise 0.3, seed 4" in text
    assert "lr.tif, bands 1, 2, 3; references: none" in text
    assert "Synthetic detail" in text
    of_layer = described(capsys, layer)
    assert "Expected absolute error" in of_layer
    assert "\n  error    " in of_layer
    assert "resolves two bars are told apart from 1.5 input pixels on" in text
    made = json.loads(described(capsys, sr, "--json"))["made"]
    assert (made["scale"], made["method"], len(made["weights_sha256"])) == ("4", "ttrd3", 64)


def test_a_weights_file(capsys):
    text = described(capsys, WEIGHTS / "ttrd3-s.safetensors")
    assert text.startswith("ttrd3-s\n")
    assert "x4" in text


@pytest.mark.skipif(os.name != "posix", reason="pipes are no files here")
def test_what_never_ends_is_not_read(tmp_path, refused):
    os.mkfifo(tmp_path / "pipe.tif")
    source = (
        "<SimpleSource><SourceFilename relativeToVRT='1'>pipe.tif</SourceFilename></SimpleSource>"
    )
    band = f"<VRTRasterBand dataType='Byte' band='1'>{source}</VRTRasterBand>"
    (tmp_path / "a.vrt").write_text(
        f"<VRTDataset rasterXSize='9' rasterYSize='9'>{band}</VRTDataset>"
    )
    for name in ("pipe.tif", "a.vrt"):
        assert "is a pipe, a device or a stream" in refused("info", tmp_path / name)
        given = ("--output", tmp_path / "sr.tif")
        assert "is a pipe, a device or a stream" in refused("upscale", tmp_path / name, *given)


def test_a_scale_that_the_model_cannot_do_is_refused_at_once(tmp_path, refused, monkeypatch):
    path = write(tmp_path / "lr.tif", smooth())
    monkeypatch.setattr("ttrd3_qgis.core.jobs.kinds.runner", lambda *_: pytest.fail("it began"))
    said = refused("upscale", path, "--output", tmp_path / "sr.tif", "--scale", "3")
    assert "enlarges by 4, not by 3" in said
    assert "enlarges by 4, not by 3" in refused("info", path, "--scale", "3")


def actions(command, name):
    """Every option and argument of a command and of those below it."""
    for action in command._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, one in action.choices.items():
                yield from actions(one, f"{name} {word}")
        else:
            yield f"{name} {'/'.join(action.option_strings) or action.dest}", action


def test_every_option_has_help():
    found = dict(actions(parser(), "ttrd3"))
    assert len(found) > 100
    assert [name for name, action in found.items() if not action.help] == []
