# SPDX-License-Identifier: GPL-2.0-or-later
"""The console command in a process of its own: what it does, and how it says what is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from cli_rig import SMALL, said, sentence
from raster_files import digest, opened, write
from run_rig import ENV, ROOT, names, smooth, ttrd3, write_job, write_reference
from safetensors.torch import save_file
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.superresolution import Job
from ttrd3_qgis.core.methods.card import CARD_KEY, Card
from ttrd3_qgis.core.methods.ttrd3.model import TTRD3


@pytest.fixture
def upscale(refused, lr, tiny_model, tmp_path):
    """Refused `upscale` of a small raster; keywords replace raster and output."""

    def run(*options, lr=lr, output=tmp_path / "sr.tif", status=1):
        before = names(tmp_path)
        found = refused(
            "upscale",
            lr,
            "--output",
            output,
            "--model",
            tiny_model,
            *SMALL,
            *options,
            status=status,
        )
        assert names(tmp_path) == before
        return found

    return run


def test_upscale_prints_the_output(lr, tiny_model, tmp_path):
    reference = write_reference(tmp_path / "ref.tif")
    done = ttrd3(
        "upscale",
        lr,
        "--reference",
        reference,
        "--output",
        tmp_path / "sr.tif",
        "--model",
        tiny_model,
        "--bands",
        1,
        2,
        "--output-type",
        "float32",
        *SMALL,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"{tmp_path / 'sr.tif'}\n"
    assert "Traceback" not in done.stderr
    with opened(tmp_path / "sr.tif") as file:
        assert (file.count, file.dtypes[0], file.shape) == (2, "float32", (160, 144))


def test_installed_command_is_the_same():
    command = Path(sys.executable).with_name("ttrd3")
    if not command.exists():
        pytest.skip("the project is not installed as a command beside this Python")
    done = subprocess.run([command, "--version"], capture_output=True, text=True, env=ENV)
    assert done.stdout == ttrd3("--version").stdout
    assert done.returncode == 0


def test_json_is_the_protocol_and_nothing_else(lr, tiny_model, tmp_path):
    done = ttrd3(
        "upscale", lr, "--output", tmp_path / "sr.tif", "--model", tiny_model, "--json", *SMALL
    )
    assert done.returncode == 0, done.stderr
    events = [protocol.decode(line) for line in done.stdout.splitlines()]
    assert isinstance(events[0], protocol.Ready)
    assert isinstance(events[-1], protocol.Result)
    again = ttrd3(
        "upscale", lr, "--output", tmp_path / "sr.tif", "--model", tiny_model, "--json", *SMALL
    )
    (failure,) = [protocol.decode(line) for line in again.stdout.splitlines()]
    assert again.returncode == 1
    assert failure.text in sentence(again.stderr)


def test_run_does_a_job_file(lr, tiny_model, tmp_path):
    job = Job(lr, (), str(tmp_path / "sr.tif"), model=tiny_model, steps=1, device="cpu")
    done = ttrd3("run", write_job(tmp_path / "job.json", job.to_json()), "--json")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "sr.tif").exists()


def test_missing_and_unreadable_rasters(upscale, tmp_path):
    assert "does not exist" in upscale(lr=tmp_path / "no.tif")
    (tmp_path / "folder").mkdir()
    assert "folder" in upscale(lr=tmp_path / "folder")
    (tmp_path / "text.tif").write_text("hello")
    assert "cannot be opened" in upscale(lr=tmp_path / "text.tif")
    (tmp_path / "empty.tif").write_bytes(b"")
    assert "empty.tif" in upscale(lr=tmp_path / "empty.tif")


def test_a_raster_that_may_not_be_read(upscale, lr):
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("root may read every file")
    os.chmod(lr, 0)
    assert "may not be read" in upscale()


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_truncated_raster(upscale, tmp_path, kept):
    path = Path(write(tmp_path / "large.tif", smooth(3, 120, 120)))
    path.write_bytes(path.read_bytes()[: int(kept * path.stat().st_size)])
    assert "large.tif" in upscale(lr=path)


@pytest.mark.parametrize(("kept", "width"), [(0.2, 256), (0.9, 256), (1.0, 17)])
def test_libraries_add_nothing_to_the_sentence(tiny_model, tmp_path, kept, width):
    path = Path(write(tmp_path / "large.tif", smooth(3, 120, 120), compress="DEFLATE"))
    path.write_bytes(path.read_bytes()[: int(kept * path.stat().st_size)])
    output = ("--output", tmp_path / "sr.tif", "--creation-option", f"BLOCKXSIZE={width}")
    said(ttrd3("upscale", path, *output, "--model", tiny_model, *SMALL))
    assert names(tmp_path) == ["large.tif"]


def test_nothing_but_nodata(upscale, tmp_path):
    path = write(tmp_path / "none.tif", smooth() * 0, nodata=0)
    assert "nothing but nodata" in upscale(lr=path)


def test_bands_and_extents_that_do_not_exist(upscale):
    assert "bands 1 to 3" in upscale("--bands", 7)
    assert "count from 1" in upscale("--bands", 0)
    assert "misses" in upscale("--extent", 0, 0, 1, 1)
    assert "empty" in upscale("--extent", 5, 5, 1, 1)
    assert "--extent" in upscale("--extent", 1, 2, status=2)


def test_numbers_and_choices_out_of_range(upscale):
    assert "noise" in upscale("--noise", 2)
    assert "at least 16" in upscale("--tile-lr-px", 8)
    assert "KEY=VALUE" in upscale("--creation-option", "fast")
    assert "invalid choice" in upscale("--device", "abacus", status=2)
    assert "invalid int" in upscale("--seed", "x", status=2)


def test_a_device_that_is_not_here(upscale):
    if torch.cuda.device_count() == 8:
        pytest.skip("this machine has every device there is a name for")
    assert "this machine offers" in upscale("--device", "cuda:7")


def test_references_that_are_no_use(upscale, lr, tmp_path):
    assert "does not exist" in upscale("--reference", tmp_path / "no.tif")
    (tmp_path / "text.tif").write_text("hello")
    assert "text.tif" in upscale("--reference", tmp_path / "text.tif")
    assert "reference bands" in upscale("--reference", lr, "--reference-bands", 9)


def test_outputs_that_may_not_be(upscale, lr, tmp_path):
    (tmp_path / "old.tif").write_bytes(b"old")
    before = digest(lr)
    assert "exists already" in upscale(output=tmp_path / "old.tif")
    assert (tmp_path / "old.tif").read_bytes() == b"old"
    assert "one of the inputs" in upscale("--overwrite", output=lr)
    assert digest(lr) == before
    assert "does not exist" in upscale(output=tmp_path / "no" / "sr.tif")
    assert "must end in .tif" in upscale(output=tmp_path / "sr.png")
    (tmp_path / "folder.tif").mkdir()
    assert "is a folder" in upscale(output=tmp_path / "folder.tif")
    assert "old.tif is a file; name a folder" in upscale(output=tmp_path / "old.tif" / "sr.tif")


def test_a_folder_that_may_not_be_written(upscale):
    place = Path("/proc/self") if os.geteuid() == 0 else Path("/")
    if not place.is_dir():
        pytest.skip("no folder here that this user may not write to")
    assert "writ" in upscale(output=place / "sr.tif")


def test_models_that_cannot_be_used(upscale, tmp_path, tiny_model):
    assert "no model named" in upscale("--model", "ttrd9")
    assert "does not exist" in upscale("--model", tmp_path / "no.safetensors")
    (tmp_path / "a.pt").write_bytes(b"\x80\x04.")
    assert "pickle" in upscale("--model", tmp_path / "a.pt")
    (tmp_path / "b.safetensors").write_bytes(b"\x80\x04.")
    assert "not a readable safetensors" in upscale("--model", tmp_path / "b.safetensors")
    data = Path(tiny_model).read_bytes()
    (tmp_path / "c.safetensors").write_bytes(data[: len(data) // 2])
    assert "not a readable safetensors" in upscale("--model", tmp_path / "c.safetensors")
    save_file({"x": torch.zeros(2)}, str(tmp_path / "d.safetensors"))
    assert "no card" in upscale("--model", tmp_path / "d.safetensors")
    assert str(tmp_path) in upscale("--model", tmp_path)


@pytest.mark.parametrize("fault", ["method", "keys", "architecture", "NaN"])
def test_weights_that_do_not_fit(upscale, tmp_path, fault):
    model = TTRD3("compact", 8)
    state, card = model.state_dict(), Card("x", "ttrd3", 4, model.architecture.to_dict())
    if fault == "method":
        card = Card("x", "elsewhere", 4, {})
    elif fault == "keys":
        state.pop(next(iter(state)))
    elif fault == "architecture":
        card = Card("x", "ttrd3", 4, {"variant": "compact"})
    else:
        next(value for value in state.values() if value.is_floating_point()).fill_(torch.nan)
    # Not by save_weights, which writes nothing that could not be opened again.
    save_file(state, str(tmp_path / "x.safetensors"), metadata={CARD_KEY: card.to_json()})
    words = {
        "method": "'elsewhere'",
        "keys": "do not fit",
        "architecture": "does not describe a network",
        "NaN": "NaN",
    }
    assert words[fault] in upscale("--model", tmp_path / "x.safetensors")


def test_a_bundled_model_that_was_changed(upscale, monkeypatch, tmp_path, tiny_model):
    (tmp_path / "ttrd3-s.safetensors").write_bytes(Path(tiny_model).read_bytes())
    monkeypatch.setattr("ttrd3_qgis.core.methods.registry.WEIGHTS", tmp_path)
    assert "checksum" in upscale("--model", "ttrd3-s")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("nonsense", "not valid JSON"),
        ("{}", "lacks"),
        ('{"lr": "a", "references": [], "output": "b.tif", "colour": 1}', "colour"),
        ('{"lr": 1, "references": [], "output": "b.tif"}', "lr must be a text, not 1"),
        ('{"lr": "a", "references": 5, "output": "b.tif"}', "must be a list"),
    ],
)
def test_broken_job_files(refused, tmp_path, text, word):
    assert word in refused("run", write_job(tmp_path / "job.json", text))


def test_job_files_that_cannot_be_read(refused, tmp_path):
    assert "job.json" in refused("run", tmp_path / "job.json")
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    assert "not UTF-8 text" in refused("run", tmp_path / "binary.json")
    assert "cannot be read" in refused("run", tmp_path)


def test_no_command_is_a_usage_error(refused):
    assert "--help" in refused(status=2)
    assert "invalid choice" in refused("paint", status=2)


def test_the_unexpected_is_one_sentence_too(refused, monkeypatch, tmp_path, lr, caplog):
    def fail(*_):
        raise ZeroDivisionError("first line\nsecond line")

    monkeypatch.setattr("ttrd3_qgis.core.engine.pipeline.open_weights", fail)
    command = ("upscale", lr, "--output", tmp_path / "sr.tif")
    assert "ZeroDivisionError: first line" in refused(*command)
    with caplog.at_level("DEBUG", "ttrd3"):
        refused(*command)
    assert caplog.records[-1].exc_info[0] is ZeroDivisionError


def test_debug_shows_the_traceback(tmp_path):
    done = ttrd3("--debug", "upscale", tmp_path / "no.tif", "--output", tmp_path / "sr.tif")
    assert done.returncode == 1
    assert "Traceback" in done.stderr
    assert "does not exist" in done.stderr.splitlines()[-1]


def test_the_repository_is_left_clean():
    assert not list(ROOT.glob(".*.part*"))
