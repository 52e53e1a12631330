# SPDX-License-Identifier: GPL-2.0-or-later
"""NDVI and spectral angles of a result against its input and the truth."""

from __future__ import annotations

import numpy as np
import pytest
from quality_rig import Scene, bicubic, fine, means
from ttrd3_qgis.core.jobs.quality import QualityJob
from ttrd3_qgis.core.reporting.quality import measure_quality

NAMES = ["B2", "B3", "B4", "B8"]
RED, NIR = 2, 3


@pytest.fixture
def scene(tmp_path):
    return Scene(tmp_path)


def report(scene):
    job = QualityJob(
        scene.paths["lr"],
        scene.paths["sr"],
        str(scene.folder / "report.html"),
        scene.paths.get("hr", ""),
    )
    return measure_quality(job, lambda _: None)


def named(file):
    for band, name in enumerate(NAMES, 1):
        file.set_band_description(band, name)


def reflectance(file):
    """Of Sentinel-2 since 2022: (DN - 1000) / 10000."""
    named(file)
    file.scales, file.offsets = [1e-4] * 4, [-0.1] * 4


def ndvi(image):
    red, nir = image[RED].astype(float), image[NIR].astype(float)
    return (nir - red) / (nir + red)


def angle(a, b):
    a, b = a.astype(float), b.astype(float)
    cosine = (a * b).sum(axis=0) / np.linalg.norm(a, axis=0) / np.linalg.norm(b, axis=0)
    return np.degrees(np.arccos(cosine.clip(-1, 1))).mean()


def test_ndvi_and_angles_are_those_of_the_whole_images(scene):
    hr = fine(4)
    sr = hr.copy()
    sr[NIR] = (sr[NIR] * 0.9).astype(sr.dtype)
    lr = means(hr)
    for name, values in (("lr", lr), ("sr", sr), ("hr", hr)):
        scene.add(name, values, describe=named)
    found = report(scene)
    low = sr.reshape(4, 40, 4, 36, 4).mean(axis=(2, 4))
    assert found.ndvi_error_lr == pytest.approx(np.abs(ndvi(low) - ndvi(lr)).mean(), rel=1e-6)
    assert found.ndvi_error_hr == pytest.approx(np.abs(ndvi(sr) - ndvi(hr)).mean(), rel=1e-6)
    assert found.sam_hr_degrees == pytest.approx(angle(sr, hr), rel=1e-6)
    assert found.ndvi_error_lr > found.ndvi_noise
    page = (scene.folder / "report.html").read_text(encoding="utf-8")
    assert "Compute indices from the input" in page


def test_a_result_that_agrees_moves_no_index(scene):
    lr = means(fine(4))
    scene.add("lr", lr, describe=named)
    scene.add("sr", lr.repeat(4, axis=1).repeat(4, axis=2), describe=named)
    found = report(scene)
    assert found.ndvi_error_lr == 0
    assert found.ndvi_noise > 0
    assert "index" not in " ".join(one.code for one in found.messages)


def test_offsets_count(scene):
    lr = means(fine(4)) // 2 + 2000
    scene.add("lr", lr, describe=reflectance)
    sr = bicubic(lr).round().astype(lr.dtype)
    scene.add("sr", sr, describe=reflectance)
    low = sr.reshape(4, 40, 4, 36, 4).mean(axis=(2, 4))
    wanted = np.abs(ndvi(low - 1000) - ndvi(lr.astype(float) - 1000)).mean()
    assert report(scene).ndvi_error_lr == pytest.approx(wanted, rel=1e-6)


def test_without_near_infrared_there_is_no_index(scene):
    lr = means(fine(3))
    scene.add("lr", lr)
    scene.add("sr", lr.repeat(4, axis=1).repeat(4, axis=2))
    found = report(scene)
    assert found.ndvi_error_lr is None
    assert "NDVI" not in "".join(name for name, _ in found.table())
