# SPDX-License-Identifier: GPL-2.0-or-later
"""What names and wavelengths say of bands, and which classes a mask hides."""

from __future__ import annotations

import pytest
from ttrd3_qgis.core.jobs.bands import (
    BLUE,
    GREEN,
    NIR,
    RED,
    colour,
    is_image,
    is_nir,
    of_image,
    red_and_nir,
    triples,
)
from ttrd3_qgis.core.jobs.classes import NAMED, Classes, read_classes
from ttrd3_qgis.core.jobs.errors import BadJobError
from ttrd3_qgis.core.jobs.superresolution import Extras, Job


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("B4", RED),
        ("B03", GREEN),
        ("SR_B2", BLUE),
        ("B4, central wavelength 665 nm", RED),
        ("T32UNE_20230818T094031_B02_10m", BLUE),
        ("Band 1: B04", RED),
        ("Red", RED),
        ("green band", GREEN),
        ("Blue (B2)", BLUE),
        ("B8", None),
        ("B8A", None),
        ("B12", None),
        ("ST_B10", None),
        ("Red Edge 1", None),
        ("red_edge", None),
        ("rededge", None),
        ("Infrared", None),
        ("Band 4", None),
        ("red minus green", None),
        ("", None),
    ],
)
def test_colours_by_name(name, expected):
    assert colour(name, {}) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("B8", True),
        ("B08", True),
        ("B8A, narrow near infrared", True),
        ("NIR", True),
        ("Near-Infrared", True),
        ("SR_B5", True),
        ("LC08_L2SP_192027_20200518_SR_B5", True),
        ("B5", False),
        ("Infrared", False),
        ("SWIR 1", False),
        ("swir22", False),
        ("B11", False),
        ("Red Edge 1", False),
    ],
)
def test_near_infrared_by_name(name, expected):
    assert is_nir(name, {}) == expected


def test_near_infrared_by_wavelength():
    assert is_nir("B5", {"CENTRAL_WAVELENGTH_UM": "0.865"})
    assert not is_nir("NIR", {"WAVELENGTH": "1610", "WAVELENGTH_UNIT": "nm"})


def test_red_and_near_infrared_of_each_date_belong_together():
    assert red_and_nir([BLUE, GREEN, RED, NIR]) == [(2, 3)]
    assert red_and_nir([RED, NIR, RED, NIR]) == [(0, 1), (2, 3)]
    assert red_and_nir([RED, None, NIR, NIR]) == [(0, 2)]
    assert red_and_nir([NIR, NIR, NIR]) == red_and_nir([RED, None]) == []


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"WAVELENGTH": "665", "WAVELENGTH_UNIT": "nm"}, RED),
        ({"CENTRAL_WAVELENGTH_UM": "0.560"}, GREEN),
        ({"wavelength": "0.49", "wavelength_units": "Micrometers"}, BLUE),
        ({"WAVELENGTH": "443", "WAVELENGTH_UNIT": "nm"}, None),
        ({"WAVELENGTH": "705", "WAVELENGTH_UNIT": "nm"}, None),
        ({"WAVELENGTH": "842", "WAVELENGTH_UNIT": "nm"}, None),
    ],
)
def test_a_wavelength_counts_more_than_a_name(tags, expected):
    assert colour("B4", tags) == expected


@pytest.mark.parametrize("tags", [{"WAVELENGTH": "665"}, {"wavelength": "many", "unit": "nm"}])
def test_a_wavelength_without_a_unit_says_nothing(tags):
    assert colour("B3", tags) == GREEN


def test_classes_and_flags_are_no_images():
    names = ("B5", "AOT", "CLD, mask", "SCL, Scene Classification", "SNW", "WVP", "QA_PIXEL")
    assert [name for name in names if is_image(name)] == ["B5"]
    assert not is_image("SR_QA_AEROSOL")
    assert not is_image("Band 09: SCL, Scene Classification")
    assert is_image("ASCLEPIUS")
    assert of_image({1: "B5", 2: "SCL", 4: ""}) == (1, 4)
    assert of_image({1: "SCL"}) == (1,)


def test_each_date_of_a_stack_has_its_colours():
    assert triples([BLUE, GREEN, RED, None]) == [(2, 1, 0)]
    assert triples([RED, GREEN, BLUE, None, BLUE, GREEN, RED]) == [(0, 1, 2), (6, 5, 4)]
    assert triples([RED, GREEN, None]) == []


def test_masked_classes_are_read():
    assert read_classes("scl").values == (0, 1, 3, 8, 9, 10)
    assert read_classes("qa-pixel").bits == (0, 1, 2, 3, 4)
    assert read_classes("8, 9,10") == Classes(values=(8, 9, 10))
    assert read_classes("bits:3,4") == Classes(bits=(3, 4))


@pytest.mark.parametrize("text", ["", "clouds", "8,", "-1", "bits:", "bits:32", "SCL", "8;9"])
def test_other_classes_are_refused(text):
    with pytest.raises(BadJobError, match="unknown; use scl, qa-pixel, numbers"):
        read_classes(text)


def test_a_job_tells_what_is_wrong_with_its_class_mask(tmp_path):
    lr, missing = tmp_path / "lr.tif", tmp_path / "scl.tif"
    lr.touch()
    extras = Extras(class_mask=str(missing), mask_classes="clouds")
    job = Job(str(lr), (), str(tmp_path / "sr.tif"), extras=extras)
    found = {problem.field: problem.sentence for problem in job.problems()}
    assert found["class_mask"] == f"The class mask {missing} does not exist; check the path."
    assert "clouds" in found["mask_classes"]
    assert str(missing) in job.inputs()
    assert set(NAMED) == {"scl", "qa-pixel"}
