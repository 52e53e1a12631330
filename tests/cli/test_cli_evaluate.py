# SPDX-License-Identifier: GPL-2.0-or-later
"""`ttrd3 evaluate`: its report, its comparison, its progress, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import subprocess
import zipfile

import numpy as np
import pytest
from cli_rig import SMALL, on_terminal
from PIL import Image
from run_rig import CLI, ENV, smooth
from safetensors.torch import save_file
from torch import zeros
from ttrd3_qgis.core.cli import main

NAMES = ("forest1", "forest2", "field1", "field2")


def save(path, side=64, seed=3):
    Image.fromarray(smooth(3, side, side, seed=seed).transpose(1, 2, 0)).save(path)


@pytest.fixture
def hr(tmp_path):
    folder = tmp_path / "hr"
    folder.mkdir()
    for seed, name in enumerate(NAMES):
        save(folder / f"{name}.png", seed=seed)
    return folder


@pytest.fixture
def base(hr, tiny_model):
    """Arguments of a run that would work."""
    return ["evaluate", "--hr-dir", hr, "--model", tiny_model, "--references", "none", *SMALL]


def run(arguments):
    return main([str(argument) for argument in arguments])


def test_report_and_results(base, tmp_path, capsys):
    output, report = tmp_path / "m.json", tmp_path / "r.html"
    assert run([*base, "--output", output, "--report", report, "--report-images", 3]) == 0
    shown = capsys.readouterr()
    assert "bicubic" in shown.out
    assert shown.err == ""
    text = report.read_text(encoding="utf-8")
    assert "Evaluation of tiny" in text
    assert text.count("<img ") == 3 * 4
    assert sorted(p.name for p in tmp_path.iterdir()) == ["hr", "m.json", "r.html"]


def test_report_without_pictures_of_the_shipped_model(hr, tmp_path):
    report = tmp_path / "r.html"
    arguments = ["evaluate", "--hr-dir", hr, "--reference-dir", hr, *SMALL]
    assert run([*arguments, "--report", report, "--report-images", 0]) == 0
    text = report.read_text(encoding="utf-8")
    assert "<img" not in text
    assert "ttrd3-s" in text
    assert "same-class" in text


def test_compare_counts_images(base, tmp_path, capsys):
    output = tmp_path / "m.json"
    assert run([*base, "--output", output]) == 0
    data = json.loads(output.read_text())
    for row in data["images"]:
        row["psnr"] += 1 if row["image"] == "forest1.png" else -1
    data["images"] = [row for row in data["images"] if row["image"] != "field2.png"]
    (tmp_path / "old.json").write_text(json.dumps(data))
    capsys.readouterr()
    assert run([*base, "--compare", tmp_path / "old.json", "--report", tmp_path / "r.html"]) == 0
    sentence = "PSNR is better than in old.json on 2 of 3 images (67 %)."
    shown = capsys.readouterr().out
    assert sentence in shown
    assert "LPIPS was not measured" in shown
    assert sentence in (tmp_path / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"images": [1]}', '{"images": []}', '{"images": [{"image": "a"}]}']
)
def test_compare_with_another_file(base, refused, tmp_path, text):
    (tmp_path / "old.json").write_text(text)
    assert "contains no results" in refused(*base, "--compare", tmp_path / "old.json")


def test_compare_with_nothing_in_common(base, hr, refused, tmp_path, capsys):
    assert "cannot be read" in refused(*base, "--compare", tmp_path / "no.json")
    assert "cannot be read" in refused(*base, "--compare", tmp_path)
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    assert "contains no results" in refused(*base, "--compare", tmp_path / "binary.json")
    assert run([*base, "--output", tmp_path / "m.json"]) == 0
    capsys.readouterr()
    for path in hr.iterdir():
        path.rename(path.with_name(f"other{path.name}"))
    assert "No image of" in refused(*base, "--compare", tmp_path / "m.json")


def test_images_that_cannot_be_used(base, hr, refused, tmp_path):
    whole = (hr / "forest1.png").read_bytes()
    (hr / "road.png").write_bytes(whole[: len(whole) // 2])
    assert "road.png" in refused(*base)
    Image.fromarray(np.zeros((64, 64), np.uint16)).save(hr / "road.png")
    assert "8-bit" in refused(*base)
    for width, height in ((15, 64), (64, 7), (3, 3)):
        Image.new("RGB", (width, height)).save(hr / "road.png")
        assert f"road.png has {width} x {height} pixels" in refused(*base)
    (hr / "road.png").unlink()
    (hr / "road.png").mkdir()
    assert "road.png" in refused(*base)


def test_smallest_and_odd_images(base, hr):
    save(hr / "a.png", 16)
    save(hr / "b.png", 23)
    assert run(base) == 0


def test_folders_that_cannot_be_used(base, refused, tmp_path):
    def with_images(source):
        return refused(*(source if argument == base[2] else argument for argument in base))

    assert "do not exist" in with_images(tmp_path / "none")
    (tmp_path / "empty").mkdir()
    assert "contains no images" in with_images(tmp_path / "empty")
    (tmp_path / "file").write_text("")
    assert "neither a folder nor a zip" in with_images(tmp_path / "file")
    (tmp_path / "bad.zip").write_bytes(b"PK no archive")
    assert "bad.zip" in with_images(tmp_path / "bad.zip")
    with zipfile.ZipFile(tmp_path / "odd.zip", "w") as archive:
        archive.writestr("hr/forest.png", b"no image")
    assert "hr/forest.png" in with_images(tmp_path / "odd.zip")


@pytest.mark.parametrize("kind", ["same-class", "other-class"])
def test_references_that_cannot_be_used(base, refused, tmp_path, capsys, kind):
    base[base.index("none")] = kind
    assert "--reference-dir" in refused(*base)
    pool = tmp_path / "ref"
    assert "do not exist" in refused(*base, "--reference-dir", pool)
    pool.mkdir()
    assert f"No {kind} reference" in refused(*base, "--reference-dir", pool)
    for name in NAMES:
        (pool / f"{name}.png").write_bytes(b"no image")
    assert "cannot be read" in refused(*base, "--reference-dir", pool)
    for name in NAMES:
        save(pool / f"{name}.png", 12)
    assert "reference" in refused(*base, "--reference-dir", pool)
    for name in NAMES:
        save(pool / f"{name}.png", 62)  # the network wants sides divisible by 8
    assert run([*base, "--reference-dir", pool]) == 0
    capsys.readouterr()
    (tmp_path / "refs.csv").write_text("name\nforest1.png\n")
    assert "refs.csv" in refused(*base, "--reference-dir", pool)


def test_wrong_lpips_weights(base, refused, tmp_path):
    (tmp_path / "text.safetensors").write_text("no tensors")
    assert "LPIPS" in refused(*base, "--lpips-weights", tmp_path / "text.safetensors")
    assert "LPIPS" in refused(*base, "--lpips-weights", tmp_path / "no.safetensors")
    assert "LPIPS" in refused(*base, "--lpips-weights", tmp_path)
    half = {"lin0.weight": zeros(1, 64, 1, 1), "features.0.weight": zeros(64, 3, 11, 11)}
    save_file(half, tmp_path / "half.safetensors")
    assert "LPIPS" in refused(*base, "--lpips-weights", tmp_path / "half.safetensors")


def test_results_that_cannot_be_written(base, hr, refused, tmp_path):
    picture = hr / f"{NAMES[0]}.png"
    before = picture.read_bytes()
    for option, suffix in (("--output", ".json"), ("--report", ".html")):
        assert "does not exist" in refused(*base, option, tmp_path / "no" / f"x{suffix}")
        folder = tmp_path / f"folder{suffix}"
        folder.mkdir()
        assert "is a folder" in refused(*base, option, folder)
        assert f"must end in {suffix}" in refused(*base, option, picture)
    assert picture.read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["folder.html", "folder.json", "hr"]


def test_unmeasured_values_are_null(base, tmp_path, capsys):
    output = tmp_path / "m.json"
    assert run([*base, "--output", output]) == 0
    assert "NaN" not in output.read_text()
    rows = json.loads(output.read_text())["images"]
    assert {row["lpips"] for row in rows} == {None}
    assert run([*base, "--compare", output]) == 0
    assert "LPIPS was not measured both" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("option", "value", "word"),
    [
        ("--steps", 0, "steps"),
        ("--noise", 2, "noise"),
        ("--noise", "nan", "noise"),
        ("--seed", -1, "seed"),
        ("--report-images", -1, "images"),
    ],
)
def test_numbers_out_of_range(base, refused, option, value, word):
    assert word in refused(*base, option, value)


def test_a_failed_write_leaves_the_old_file(base, tmp_path, refused_after):
    report = tmp_path / "r.html"
    report.write_text("old")
    assert "cannot be written" in refused_after(*base, "--report", report)
    assert report.read_text() == "old"
    assert sorted(os.listdir(tmp_path)) == ["hr", "r.html"]


@pytest.fixture
def refused_after():
    """The sentence of a command that may not write files of more than 1 kB, after its table."""

    def run(*arguments):
        limit = 'ulimit -f 1; exec "$@"'
        command = ["bash", "-c", limit, "bash", *CLI, *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, env=ENV)
        assert done.returncode == 1, done.stderr
        assert "bicubic" in done.stdout
        (line,) = done.stderr.splitlines()
        return line

    return run


def test_progress_on_a_terminal_only(base):
    status, table, shown = on_terminal(*base)
    assert status == 0, shown
    assert "bicubic" in table
    assert re.search(r"Measuring \d/4", shown)


def test_bars_need_no_images_and_images_no_bars(hr, tiny_model, capsys, refused):
    assert main(["evaluate", "--bars", "--model", tiny_model, *SMALL]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["bicubic", "lanczos", "tiny"]
    assert all("LR pixels" in line or "not at all" in line for line in lines[1:])
    assert "or take --bars" in refused("evaluate", "--bars", "--hr-dir", hr)
    assert "or take --bars" in refused("evaluate")
