# SPDX-License-Identifier: GPL-2.0-or-later
"""An input that changes while the run reads it ends the run with one sentence, and no output."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from net_rig import Spy, texture, upscale
from raster_files import NORTH_UP, write
from rasterio import Affine
from run_rig import names
from ttrd3_qgis.core.engine import inputs
from ttrd3_qgis.core.engine.inputs import InputWatch
from ttrd3_qgis.core.jobs.errors import BadRasterError
from ttrd3_qgis.core.jobs.superresolution import Tiles


def image(path, seed):
    return write(path, (texture(228, 48, seed=seed) * 250).astype(np.uint8))


def zeroed(path):
    with path.open("r+b") as file:
        size = path.stat().st_size
        file.seek(size // 2)
        file.write(bytes(size - size // 2))


CHANGES = {
    "deleted": Path.unlink,
    "emptied": lambda path: os.truncate(path, 0),
    "truncated": lambda path: os.truncate(path, path.stat().st_size // 2),
    "zeroed in place": zeroed,
    "overwritten in place": lambda path: path.write_bytes((path.parent / "other.tif").read_bytes()),
    "replaced": lambda path: os.replace(shutil.copy(path.parent / "other.tif", f"{path}~"), path),
}


class Disturbing(Spy):
    """Changes a file while it computes one of its tiles."""

    def __init__(self, change, path, tile=3):
        super().__init__()
        self.change, self.path, self.tile = change, path, tile

    def __call__(self, lr, tile):
        if len(self.calls) == self.tile:
            self.change(self.path)
            # A change within one tick of the clock of a file system could not be seen.
            if self.path.exists():
                os.utime(self.path, ns=(0, 1))
        return super().__call__(lr, tile)


@pytest.fixture
def attempt(use_method, tmp_path):
    """Six tiles above each other; gives the error of a run that is disturbed, and its calls."""
    image(tmp_path / "other.tif", 7)
    image(tmp_path / "lr.tif", 1)
    fine = NORTH_UP * Affine.scale(0.25)
    hr = (texture(400, 192, seed=2) * 250).astype(np.uint8)
    write(tmp_path / "ref.tif", hr, transform=fine)
    (tmp_path / "out").mkdir()

    def run(spy, lr="lr.tif"):
        use_method(lambda *_: spy)
        options = {"tiles": Tiles(48, 12, 1), "references": [str(tmp_path / "ref.tif")]}
        with pytest.raises(BadRasterError) as refused:
            upscale(str(tmp_path / lr), tmp_path / "out" / "sr.tif", **options)
        assert names(tmp_path / "out") == []
        (said,) = refused.value.messages
        assert said.code == "input-changed"
        return Path(said.subject).name

    return run


@pytest.mark.parametrize("how", CHANGES)
@pytest.mark.parametrize("name", ["lr.tif", "ref.tif"])
def test_it_is_noticed_and_named(attempt, tmp_path, how, name):
    assert attempt(Disturbing(CHANGES[how], tmp_path / name)) == name


def test_in_the_last_tile_too(attempt, tmp_path):
    assert attempt(Disturbing(zeroed, tmp_path / "lr.tif", tile=5)) == "lr.tif"


def test_the_run_does_not_go_on_for_long(attempt, tmp_path, monkeypatch):
    monkeypatch.setattr(inputs, "SELDOM_S", 0.0)
    spy = Disturbing(Path.unlink, tmp_path / "lr.tif", tile=0)
    attempt(spy)
    assert len(spy.calls) == 1


def test_files_behind_a_vrt_count(attempt, tmp_path):
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><SimpleSource>'
        f'<SourceFilename relativeToVRT="1">lr.tif</SourceFilename><SourceBand>{band}</SourceBand>'
        "</SimpleSource></VRTRasterBand>"
        for band in (1, 2, 3)
    )
    (tmp_path / "lr.vrt").write_text(
        f'<VRTDataset rasterXSize="48" rasterYSize="228">{bands}</VRTDataset>'
    )
    assert attempt(Disturbing(zeroed, tmp_path / "lr.tif"), "lr.vrt") == "lr.tif"


def test_what_is_no_file_is_not_watched(tmp_path):
    with InputWatch(["/vsicurl/https://example.org/a.tif", str(tmp_path), ""]) as watch:
        (tmp_path / "new").touch()
        watch.check()


def test_another_error_stands_where_nothing_changed(tmp_path):
    (tmp_path / "lr.tif").touch()
    with pytest.raises(ValueError, match="ours"), InputWatch([str(tmp_path / "lr.tif")]):
        raise ValueError("ours")
