# SPDX-License-Identifier: GPL-2.0-or-later
"""A method is one folder and one line: the toy does everything that a method can."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from raster_files import opened, write
from run_rig import ROOT, names, smooth, write_reference
from toy_folder import LINE, TOY
from toy_tree import Tree
from training_rig import save_images

SEARCHED = ("core", "ttrd3_qgis", "resources", "tools", "benchmarks", "i18n")


@pytest.fixture
def scene(tmp_path: Path) -> str:
    return str(write(tmp_path / "lr.tif", smooth(3, 48, 40)))


def upscale(tree: Tree, lr: str, output: str, *more: object) -> dict:
    """Run the toy; its last event."""
    words = ("upscale", lr, "--output", output, "--model", tree.model, "--device", "cpu", "--json")
    return json.loads(tree.ttrd3(*words, *more).splitlines()[-1])


def pixels(path: str) -> np.ndarray:
    with opened(path) as file:
        return file.read()


def test_one_line_registers_it(tree):
    before = (ROOT / "core" / "methods" / "registry.py").read_text(encoding="utf-8")
    after = tree.registry.read_text(encoding="utf-8")
    assert after.replace(LINE, "") == before
    assert len(after.splitlines()) == len(before.splitlines()) + 1


def test_nothing_else_names_it():
    words = ("toy_detail", '"toy"', "toy.", "Toy")
    wrong = [
        f"{path.relative_to(ROOT)}: {word}"
        for folder in SEARCHED
        for path in (ROOT / folder).rglob("*.py")
        for word in words
        if word in path.read_text(encoding="utf-8")
    ]
    assert wrong == []


def test_it_is_listed(tree):
    (found,) = json.loads(tree.ttrd3("models", tree.model, "--json"))
    assert (found["method"], found["scales"]) == ("toy", [2, 8, 32])
    assert list(found["presets"]) == ["crisp", "soft"]
    assert [option["name"] for option in found["options"]] == ["strength"]
    assert "toy_detail" in [layer["name"] for layer in found["layers"]]
    assert "toy-s" in tree.ttrd3("models", tree.model)
    assert "--strength" in tree.ttrd3("upscale", "--help")


@pytest.mark.parametrize("scale", [2, 8, 32])
def test_it_super_resolves(tree, scene, scale):
    with opened(scene) as lr:
        bounds, crs = lr.bounds, lr.crs
    layer = ("--toy-detail", "detail.tif", "--reference", write_reference(Path("ref.tif")))
    result = upscale(tree, scene, "sr.tif", "--scale", scale, *layer)
    with opened("sr.tif") as sr, opened("detail.tif") as detail:
        assert (sr.width, sr.height, sr.count) == (40 * scale, 48 * scale, 3)
        assert (sr.crs, detail.shape, detail.count) == (crs, sr.shape, 1)
        assert np.allclose(sr.bounds, bounds, atol=1e-9)
        assert detail.read().max() > 0
    assert result["layers"] == {"toy_detail": str(Path("detail.tif").absolute())}
    assert result["rmse_lr"] < 1.0
    assert names(".") == ["detail.tif", "lr.tif", "ref.tif", "sr.tif"]


def test_a_scale_that_it_has_not_is_refused(tree, scene):
    words = ("upscale", scene, "--output", "sr.tif", "--model", tree.model, "--scale", 4)
    done = tree.run("-m", "ttrd3_qgis.core.cli", *words)
    assert done.returncode != 0
    assert "The model toy-s enlarges by 2, 8 or 32, not by 4." in done.stderr
    assert not Path("sr.tif").exists()


def test_its_option_and_its_presets_change_the_result(tree, scene):
    found = {}
    for name, more in {
        "plain": (),
        "strong": ("--strength", 3),
        "soft": ("--preset", "soft"),
        "same": ("--preset", "crisp", "--strength", 1),
    }.items():
        upscale(tree, scene, f"{name}.tif", *more)
        found[name] = pixels(f"{name}.tif")
    assert not np.array_equal(found["plain"], found["strong"])
    assert not np.array_equal(found["plain"], found["soft"])
    assert np.array_equal(found["plain"], found["same"])
    words = ("upscale", scene, "--output", "x.tif", "--model", tree.model, "--strength", 9)
    done = tree.run("-m", "ttrd3_qgis.core.cli", *words)
    assert "The option strength must be a number from 0 to 4, not 9.0." in done.stderr


def kill_in_stage(tree: Tree, words: list[str], stage: int) -> None:
    """Start a run and kill it when a few tiles of a stage are done.

    The second stage has begun when the first has left its raster.
    """
    process = subprocess.Popen(
        [sys.executable, "-m", "ttrd3_qgis.core.cli", *words],
        env=tree.env,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    began = 0
    for line in process.stdout:
        event = json.loads(line)
        if event["event"] != "progress" or (stage == 2 and not list(Path().glob(".*stage0.tif"))):
            continue
        began = began or event["tile"]
        if event["tile"] > began + 1:
            break
    process.send_signal(signal.SIGKILL)
    process.wait(20)
    process.stdout.close()


@pytest.mark.parametrize("stage", [1, 2])
def test_killed_in_a_stage_it_goes_on_to_the_same_bytes(tree, tmp_path, stage):
    lr = str(write(tmp_path / "lr.tif", smooth(3, 64, 60)))
    many = ("--scale", 32, "--steps", 60)  # so that even the first pass takes seconds
    upscale(tree, lr, "whole.tif", *many, "--toy-detail", "whole_detail.tif")
    words = ["upscale", lr, "--output", "sr.tif", "--model", tree.model, "--device", "cpu"]
    words += ["--json", *map(str, many), "--toy-detail", "detail.tif", "--batch", "1"]
    kill_in_stage(tree, words, stage)
    assert not Path("sr.tif").exists()
    assert bool(list(Path().glob(".*stage0.tif"))) == (stage == 2)
    told = tree.ttrd3(*words)
    assert "are finished" in told
    assert Path("sr.tif").read_bytes() == Path("whole.tif").read_bytes()
    assert np.array_equal(pixels("detail.tif"), pixels("whole_detail.tif"))
    assert names(".") == ["detail.tif", "lr.tif", "sr.tif", "whole.tif", "whole_detail.tif"]


def test_dask_gives_the_same_pixels(tree, scene):
    upscale(tree, scene, "local.tif", "--scale", 8, "--toy-detail", "a.tif")
    cluster = ("--engine", "dask", "--workers", 1)
    upscale(tree, scene, "dask.tif", "--scale", 8, "--toy-detail", "b.tif", *cluster)
    assert np.array_equal(pixels("local.tif"), pixels("dask.tif"))
    assert np.array_equal(pixels("a.tif"), pixels("b.tif"))


def test_it_is_evaluated_at_each_scale(tree, tmp_path):
    folder = save_images(tmp_path / "hr")
    for scale in (2, 8):
        words = ("--model", tree.model, "--scale", scale, "--references", "none")
        tree.ttrd3("evaluate", "--hr-dir", folder, *words, "--output", f"x{scale}.json")
        found = json.loads(Path(f"x{scale}.json").read_text(encoding="utf-8"))
        assert found["mean"][-1]["mean"]["psnr"] > 10


def test_it_ranks_references(tree, scene):
    references = [write_reference(Path(f"ref{n}.tif"), offset=(300.0 * n, 0)) for n in range(2)]
    words = [word for reference in references for word in ("--reference", reference)]
    table = tree.ttrd3("rank", scene, "--model", tree.model, *words)
    assert "ref0.tif" in table
    assert "ref1.tif" in table


def test_it_is_trained_and_adapted(tree, tmp_path):
    save_images(tmp_path / "images")
    config = ['method = "toy"', "scale = 2", 'output = "run"', 'images = ["images"]']
    config += ["crop_lr_px = 8", "batch = 2", "steps = 4", "image_px = 64", "learning_rate = 0.05"]
    config += ["warmup_steps = 1", "validation_images = 0", "ema_decay = 0.5"]
    (tmp_path / "toy.toml").write_text("\n".join(config))
    tree.ttrd3("train", "toy.toml")
    tree.ttrd3("train", "toy.toml", "--export", "mine.safetensors")
    (card,) = json.loads(tree.ttrd3("models", "mine.safetensors", "--json"))
    assert (card["method"], card["scales"]) == ("toy", [2])
    ground = str(write(tmp_path / "ground.tif", smooth(3, 512, 512)))
    words = ("--model", tree.model, "--steps", 3, "--output", "adapted.safetensors")
    tree.ttrd3("finetune", "--reference", ground, *words)
    (card,) = json.loads(tree.ttrd3("models", "adapted.safetensors", "--json"))
    assert card["method"] == "toy"


def test_its_folder_is_a_method_of_this_house():
    """Standard library in spec.py, and each file short."""
    assert {path.name for path in TOY.iterdir() if path.suffix} == {
        *("__init__.py", "spec.py", "network.py", "runner.py", "training.py")
    }
    assert all(len(path.read_text().splitlines()) < 110 for path in TOY.glob("*.py"))
