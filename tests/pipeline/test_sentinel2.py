# SPDX-License-Identifier: GPL-2.0-or-later
"""Products of Sentinel-2 as GDAL opens them: bands, reflectance, nodata, classes, references."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from net_rig import bands_of
from raster_files import NORTH_UP, opened, write
from run_rig import smooth
from safe_product import CORNER, GROUPS, OFFSET, subdataset, write_product
from test_pipeline_extras import upscale
from ttrd3_qgis.core.jobs.errors import BadRasterError
from ttrd3_qgis.core.jobs.sensor import IDEAL
from ttrd3_qgis.core.jobs.superresolution import DEFAULT_MODEL
from ttrd3_qgis.core.ops.reduction import Axis, Span, apply
from ttrd3_qgis.core.ops.sensor import kernels

TEN = ("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B11", "B12")
CLOUD = (slice(None), slice(6, 14), slice(8, 20))


def reflectances(bands=10, height=40, width=36, seed=3):
    """(bands, h, w) uint16, 10000 times reflectances of 0.02 to 0.45; each band has its range."""
    soft = smooth(bands, height, width, "float32", seed=seed)
    low = np.linspace(200, 900, bands)[:, None, None]
    return np.rint(low + soft * np.linspace(900, 4000, bands)[:, None, None]).astype("uint16")


def write_jp2(path, values, pixel_m):
    """A lossless band of a product."""
    place = Affine(pixel_m, 0.0, CORNER[0], 0.0, -pixel_m, CORNER[1])
    options = {"QUALITY": "100", "REVERSIBLE": "YES", "YCBCR420": "NO"}
    write(path, values[None], driver="JP2OpenJPEG", transform=place, **options)


@pytest.fixture
def bands():
    """Digital numbers of all bands of a product, with a collar of nodata, and its classes."""
    fine, coarse = reflectances(4, 40, 40) - OFFSET, reflectances(6, 20, 20) - OFFSET
    fine[:, :4], coarse[:, :2] = 0, 0
    found = dict(zip((*GROUPS[10], *GROUPS[20][:-1]), (*fine, *coarse)))
    classes = np.full((20, 20), 4, dtype="uint8")
    classes[:2], classes[10:13, 5:9] = 0, 9
    return {name: band.astype("uint16") for name, band in found.items()} | {"SCL": classes}


@pytest.fixture
def product(tmp_path, bands):
    return write_product(tmp_path, bands, write_jp2)


def test_a_product_without_a_choice_names_its_subdatasets(product, tmp_path):
    with pytest.raises(BadRasterError, match="choose one of its subdatasets") as error:
        upscale(product, tmp_path / "sr.tif")
    assert subdataset(product, 10) in str(error.value)
    assert subdataset(product, 20) in str(error.value)


def test_the_ten_metre_bands_keep_order_names_offset_and_nodata(bicubic, product, bands, tmp_path):
    lr = subdataset(product, 10)
    _, events = upscale(lr, tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as file:
        short = [name.partition(",")[0] for name in file.descriptions]
        assert short == ["B4", "B3", "B2", "B8"]
        assert (set(file.dtypes), file.nodata) == ({"uint16"}, 0)
        assert file.tags()["BOA_QUANTIFICATION_VALUE"] == "10000"
        for number in file.indexes:
            assert file.tags(number)["BOA_ADD_OFFSET"] == str(OFFSET)
        assert file.tags(1)["WAVELENGTH"] == "665"
        assert file.tags(1, ns="IMAGERY")["CENTRAL_WAVELENGTH_UM"] == "0.665"
        assert np.array_equal(file.dataset_mask() > 0, np.kron(bands["B04"] > 0, np.ones((4, 4))))
        means = file.read(masked=True).mean(axis=(1, 2)).filled()
    wanted = [bands[name][4:].mean() for name in ("B04", "B03", "B02", "B08")]
    assert means == pytest.approx(wanted, rel=1e-3)
    texts = [getattr(event, "text", "") for event in events]
    assert f"Left out of {lr}: AOT, WVP, which do not show the ground" in " ".join(texts)
    assert "The model sees the bands in groups: B4, B3, B2; B8." in texts


def test_the_twenty_metre_bands_without_classes(bicubic, product, tmp_path):
    _, events = upscale(subdataset(product, 20), tmp_path / "sr.tif")
    with opened(tmp_path / "sr.tif") as file:
        short = [name.partition(",")[0] for name in file.descriptions]
        assert short == ["B5", "B6", "B7", "B8A", "B11", "B12"]
        assert file.transform == Affine(5.0, 0.0, CORNER[0], 0.0, -5.0, CORNER[1])
    texts = " ".join(getattr(event, "text", "") for event in events)
    assert "AOT, CLD, SCL, SNW, WVP, which do not show the ground" in texts


def test_classes_that_are_named_are_taken(bicubic, product, tmp_path):
    _, events = upscale(subdataset(product, 20), tmp_path / "sr.tif", bands=(1, 9))
    assert bands_of(tmp_path / "sr.tif").shape[0] == 2
    assert "Left out" not in " ".join(getattr(event, "text", "") for event in events)


def test_the_classes_of_the_product_hide_its_clouds(bicubic, product, bands, tmp_path):
    """The mask has pixels of 20 m, the bands of 10 m; both come from the product."""
    extras = {"class_mask": subdataset(product, 20)}
    _, events = upscale(subdataset(product, 10), tmp_path / "sr.tif", extras=extras)
    seen = np.kron(bands["SCL"] == 4, np.ones((8, 8))) > 0
    with opened(tmp_path / "sr.tif") as file:
        assert np.array_equal(file.dataset_mask() > 0, seen)
    share = 100 * (bands["SCL"] != 4).mean()
    texts = [getattr(event, "text", "") for event in events]
    assert f"The class mask hides {share:.1f} % of the low-resolution raster." in texts


@pytest.mark.parametrize("numbers", [(3, 2, 1), (1, 2, 3)])
def test_red_green_and_blue_are_seen_as_such(bicubic, tmp_path, numbers):
    """Whatever the order in the file; the result keeps that order."""
    values = reflectances(4)
    kinds = dict(zip(numbers, ("B4", "B3", "B2"))) | {4: "B8"}
    lr = write(tmp_path / "lr.tif", values, describe=name_bands([kinds[n] for n in range(1, 5)]))
    upscale(lr, tmp_path / "sr.tif", options={"normalization": "minmax"})
    (rgb, *_), (nir, *_) = bicubic.calls[0], bicubic.calls[1]
    low, high = (getattr(values, end)(axis=(1, 2), keepdims=True) for end in ("min", "max"))
    scaled = (values - low.astype(float)) / (high.astype(float) - low)
    top = scaled[:, :32, :32]
    assert np.allclose(rgb[0].numpy(), top[[n - 1 for n in numbers]], atol=1e-5)
    assert np.allclose(nir[0].numpy(), top[[3, 3, 3]], atol=1e-5)
    with opened(tmp_path / "sr.tif") as file:
        assert file.descriptions == tuple(kinds[n] for n in range(1, 5))
        means = file.read().mean(axis=(1, 2))
    assert means == pytest.approx(values.mean(axis=(1, 2)), rel=1e-3)


def test_bands_in_an_order_of_the_user_stay_in_it(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", reflectances(4), describe=name_bands(["B2", "B3", "B4", "B8"]))
    _, events = upscale(lr, tmp_path / "sr.tif", bands=(4, 3, 2, 1))
    texts = [getattr(event, "text", "") for event in events]
    assert "The model sees the bands in groups: B8, B4, B3; B2." in texts


def name_bands(given):
    def describe(file):
        for number, name in enumerate(given, 1):
            file.set_band_description(number, name)

    return describe


def test_a_reference_lends_red_to_red(bicubic, tmp_path):
    """The LR raster counts from blue, as Sentinel-2 does; the photograph is an ordinary RGB."""
    values = reflectances(4)
    lr = write(tmp_path / "lr.tif", values, describe=name_bands(["B2", "B3", "B4", "B8"]))
    fine = np.repeat(np.repeat(values[[2, 1, 0]] // 16, 4, axis=1), 4, axis=2).astype("uint8")
    place = NORTH_UP * Affine.scale(1 / 4)
    reference = write(tmp_path / "ref.tif", fine, transform=place, photometric="RGB")
    upscale(lr, tmp_path / "sr.tif", [reference])
    lr_seen, tile = bicubic.calls[0][0][0].numpy(), bicubic.calls[0][1]
    aligned = tile.reference(0).numpy().reshape(3, 32, 4, 32, 4).mean(axis=(2, 4))
    for channel in range(3):
        assert np.corrcoef(lr_seen[channel].ravel(), aligned[channel].ravel())[0, 1] > 0.98


@pytest.mark.parametrize("references", [0, 1])
def test_reflectance_is_kept_with_and_without_an_offset(bicubic, tmp_path, references):
    """reflectance = DN * scale + offset is what the input has, whichever way it is stored."""
    values = reflectances(4)
    values[:, 3, 5] = 0
    found = {}
    for offset in (0, OFFSET):
        stored = np.where(values > 0, values - offset, 0).astype("uint16")

        def describe(file, offset=offset):
            file.scales, file.offsets = (1e-4,) * 4, (offset * 1e-4,) * 4
            file.update_tags(1, BOA_ADD_OFFSET=str(offset))

        lr = write(tmp_path / f"lr{offset}.tif", stored, nodata=0, describe=describe)
        upscale(lr, tmp_path / f"sr{offset}.tif", [lr] * references)
        with opened(tmp_path / f"sr{offset}.tif") as file:
            assert file.tags(1)["BOA_ADD_OFFSET"] == str(offset)
            assert file.nodata == 0
            scaled = file.read(masked=True) * np.array(file.scales)[:, None, None]
            found[offset] = scaled + np.array(file.offsets)[:, None, None]
    assert np.array_equal(found[0].mask, found[OFFSET].mask)
    assert np.abs(found[0] - found[OFFSET]).max() <= 1.001e-4
    means = found[OFFSET].mean(axis=(1, 2)).filled()
    truth = np.ma.masked_equal(values, 0).mean(axis=(1, 2)).filled() * 1e-4
    assert means == pytest.approx(truth, rel=1e-3)


def with_clouds(values, brightness):
    clouded = values.copy()
    clouded[CLOUD] = brightness
    return clouded


def write_scl(path):
    """A class mask with the cloud, at 20 m."""
    classes = np.full((20, 18), 5, dtype="uint8")
    classes[3:7, 4:10] = 9
    return write(path, classes[None], transform=NORTH_UP * Affine.scale(2))


def test_a_masked_cloud_is_as_nodata_and_changes_no_other_pixel(bicubic, tmp_path):
    values = reflectances(3)
    extras = {"class_mask": write_scl(tmp_path / "scl.tif")}
    for name, brightness in (("a", 9000), ("b", 16000)):
        lr = write(tmp_path / f"{name}.tif", with_clouds(values, brightness), nodata=0)
        upscale(lr, tmp_path / f"{name}_sr.tif", extras=extras)
    lr = write(tmp_path / "holes.tif", with_clouds(values, 0), nodata=0)
    upscale(lr, tmp_path / "holes_sr.tif")
    expected = bands_of(tmp_path / "holes_sr.tif")
    assert not expected[:, 24:56, 32:80].any()
    for name in ("a", "b"):
        assert np.array_equal(bands_of(tmp_path / f"{name}_sr.tif"), expected)


@pytest.mark.parametrize("kind", ["uint16", "float32"])
@pytest.mark.parametrize("cover", ["plain", "alpha"])
def test_every_raster_can_hide_a_cloud(bicubic, tmp_path, kind, cover):
    """Where nothing is declared as nodata: by a mask, NaN or alpha."""
    values = reflectances(3).astype(kind)
    options = {}
    if cover == "alpha":
        values = np.concatenate([values, np.full((1, 40, 36), 65535, dtype=kind)])
        options = {"photometric": "RGB", "alpha": "YES"}
    lr = write(tmp_path / "lr.tif", values, **options)
    extras = {"class_mask": write_scl(tmp_path / "scl.tif"), "uncertainty": tmp_path / "u.tif"}
    upscale(lr, tmp_path / "sr.tif", extras=extras)
    seen = np.ones((160, 144), dtype=bool)
    seen[24:56, 32:80] = False
    if (kind, cover) == ("float32", "alpha"):  # GDAL takes alpha for a mask in whole numbers only
        assert np.array_equal(bands_of(tmp_path / "sr.tif")[3] > 0, seen)
        return
    for name in ("sr.tif", "u.tif"):
        with opened(tmp_path / name) as file:
            assert np.array_equal(file.dataset_mask() > 0, seen), name


def test_a_part_of_a_scene_has_its_part_of_the_mask(bicubic, tmp_path):
    lr = write(tmp_path / "lr.tif", reflectances(3), nodata=0)
    extras = {"class_mask": write_scl(tmp_path / "scl.tif")}
    extent = (500_050.0, 5_499_700.0, 500_300.0, 5_499_950.0)
    upscale(lr, tmp_path / "sr.tif", extras=extras, extent=extent)
    seen = np.ones((100, 100), dtype=bool)
    seen[4:36, 12:60] = False
    with opened(tmp_path / "sr.tif") as file:
        assert np.array_equal(file.dataset_mask() > 0, seen)


def test_ten_bands_in_ten_bands_out(tmp_path):
    """With the model that comes with the plugin: means within 0.1 %, spectra within 0.2 degrees."""
    values = reflectances(10, 32, 32)
    values = (values - OFFSET).astype("uint16")
    lr = write(tmp_path / "lr.tif", values, nodata=0, describe=name_bands(TEN))
    upscale(lr, tmp_path / "sr.tif", model=DEFAULT_MODEL, noise=None, sensor="ideal")
    with opened(tmp_path / "sr.tif") as file:
        assert (file.descriptions, set(file.dtypes), file.nodata) == (TEN, {"uint16"}, 0)
        sr = file.read().astype(float) + OFFSET
    truth = values.astype(float) + OFFSET
    assert sr.mean(axis=(1, 2)) == pytest.approx(truth.mean(axis=(1, 2)), rel=1e-3)
    rows, cols = (Axis(32, 4, kernel) for kernel in kernels(IDEAL))
    reducing = [axis.reducing(Span(0, 32), Span(0, 128)) for axis in (rows, cols)]
    reduced = np.stack([apply(reducing[0], band, reducing[1]) for band in sr])
    assert spectral_angles(reduced, truth).max() < 0.2


def spectral_angles(a, b):
    """Angles in degrees between the spectra of (bands, h, w)."""
    lengths = np.linalg.norm(a, axis=0) * np.linalg.norm(b, axis=0)
    return np.degrees(np.arccos(np.clip((a * b).sum(axis=0) / lengths, -1, 1)))
