# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 finetune`: from rasters to weights, what it refuses, how it ends when interrupted."""

from __future__ import annotations

import os
import signal
import subprocess
import threading
from pathlib import Path

import forked
import numpy as np
import pytest
import torch
from cli_rig import sentence
from pace import Stopwatch
from raster_files import digest, opened, write
from run_rig import CLI, ENV, PATIENCE_S, names, smooth, ttrd3, write_job
from safetensors.torch import save_file
from ttrd3_qgis.core.jobs import protocol
from ttrd3_qgis.core.jobs.finetune import FinetuneJob

FEW = ("--steps", "2", "--device", "cpu", "--threads", "1")


@pytest.fixture(scope="module")
def reference(tmp_path_factory):
    return write(tmp_path_factory.mktemp("reference") / "ref.tif", smooth(3, 256, 640))


@pytest.fixture
def finetune(refused, reference, tiny_model, tmp_path):
    """Refused `finetune`; leaves nothing behind."""

    def run(*options, reference=reference, output=tmp_path / "my.safetensors", status=1):
        before = names(tmp_path)
        paths = ("--reference", reference, "--output", output, "--model", tiny_model)
        found = refused("finetune", *paths, *FEW, *options, status=status)
        assert names(tmp_path) == before
        return found

    return run


def test_from_a_raster_to_weights_to_a_sharper_raster(reference, tiny_model, tmp_path):
    before, mine = digest(reference), tmp_path / "my.safetensors"
    paths = ("--reference", reference, "--output", mine, "--model", tiny_model)
    done = ttrd3("finetune", *paths, *FEW)
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[0].split() == ["measure", "before", "after"]
    assert lines[1].startswith("PSNR (dB), higher is better ")
    assert lines[-2].startswith("Too few blocks to tell whether the new weights are better: only 3")
    assert lines[-1] == str(mine)
    assert digest(reference) == before
    lr = write(tmp_path / "lr.tif", smooth(3, 32, 32))
    common = ("--steps", 1, "--device", "cpu", "--model", mine)
    done = ttrd3("upscale", lr, "--reference", reference, "--output", tmp_path / "sr.tif", *common)
    assert done.returncode == 0, done.stderr
    with opened(tmp_path / "sr.tif") as file:
        assert file.tags()["TTRD3_MODEL"] == "my"


def test_json_is_the_protocol_and_nothing_else(reference, tiny_model, tmp_path):
    paths = ("--reference", reference, "--output", tmp_path / "my.safetensors")
    done = ttrd3("finetune", *paths, "--model", tiny_model, "--json", *FEW)
    assert done.returncode == 0, done.stderr
    events = [protocol.decode(line) for line in done.stdout.splitlines()]
    assert isinstance(events[0], protocol.Ready)
    assert isinstance(events[-1], protocol.FinetuneResult)
    again = ttrd3("finetune", *paths, "--model", tiny_model, "--json", *FEW)
    (failure,) = [protocol.decode(line) for line in again.stdout.splitlines()]
    assert again.returncode == 1
    assert "exists already" in failure.text
    assert failure.text in sentence(again.stderr)


def test_references_that_are_no_use(finetune, tmp_path):
    assert "does not exist" in finetune(reference=tmp_path / "no.tif")
    (tmp_path / "text.tif").write_text("hello")
    assert "cannot be opened" in finetune(reference=tmp_path / "text.tif")
    (tmp_path / "folder").mkdir()
    assert "folder" in finetune(reference=tmp_path / "folder")
    small = write(tmp_path / "small.tif", smooth(3, 200, 200))
    assert "at least 8 are needed" in finetune(reference=small)
    flat = write(tmp_path / "flat.tif", np.full((3, 512, 512), 9, np.uint8))
    assert "0 usable blocks" in finetune(reference=flat)


def test_bands_that_do_not_exist(finetune):
    assert "image bands [1, 2, 3]" in finetune("--bands", 9)
    assert "three bands" in finetune("--bands", 1, 2, 3, 1)
    assert "count from 1" in finetune("--bands", 0)


def test_a_truncated_reference(finetune, reference, tmp_path):
    whole = Path(reference).read_bytes()
    (tmp_path / "half.tif").write_bytes(whole[: len(whole) // 2])
    assert "half.tif" in finetune(reference=tmp_path / "half.tif")


def test_no_reference_and_numbers_out_of_range(finetune, refused, tmp_path):
    output = tmp_path / "my.safetensors"
    assert "No reference is given" in refused("finetune", "--output", output)
    assert "minutes" in finetune("--minutes", 0)
    assert "held-out share" in finetune("--held-out", 0.9)
    assert "--output" in refused("finetune", "--reference", "a.tif", status=2)


def test_weights_that_cannot_be_used(finetune, tmp_path, tiny_model):
    assert "no model named" in finetune("--model", "ttrd9")
    save_file({"x": torch.zeros(2)}, str(tmp_path / "odd.safetensors"))
    assert "no card" in finetune("--model", tmp_path / "odd.safetensors")
    assert "no LPIPS weights" in finetune("--lpips-weights", tmp_path / "odd.safetensors")
    assert "odd.safetensors" in finetune("--perceptual-weights", tmp_path / "odd.safetensors")


def test_outputs_that_may_not_be(finetune, tmp_path, tiny_model):
    (tmp_path / "old.safetensors").write_bytes(b"old")
    assert "exists already" in finetune(output=tmp_path / "old.safetensors")
    before = digest(tiny_model)
    assert "one of the inputs" in finetune("--overwrite", output=tiny_model)
    assert digest(tiny_model) == before
    assert "must end in .safetensors" in finetune(output=tmp_path / "my.pt")
    assert "does not exist" in finetune(output=tmp_path / "no" / "my.safetensors")


@pytest.mark.skipif(os.name != "posix", reason="signals of a terminal are of another kind here")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(reference, tiny_model, tmp_path, number):
    output = str(tmp_path / "my.safetensors")
    job = FinetuneJob((reference,), output, model=tiny_model, steps=100_000, device="cpu")
    path = write_job(tmp_path / "job.json", job.to_json())
    command = [*CLI, "run", str(path), "--json"]
    process = forked.popen(command, ENV, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    limit = threading.Timer(PATIENCE_S, process.kill)
    limit.start()
    while not isinstance(
        protocol.decode(process.stdout.readline().decode()), protocol.FinetunePlan
    ):
        pass
    limit.cancel()
    watch = Stopwatch(process.pid)
    process.send_signal(number)
    out, err = process.communicate(timeout=PATIENCE_S)
    assert watch.stop() < 5
    assert process.returncode == 130
    assert isinstance(protocol.decode(out.decode().splitlines()[-1]), protocol.Cancelled)
    assert "cancelled" in sentence(err.decode())
    assert names(tmp_path) == ["job.json"]
