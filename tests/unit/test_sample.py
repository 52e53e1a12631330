# SPDX-License-Identifier: GPL-2.0-or-later
"""The demo scene (drawn, no imagery) and the picture made of a result."""

from __future__ import annotations

import hashlib
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
import rasterio
from pace import Stopwatch
from PIL import Image
from rasterio.transform import from_origin

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "sample"
SIZE_LR = 24
NAMES = ("town_lr.tif", "town_hr.tif", "town_ref.tif")


def draw(folder: Path, *arguments: str) -> None:
    """Run the generator as a user would."""
    command = [sys.executable, str(SAMPLE / "make_sample.py"), str(folder), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def digests(folder: Path) -> list[str]:
    return [hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in NAMES]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("town")
    watch = Stopwatch()
    draw(folder, "--size-lr", str(SIZE_LR))
    assert watch.stop() < 60
    return folder


@pytest.fixture(scope="module")
def before_after() -> ModuleType:
    """tools/before_after.py, which is no package."""
    spec = importlib.util.spec_from_file_location(
        "before_after", ROOT / "tools" / "before_after.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["before_after"] = module
    spec.loader.exec_module(module)
    return module


def test_same_seed_same_bytes(town: Path, tmp_path: Path):
    draw(tmp_path, "--size-lr", str(SIZE_LR), "--seed", "7")
    assert digests(tmp_path) == digests(town)


def test_another_seed_is_another_town(town: Path, tmp_path: Path):
    draw(tmp_path, "--size-lr", str(SIZE_LR), "--seed", "8")
    assert not set(digests(tmp_path)) & set(digests(town))


def test_runs_as_a_module(tmp_path: Path):
    command = [sys.executable, "-m", "ttrd3_qgis.resources.sample.make_sample", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
    assert done.returncode == 0, done.stderr


def test_rasters_are_georeferenced(town: Path):
    for name, side, gsd in zip(NAMES, (SIZE_LR, 4 * SIZE_LR, 4 * SIZE_LR), (2.4, 0.6, 0.6)):
        with rasterio.open(town / name) as source:
            assert (source.width, source.height, source.count) == (side, side, 3)
            assert source.dtypes == ("uint8",) * 3
            assert source.crs.to_epsg() == 32633
            assert (source.transform.a, source.transform.e) == pytest.approx((gsd, -gsd))
            assert source.compression.name == "deflate"


def test_lr_and_hr_share_their_corners(town: Path):
    with rasterio.open(town / NAMES[0]) as lr, rasterio.open(town / NAMES[1]) as hr:
        assert tuple(lr.bounds) == pytest.approx(tuple(hr.bounds), abs=1e-6)
        small = Image.fromarray(np.moveaxis(hr.read(), 0, 2))
        small = small.resize((SIZE_LR, SIZE_LR), Image.Resampling.BICUBIC)
        np.testing.assert_array_equal(np.moveaxis(lr.read(), 0, 2), np.asarray(small))


def test_reference_lies_elsewhere(town: Path):
    with rasterio.open(town / NAMES[0]) as lr, rasterio.open(town / NAMES[2]) as ref:
        assert rasterio.coords.disjoint_bounds(lr.bounds, ref.bounds)
        assert ref.bounds.left > lr.bounds.right


def test_looks_like_a_photograph(town: Path):
    """Some contrast, grain everywhere, neither black nor white nor strong colours."""
    for name in NAMES[1:]:
        with rasterio.open(town / name) as source:
            image = source.read().astype(float)
        assert 70 < image.mean() < 160
        assert image.std() > 20
        assert image.min() >= 3
        assert image.max() <= 250
        assert (image.max(0) - image.min(0)).mean() < 45


def test_bad_size_is_refused(tmp_path: Path):
    command = [sys.executable, str(SAMPLE / "make_sample.py"), str(tmp_path), "--size-lr", "3"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "16 to 512" in done.stderr


def test_sample_code_is_small():
    files = list(SAMPLE.rglob("*.py"))
    assert sum(path.stat().st_size for path in files) < 100_000


def write(path: Path, values: np.ndarray, gsd: float, **extra: object) -> Path:
    """Raster (bands, rows, cols) with a common upper-left corner."""
    count, height, width = values.shape
    profile = {"driver": "GTiff", "count": count, "height": height, "width": width, **extra}
    transform = from_origin(500_000, 5_000_000, gsd, gsd)
    with rasterio.open(
        path, "w", dtype=values.dtype.name, crs="EPSG:32633", transform=transform, **profile
    ) as target:
        target.write(values)
    return path


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("bands", [1, 2, 3, 5])
def test_picture_of_any_raster(before_after: ModuleType, tmp_path: Path, dtype: str, bands: int):
    rng = np.random.default_rng(0)
    lr = rng.uniform(1, 200, (bands, 20, 30)).astype(dtype)
    lr[:, :4, :6] = 0
    sr = lr.repeat(4, 1).repeat(4, 2)
    files = [
        write(tmp_path / "lr.tif", lr, 4.0, nodata=0),
        write(tmp_path / "sr.tif", sr, 1.0, nodata=0),
    ]
    out = tmp_path / "picture.png"
    ref = write(tmp_path / "ref.tif", sr[:, :50, :40].copy(), 1.0)
    given = [*map(str, files), str(out), "--hr", str(files[1]), "--reference", str(ref)]
    assert before_after.main(given) == 0
    assert before_after.main([*given, "--crop", "0", "0", "10"]) == 0
    with Image.open(out) as picture:
        assert picture.width > 5 * before_after.CELL_PX
        assert np.asarray(picture).std() > 10


def test_picture_shows_nodata_as_a_checkerboard(before_after: ModuleType):
    values = np.ma.masked_all((3, 32, 32), float)
    stretch = before_after.Stretch(np.zeros(3), np.ones(3))
    shown = np.asarray(before_after.picture(values, stretch))
    assert sorted(np.unique(shown)) == [170, 200]


def test_crop_finds_the_detail(before_after: ModuleType, tmp_path: Path):
    values = np.full((1, 64, 64), 90, np.uint8)
    values[0, 40:56, 8:24] = np.random.default_rng(1).integers(0, 255, (16, 16))
    with rasterio.open(write(tmp_path / "a.tif", values, 1.0)) as source:
        found = before_after.busiest(source, before_after.Region(0, 0, 64, 64), 16)
    assert (abs(found.row - 40) <= 2, abs(found.col - 8) <= 2) == (True, True)


def test_crop_beyond_the_raster_is_refused(before_after: ModuleType, tmp_path: Path):
    path = str(write(tmp_path / "a.tif", np.ones((1, 16, 16), np.uint8), 1.0))
    with pytest.raises(SystemExit, match="reaches beyond"):
        before_after.main([path, path, str(tmp_path / "o.png"), "--crop", "10", "10", "10"])


def test_the_shipped_sample_is_what_the_generator_draws(tmp_path: Path):
    """JPEG changes the reference a little, and libraries decode it a little differently."""
    draw(tmp_path)
    for name, tolerance in (("town_lr.tif", 0.5), ("town_ref.tif", 6.0)):
        with rasterio.open(tmp_path / name) as drawn, rasterio.open(SAMPLE / name) as shipped:
            assert shipped.transform == drawn.transform
            assert shipped.crs == drawn.crs
            difference = shipped.read().astype(float) - drawn.read()
            assert np.abs(difference).mean() < tolerance
        assert (SAMPLE / name).stat().st_size < 200_000
