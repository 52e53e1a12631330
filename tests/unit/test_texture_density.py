# SPDX-License-Identifier: GPL-2.0-or-later
"""Maps of texture density: contrast, perceptual distance, and what becomes of them as masks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from scipy.stats import spearmanr
from ttrd3_qgis.core.evaluation.lpips import LPIPS
from ttrd3_qgis.core.ops.degradation import enlarge, reduce
from ttrd3_qgis.core.ops.texture_density import (
    C2,
    FORMS,
    MIN_AREA,
    SpatialDistance,
    binarised,
    contrast_consistency,
    density,
    loss_weight,
    luminance,
    pooled,
    weighted_mean,
    windowed,
)

SHARED = Path(__file__).resolve().parents[3] / "shared"
IMAGES = SHARED / "data" / "test_public" / "hr"
SQUEEZE = SHARED / "metrics" / "lpips_squeeze.safetensors"


def images(*seeds, size=32):
    return [
        torch.rand(1, 3, size, size, generator=torch.Generator().manual_seed(seed))
        for seed in seeds
    ]


def by_hand(a, b, form):
    """The contrast at the middle pixel, in float64, straight from the formula."""
    weights = np.exp(-0.5 * ((np.arange(11) - 5) / 1.5) ** 2)
    window = np.outer(weights, weights) / weights.sum() ** 2
    luma = [np.tensordot((0.299, 0.587, 0.114), x[0].double().numpy(), 1) for x in (a, b)]
    p, h = (x[11:22, 11:22] for x in luma)
    mean_p, mean_h = (window * p).sum(), (window * h).sum()
    var_p, var_h = (window * (p - mean_p) ** 2).sum(), (window * (h - mean_h) ** 2).sum()
    both = (window * (p - mean_p) * (h - mean_h)).sum()
    shared = both if form == "cs" else np.sqrt(var_p * var_h)
    return min(1, max(0, (2 * shared + C2) / (var_p + var_h + C2)))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_contrast_is_that_of_ssim(form, share):
    a, other = images(1, 2)
    b = share * a + (1 - share) * other
    found = contrast_consistency(a, b, form)
    assert found.shape == (1, 1, 32, 32)
    assert found[0, 0, 16, 16].item() == pytest.approx(by_hand(a, b, form), abs=1e-5)


def test_the_map_is_low_where_texture_was_lost():
    hr = torch.full((1, 3, 64, 64), 0.5)
    hr[..., 32:] += 0.3 * (images(3, size=64)[0] - 0.5)[..., 32:]
    found = density(enlarge(reduce(hr, 4), 4), hr)
    assert found[..., :24].min() > 0.95, "plain land"
    assert found[..., 40:].mean() < 0.4, "texture that no LR image shows"


def test_the_perceptual_part_lowers_the_map_and_stays_within_its_range():
    class Far:
        def spatial(self, image, target):
            return torch.full((1, 1, *image.shape[-2:]), 0.25)

    class TooFar:
        def spatial(self, image, target):
            return torch.full((1, 1, *image.shape[-2:]), 7.0)

    a, b = images(1, 2)
    torch.testing.assert_close(density(a, b, Far()), 0.75 * density(a, b))
    assert density(a, b, TooFar()).abs().max() == 0


def test_another_form_is_refused():
    with pytest.raises(ValueError, match="cs, c; not 's'"):
        contrast_consistency(*images(1, 2), "s")


def shaped(*boxes, size=64):
    """A map that is rich (0) in boxes of (row, col, height, width) and plain (1) elsewhere."""
    found = torch.ones(1, 1, size, size)
    for row, col, height, width in boxes:
        found[..., row : row + height, col : col + width] = 0
    return found


def test_a_mask_is_eroded_once_and_dilated_twice():
    """A cross of 5 pixels: a square keeps its shape, but for corners, and grows by two."""
    found = binarised(shaped((20, 20, 16, 16)), 0.5, 0.0)[0, 0]
    assert found[28].nonzero().flatten().tolist() == list(range(18, 38))
    assert not found[18, 18], "corners are cut"
    assert not binarised(shaped((20, 20, 4, 4)), 0.5, 0.0).any(), "nothing is left of a speck"


def test_holes_are_filled_and_small_areas_dropped():
    ring = shaped((8, 8, 30, 30), (50, 50, 6, 6))
    ring[..., 19:27, 19:27] = 1
    kept = binarised(ring, 0.5, 0.0)
    assert kept[0, 0, 23, 23], "the hole"
    assert kept[0, 0, 53, 53]
    dropped = binarised(ring, 0.5, 0.03)
    assert dropped[0, 0, 23, 23]
    assert not dropped[0, 0, 53, 53], "64 of 4096 pixels"


def test_what_the_border_of_a_part_cuts_is_kept():
    corner = shaped((0, 0, 8, 8))
    assert not binarised(corner, 0.5, 0.5).any()
    assert binarised(corner, 0.5, 0.5, is_part=True).any()
    assert not binarised(shaped((30, 30, 8, 8)), 0.5, 0.5, is_part=True).any()


def test_the_least_area_is_that_of_the_published_code_at_its_size():
    assert MIN_AREA * 1024**2 == 1000


def test_images_of_a_batch_get_masks_of_their_own():
    both = torch.cat((shaped((20, 20, 16, 16)), shaped((4, 40, 16, 16))))
    found = binarised(both, 0.5, 0.0)
    assert torch.equal(found[:1], binarised(both[:1], 0.5, 0.0))
    assert torch.equal(found[1:], binarised(both[1:], 0.5, 0.0))


def test_a_latent_is_rich_where_any_of_its_pixels_is():
    mask = torch.zeros(1, 1, 16, 16, dtype=torch.bool)
    mask[..., 5, 10] = True
    found = pooled(mask, 4)
    assert found.dtype == torch.bool
    assert found.nonzero().tolist() == [[0, 0, 1, 2]]
    assert torch.equal(pooled(mask, 1), mask)


def test_the_weight_has_a_mean_of_one_whatever_is_rich():
    for share in (0.0, 0.1, 0.9, 1.0):
        mask = torch.zeros(1, 1, 10, 10)
        mask.view(-1)[: round(100 * share)] = 1
        weight = loss_weight(mask, 1.0)
        assert weight.mean().item() == pytest.approx(1)
        if 0 < share < 1:
            assert (weight.max() / weight.min()).item() == pytest.approx(2)
    loss = torch.arange(12.0).view(1, 3, 2, 2)
    assert weighted_mean(loss, None) == loss.mean()
    one = torch.tensor([[[[4.0, 0.0], [0.0, 0.0]]]])
    assert weighted_mean(loss, one).item() == pytest.approx(loss[0, :, 0, 0].mean().item())


needs_lpips = pytest.mark.skipif(not SQUEEZE.exists(), reason="no weights of LPIPS here")


@needs_lpips
def test_lpips_says_where_images_differ():
    net = LPIPS.from_file(SQUEEZE)
    assert isinstance(net, SpatialDistance)
    a, b = images(1, 2, size=64)
    same = net.spatial(a, a)
    assert same.shape == (1, 1, 64, 64)
    assert same.abs().max() == 0
    half = torch.where(torch.arange(64) < 32, a, b)
    found = net.spatial(a, half)
    assert found[..., 40:].mean() > 5 * found[..., :16].mean()
    assert net.spatial(a, b).mean().item() == pytest.approx(float(net(a, b)), rel=0.1)


@pytest.mark.skipif(not IMAGES.exists(), reason="no test images here")
def test_on_real_images_the_map_falls_as_fine_detail_rises():
    """The rank correlation with the energy of what 4:1 takes away, under the window of SSIM."""
    net = LPIPS.from_file(SQUEEZE) if SQUEEZE.exists() else None
    found = []
    for path in sorted(IMAGES.glob("*.png"))[::6]:
        pixels = np.asarray(Image.open(path).convert("RGB")).copy()
        hr = torch.from_numpy(pixels).permute(2, 0, 1)[None] / 255
        low = enlarge((reduce(hr, 4) * 255).round().clamp(0, 255) / 255, 4).clamp(0, 1)
        energy = windowed(luminance(hr - low).square())
        pair = (density(low, hr, net).flatten()[::7], energy.flatten()[::7])
        found.append(spearmanr(*pair).statistic)
    assert np.mean(found) <= -0.5
