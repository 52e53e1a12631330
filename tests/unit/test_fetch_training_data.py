# SPDX-License-Identifier: GPL-2.0-or-later
"""tools/fetch_training_data.py against a small archive: what it writes, and how it fails."""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import io
import re
import subprocess
import sys
import threading
import zipfile
from collections import Counter
from functools import partial
from http.server import HTTPServer, SimpleHTTPRequestHandler
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from ttrd3_qgis.core.evaluation.images import Images
from ttrd3_qgis.core.training.config import load_config

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "tools" / "fetch_training_data.py"
NAMES = {"beach00": "train", "beach01": "ref", "forest00": "test", "forest01": "train"}


@pytest.fixture(scope="module")
def tool():
    """tools/fetch_training_data.py, which is no package."""
    spec = importlib.util.spec_from_file_location("fetch_training_data", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules["fetch_training_data"] = module
    spec.loader.exec_module(module)
    return module


def pixels(seed):
    small = np.random.default_rng(seed).integers(0, 256, (8, 8, 3), dtype=np.uint8)
    return Image.fromarray(small).resize((64, 64), Image.Resampling.BICUBIC)


def write_archive(tool, path, images):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("UCMerced_LandUse/readme.txt", "a file that is not in the list")
        for name, content in images.items():
            archive.writestr(tool.Listed(name, "", "").member, content)


@pytest.fixture
def published(tool, tmp_path):
    """The images by name, their archive, and the lists that belong to it."""
    images = {}
    for seed, name in enumerate([*NAMES, "beach77"]):
        file = io.BytesIO()
        pixels(seed).save(file, format="TIFF")
        images[name] = file.getvalue()
    archive, lists = tmp_path / "published.zip", tmp_path / "lists"
    write_archive(tool, archive, images)
    lists.mkdir()
    rows = [f"{name},{s},{hashlib.sha256(images[name]).hexdigest()}" for name, s in NAMES.items()]
    (lists / "split.csv").write_text("\n".join(["name,split,sha256", *rows, ""]))
    (lists / "refs.csv").write_text("test_file,class\nhr/forest00.png,forest\n")
    return images, archive, lists


def test_images_are_split_as_the_list_says(tool, published, tmp_path):
    _, archive, lists = published
    tool.fetch(str(archive), tmp_path / "data", lists)
    data = tmp_path / "data"
    assert sorted(path.name for path in data.iterdir()) == ["ref", "test_public", "train"]
    assert list(Images(data / "train" / "train.zip")) == [
        "train/beach00.webp",
        "train/forest01.webp",
    ]
    assert list(Images(data / "ref" / "ref.zip")) == ["ref/beach01.webp"]
    found = Images(data / "ref" / "ref.zip")["ref/beach01.webp"].astype(float)
    assert np.abs(found - np.asarray(pixels(1))).mean() < 4
    (test,) = (data / "test_public" / "hr").iterdir()
    assert test.name == "forest00.png"
    assert np.array_equal(np.asarray(Image.open(test)), np.asarray(pixels(2)))
    assert (data / "test_public" / "refs.csv").read_text() == (lists / "refs.csv").read_text()
    assert archive.exists()


def test_it_downloads(tool, published, tmp_path):
    _, archive, lists = published

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass

    server = HTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_port}"
    try:
        tool.fetch(f"{address}/{archive.name}", tmp_path / "data", lists)
        assert (tmp_path / "data" / "train" / "train.zip").exists()
        with pytest.raises(tool.FetchError, match=r"cannot be downloaded.*--source"):
            tool.fetch(f"{address}/gone.zip", tmp_path / "other", lists)
    finally:
        server.shutdown()
        server.server_close()
    with pytest.raises(tool.FetchError, match="is there a network"):
        tool.fetch(f"{address}/{archive.name}", tmp_path / "other", lists)
    assert not (tmp_path / "other").exists()


def spoilt(tool, published, how):
    images, archive, _ = published
    if how == "missing":
        write_archive(tool, archive, {n: x for n, x in images.items() if n != "forest01"})
    elif how == "differ":
        write_archive(tool, archive, {**images, "beach01": images["beach77"]})
    elif how == "not an intact zip":
        archive.write_bytes(archive.read_bytes()[:2000])
    else:
        archive.unlink()


@pytest.mark.parametrize("how", ["missing", "differ", "not an intact zip", "does not exist"])
def test_what_is_wrong_is_one_sentence_and_nothing_is_left(tool, published, tmp_path, how):
    _, archive, lists = published
    spoilt(tool, published, how)
    with pytest.raises(tool.FetchError, match=how) as caught:
        tool.fetch(str(archive), tmp_path / "new" / "data", lists)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "new").exists()


def test_what_is_there_stays(tool, published, tmp_path):
    _, archive, lists = published
    (tmp_path / "data" / "ref").mkdir(parents=True)
    with pytest.raises(tool.FetchError, match="exists already"):
        tool.fetch(str(archive), tmp_path / "data", lists)
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["ref"]


def test_a_failed_move_is_taken_back(tool, published, tmp_path, monkeypatch):
    _, archive, lists = published
    rename = tool.os.rename

    def fail_at_last(source, target):
        if Path(target).name == "test_public":
            raise OSError(28, "No space left on device")
        rename(source, target)

    monkeypatch.setattr(tool.os, "rename", fail_at_last)
    with pytest.raises(tool.FetchError, match="No space left"):
        tool.fetch(str(archive), tmp_path / "data", lists)
    assert not (tmp_path / "data").exists()


def test_the_command_fails_with_a_status(tmp_path):
    command = [sys.executable, str(SCRIPT), "--source", str(tmp_path / "no.zip")]
    command += ["--output", str(tmp_path / "data")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("fetch_training_data: ")
    assert len(done.stderr.splitlines()) == 1


def test_the_list_is_that_of_the_documented_split(tool):
    images = tool.listed(tool.LISTS / "split.csv")
    assert Counter(x.split for x in images) == {"train": 1231, "ref": 616, "test": 42}
    assert len({x.name for x in images}) == len({x.sha256 for x in images}) == len(images)
    assert all(re.fullmatch(r"[0-9a-f]{64}", x.sha256) for x in images)
    with (tool.LISTS / "refs.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["test_file"] for row in rows} == {
        f"hr/{x.name}.png" for x in images if x.split == "test"
    }
    known = {f"ref/{x.name}.webp" for x in images if x.split == "ref"}
    assert {row[name] for row in rows for name in row if name.startswith("ref_")} <= known


def test_it_writes_where_the_configurations_look(tool):
    wanted = [str(tool.OUTPUT / "train" / "train.zip"), str(tool.OUTPUT / "ref" / "ref.zip")]
    for path in sorted((ROOT / "resources" / "training").glob("*.toml")):
        names = [name for name in load_config(path).images if name.endswith(".zip")]
        found = [str((path.parent / name).resolve()) for name in names]
        assert found == [str(Path(name).resolve()) for name in wanted]
