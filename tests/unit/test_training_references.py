# SPDX-License-Identifier: GPL-2.0-or-later
"""Which references a network sees in training: kinds, shares, images of one class alone."""

from __future__ import annotations

import logging

import numpy as np
import pytest
from scipy.ndimage import gaussian_filter
from training_rig import make_config, save_images
from ttrd3_qgis.core.jobs.errors import BadJobError, BadRasterError
from ttrd3_qgis.core.training import loop
from ttrd3_qgis.core.training.data import PairedImages
from ttrd3_qgis.core.training.references import KINDS, ReferenceKind, ReferenceMix
from ttrd3_qgis.core.training.sources import checksum

GREYS = (40, 80, 120, 160, 200)
CLASSES = ("roof", "roof", "field", "field", "water")


def only(kind):
    return ReferenceMix(**{k.value: float(k is kind) for k in KINDS})


@pytest.fixture
def images():
    """Images that are told apart by their grey value."""
    pixels = np.stack([np.full((64, 64, 3), grey, np.uint8) for grey in GREYS])
    return PairedImages(pixels, CLASSES, 4)


def pairs_of(images, mix, count=200):
    """Classes of image and reference of many crops, None for a reference that is no image."""
    batch = images.batch(np.random.default_rng(3), count, 8, mix)
    named = dict(zip(GREYS, zip(GREYS, CLASSES)))

    def grey(image):
        return named.get(int((image.mean() * 255).round())) if image.std() < 1e-3 else None

    return [(grey(hr), grey(ref)) for hr, ref in zip(batch.hr, batch.ref)]


def test_the_order_of_kinds_is_that_of_the_table():
    assert [kind.value for kind in KINDS] == list(ReferenceMix.__dataclass_fields__)


def test_another_class_is_never_the_images_own(images):
    pairs = pairs_of(images, only(ReferenceKind.OTHER_CLASS))
    assert all(image[1] != reference[1] for image, reference in pairs)
    assert {reference[0] for _, reference in pairs} == set(GREYS)


def test_the_same_class_is_the_images_own(images):
    pairs = pairs_of(images, only(ReferenceKind.SAME_CLASS))
    assert all(image[1] == reference[1] for image, reference in pairs)
    assert any(image != reference for image, reference in pairs)


@pytest.mark.parametrize("kind", [ReferenceKind.SAME_IMAGE, ReferenceKind.NONE])
def test_the_same_image_and_none_show_the_image(images, kind):
    assert all(image == reference for image, reference in pairs_of(images, only(kind)))


def test_aligned_references_differ_in_colour_and_noise_is_no_image(images):
    aligned = images.batch(np.random.default_rng(3), 50, 8, only(ReferenceKind.ALIGNED))
    assert ((aligned.ref - aligned.hr).abs().mean(dim=(1, 2, 3)) > 1e-3).all()
    assert aligned.ref.std(dim=(2, 3)).max() < 1e-3
    assert {r for _, r in pairs_of(images, only(ReferenceKind.NOISE))} == {None}


def test_another_date_shows_the_place_moved_and_partly_replaced():
    noise = np.random.default_rng(1).random((4, 96, 96, 3))
    soft = gaussian_filter(noise, (0, 3, 3, 0))
    pixels = (255 * (soft - soft.min()) / np.ptp(soft)).astype(np.uint8)
    images = PairedImages(pixels, CLASSES[:4], 4)
    batch = images.batch(np.random.default_rng(3), 30, 16, only(ReferenceKind.OTHER_DATE))
    alike = [
        np.corrcoef(hr.numpy().ravel(), ref.numpy().ravel())[0, 1]
        for hr, ref in zip(batch.hr, batch.ref)
    ]
    assert 0.3 < np.median(alike) < 0.98


@pytest.fixture
def rough():
    """Images with texture, of which the third and fourth show one place at two dates."""
    noise = gaussian_filter(np.random.default_rng(1).random((4, 96, 96, 3)), (0, 2, 2, 0))
    pixels = (255 * (noise - noise.min()) / np.ptp(noise)).astype(np.uint8)
    pixels[3] = 0.7 * pixels[2] + 40
    return pixels


def test_a_date_that_was_taken_goes_before_a_simulated_one(rough):
    images = PairedImages(rough, CLASSES[:4], 4, dates={2: 3, 3: 2})
    batch = images.batch(np.random.default_rng(3), 60, 16, only(ReferenceKind.OTHER_DATE))
    gains = [np.polyfit(*(x.ravel().numpy() for x in pair), 1) for pair in zip(batch.hr, batch.ref)]
    alike = [
        bool(known and min(abs(gain - 0.7), abs(gain - 1 / 0.7)) < 0.02)
        for known, (gain, _) in zip(batch.aligned, gains)
    ]
    assert 15 < sum(alike) < 45


def test_references_of_another_date_are_told_to_lie_on_the_place(rough):
    images = PairedImages(rough, CLASSES[:4], 4)
    for kind in ReferenceKind:
        batch = images.batch(np.random.default_rng(3), 60, 16, only(kind))
        known = sum(batch.aligned)
        assert 40 < known < 60 if kind is ReferenceKind.OTHER_DATE else known == 0


def test_names_of_pairs_and_patterns_are_read(tmp_path):
    names = ("a_1_new", "a_1_old", "b_1_new", "b_2_old")
    save_images(tmp_path / "images", names)
    every = PairedImages.read([tmp_path / "images"], 4, size_px=64)
    assert (len(every), every.dates) == (4, {0: 1, 1: 0})
    some = PairedImages.read([tmp_path / "images" / "[ab]_1_*.png"] * 2, 4, size_px=64)
    assert (len(some), some.class_count) == (6, 2)
    folder, pattern = (checksum(tmp_path / "images" / name) for name in (".", "*.png"))
    assert folder == pattern != checksum(tmp_path / "images" / "a_*.png")
    with pytest.raises(BadRasterError, match=r"No 64x64 images in .*c_"):
        PairedImages.read([tmp_path / "images" / "c_*.png"], 4, size_px=64)


def test_shares_are_those_of_the_mix():
    mix = ReferenceMix(3.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0)
    assert mix.shares(2).tolist() == [0.75, 0.0, 0.0, 0.25, 0.0, 0.0, 0.0]
    assert mix.shares(1).tolist() == [1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    assert ReferenceMix().shares(1).sum() == pytest.approx(1.0)
    assert ReferenceMix().shares(1)[3] == 0
    assert ReferenceMix().shares(1)[0] > ReferenceMix().shares(2)[0]


def test_images_of_one_class_can_be_trained_on(tmp_path, caplog):
    save_images(tmp_path / "images", ("roof1", "roof2", "roof3"))
    with caplog.at_level(logging.INFO, "ttrd3.training"):
        folder = loop.train(make_config(tmp_path, dim=8, steps=6))
    assert len((folder / "log.csv").read_text().splitlines()) == 7
    said = [record.getMessage() for record in caplog.records if "one class" in record.getMessage()]
    assert said == ["All images are of one class: no references of the kind other_class."]


def test_nothing_is_said_where_nothing_is_left_out(tmp_path, caplog):
    save_images(tmp_path / "images")
    with caplog.at_level(logging.INFO, "ttrd3.training"):
        loop.train(make_config(tmp_path, dim=8, steps=1))
        save_images(tmp_path / "images", ("roof1",))
    assert not any("one class" in record.getMessage() for record in caplog.records)
    assert ReferenceMix(other_class=0.0).remark(1) == ""


def test_only_impossible_kinds_are_refused(tmp_path):
    save_images(tmp_path / "images", ("roof1", "roof2"))
    shares = {f"references.{kind.value}": 0 for kind in KINDS} | {"references.other_class": 1}
    config = make_config(tmp_path, dim=8, **shares)
    with pytest.raises(BadJobError, match="all images are of one class"):
        loop.train(config)


@pytest.mark.parametrize(
    ("shares", "said"),
    [
        ({"aligned": -1}, r"table \[references\], `aligned` must be a number from 0, not -1"),
        ({"noise": '"much"'}, "`noise` must be a number from 0, not 'much'"),
        ({"noise": "nan"}, "`noise` must be a number from 0, not nan"),
        ({kind.value: 0 for kind in KINDS}, "one kind at least must be more than 0"),
        ({"other": 1}, r"table \[references\], unknown entries: other"),
    ],
)
def test_bad_shares_are_named(tmp_path, shares, said):
    with pytest.raises(BadJobError, match=said):
        make_config(tmp_path, **{f"references.{name}": value for name, value in shares.items()})
