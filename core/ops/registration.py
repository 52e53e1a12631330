# SPDX-License-Identifier: GPL-2.0-or-later
"""Lays a reference onto an LR image, pixel by pixel: other view angles and terrain models differ.

The flow is a cubic B-spline (Rueckert et al. 1999) that is fitted by Gauss-Newton steps, as Lucas
and Kanade (1981) do in windows, to all pixels at once. Each step first gives the reference the
light of the LR image. Pixels count by how much both images are alike there, in the fit, in the
light and in the local means: so what has changed between the dates is carried along by its
surroundings. Stiffness and pull are those of a prior that all flows are short and smooth, so a flow
is no longer than the images prove.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt
import torch
from scipy import ndimage, sparse
from scipy.interpolate import BSpline
from scipy.sparse.linalg import splu
from skimage.registration import phase_cross_correlation
from torch import Tensor

from .degradation import reduce

KNOTS_LR_PX, DEGREE = 6.0, 3
STIFFNESS = 1.0  # of second differences of the spline, against squares in units of the misfit
PULL = 1.0  # towards the shift of the whole, in the same units
ROUNDS = ((1.5, 2), (0.8, 4), (0.0, 8), (0.0, 8), (0.0, 8))  # blur in LR pixels, power of likeness
LOCAL_LR_PX = 3.0  # over which means and contrasts are made equal
ALIKE_LR_PX = 1.3  # neighbourhood of likeness
LEAST_WEIGHT = 1e-3
MISFIT = 0.02  # square of what no flow explains, in units of the local contrast
MOST_LR_PX = 2.0  # longer flows are mistakes: the shift of the whole is undone before
DOUBT_LR_PX = 0.15  # error of a flow; of flows that are no longer most is error
SHARES = 10  # parts of a pixel that the shift of the whole is found in
HELP = 0.01  # likeness that the shift of the whole must gain
NOISE = 2 / 255  # contrast below this tells nothing

Array = npt.NDArray[np.float64]


def registered(lr: Tensor, reference: Tensor) -> Tensor:
    """A reference (C,s*h,s*w) moved onto the LR image (C,h,w), both in [0, 1]."""
    return moved(reference, flow_of(lr, reference))


def flow_of(lr: Tensor, reference: Tensor) -> Array:
    """How far off the reference is read, (2,h,w) in LR pixels (rows, columns)."""
    scale = reference.shape[-1] // lr.shape[-1]
    sharp = lr.double().numpy()
    other = _prefiltered(reduce(reference[None].double(), scale)[0].numpy())
    spline = _spline(*sharp.shape[1:])
    places = np.indices(sharp.shape[1:], dtype=np.float64)
    whole = _whole(sharp, other)
    flow = np.zeros_like(places) + whole
    weight = np.ones(sharp.shape[1:])
    for blur, sharpness in ROUNDS:
        fixed = _smooth(sharp, blur)
        read = _lit(fixed, _smooth(_read(other, places + flow), blur), weight)
        weight = _likeness(fixed, read) ** sharpness + LEAST_WEIGHT
        local = _Local(weight)
        contrast = np.sqrt(local.mean(local.off(fixed) ** 2).mean(axis=0) + NOISE**2)
        off = local.off(fixed - read) / contrast
        slopes = np.stack(np.gradient((fixed + read) / 2 / contrast, axis=(1, 2)))
        misfit = float((weight * off**2).sum() / weight.sum() / len(off)) + MISFIT
        target = off + (slopes * (flow - whole)[:, None]).sum(axis=0)
        flow = whole + spline.fitted(slopes, target, weight / misfit)
        flow = flow.clip(-MOST_LR_PX, MOST_LR_PX)
    power = float(np.square(flow).sum(axis=0).mean())
    return flow * power / (power + DOUBT_LR_PX**2)


def moved(image: Tensor, flow: Array) -> Tensor:
    """An image (C,H,W) read where the flow says, at its own size."""
    height, width = image.shape[-2:]
    grown = height / flow.shape[1]
    zoom = grown, width / flow.shape[2]
    full = [ndimage.zoom(part, zoom, order=1, mode="nearest", grid_mode=True) for part in flow]
    places = np.indices((height, width), dtype=np.float64) + np.stack(full) * grown
    found = _read(_prefiltered(image.double().numpy()), places)
    return torch.from_numpy(found).to(image).clamp(0, 1)


@dataclass(frozen=True)
class _Spline:
    """A flow of few coefficients; `basis` (h*w,n) gives its values, `prior` (n,n) its cost."""

    shape: tuple[int, int]
    basis: sparse.csr_array
    prior: sparse.csc_array

    def fitted(self, slopes: Array, target: Array, weight: Array) -> Array:
        """The flow (2,h,w) of least squares: slopes (2,C,h,w) times flow is target (C,h,w)."""
        weighted = slopes * weight
        (rows, both), (_, cols) = np.einsum("ichw,jchw->ijhw", weighted, slopes)
        first, cross, last = (self._normal(one) for one in (rows, both, cols))
        normal = sparse.block_array(
            [[first + self.prior, cross], [cross, last + self.prior]], format="csc"
        )
        forces = np.einsum("ichw,chw->ihw", weighted, target).reshape(2, -1)
        found = splu(normal).solve(np.concatenate([self.basis.T @ force for force in forces]))
        values = [self.basis @ part for part in np.split(found, 2)]
        flow: Array = np.stack(values).reshape(2, *self.shape)
        return flow

    def _normal(self, weight: Array) -> sparse.csc_array:
        scaled = self.basis.multiply(weight.reshape(-1, 1))
        return sparse.csc_array(self.basis.T @ scaled)


@lru_cache(maxsize=4)
def _spline(height: int, width: int) -> _Spline:
    rows, cols = _axis(height), _axis(width)
    bends = [_differences(axis.shape[1], 2) for axis in (rows, cols)]
    slants = [_differences(axis.shape[1], 1) for axis in (rows, cols)]
    ones = [sparse.eye_array(axis.shape[1]) for axis in (rows, cols)]
    bending = (
        sparse.kron(bends[0], ones[1])
        + sparse.kron(ones[0], bends[1])
        + 2 * sparse.kron(slants[0], slants[1])
    )
    prior = STIFFNESS * bending + PULL * sparse.eye_array(bending.shape[0])
    basis = sparse.csr_array(sparse.kron(rows, cols))
    return _Spline((height, width), basis, sparse.csc_array(prior))


def _axis(length: int) -> sparse.csr_array:
    """Values of the basis functions at the pixels of an axis."""
    cells = int(np.ceil(length / KNOTS_LR_PX))
    knots = np.arange(-DEGREE, cells + DEGREE + 1, dtype=np.float64)
    places = (np.arange(length) + 0.5) / length * cells
    return sparse.csr_array(BSpline.design_matrix(places, knots, DEGREE))


def _differences(count: int, order: int) -> sparse.csr_array:
    """D^T D of the differences of some order."""
    differences = np.diff(np.eye(count), order, axis=0)
    return sparse.csr_array(differences.T @ differences)


class _Local:
    """Local means of images (C,h,w) in which pixels have a weight (h,w)."""

    def __init__(self, weight: Array) -> None:
        self._weight, self._total = weight, _smooth(weight[None], LOCAL_LR_PX)

    def mean(self, image: Array) -> Array:
        """The mean around each pixel."""
        found: Array = _smooth(image * self._weight, LOCAL_LR_PX) / self._total
        return found

    def off(self, image: Array) -> Array:
        """What differs from it."""
        return image - self.mean(image)


def _whole(fixed: Array, other: Array) -> Array:
    """The shift of the whole (2,1,1) by phase correlation, or 0 where that is no likelier."""
    places = np.indices(fixed.shape[1:], dtype=np.float64)
    local = _Local(np.ones(fixed.shape[1:]))
    window = np.outer(*(np.hanning(side + 2)[1:-1] for side in fixed.shape[1:]))
    read = _read(other, places)
    greys = [local.off(image).mean(axis=0) * window for image in (fixed, read)]
    shift = phase_cross_correlation(*greys, upsample_factor=SHARES)[0]
    found = -np.asarray(shift, dtype=np.float64)[:, None, None]
    if np.abs(found).max() > MOST_LR_PX:
        return np.zeros_like(found)
    before, after = (_likeness(fixed, x).mean() for x in (read, _read(other, places + found)))
    return found if after > before + HELP else np.zeros_like(found)


def _lit(fixed: Array, read: Array, weight: Array) -> Array:
    """The reference in the light of the LR image: each band a mixture of bands and a square."""
    bands = np.stack([*read, read.mean(axis=0) ** 2, np.ones_like(read[0])])
    terms = bands.reshape(len(bands), -1)
    weighted = terms * weight.ravel()
    normal = weighted @ terms.T + 1e-6 * weight.sum() * np.eye(len(terms))
    mixture = np.linalg.solve(normal, weighted @ fixed.reshape(len(fixed), -1).T)
    found: Array = np.tensordot(mixture.T, bands, axes=1)
    return found


def _likeness(a: Array, b: Array) -> Array:
    """Local correlation of images (C,h,w), 0 where it is negative or nothing is seen."""
    off_a, off_b = a - _smooth(a, ALIKE_LR_PX), b - _smooth(b, ALIKE_LR_PX)
    power_a, power_b = (_smooth(off**2, ALIKE_LR_PX).sum(axis=0) for off in (off_a, off_b))
    size = np.sqrt(power_a * power_b) + len(a) * NOISE**2
    found: Array = (_smooth(off_a * off_b, ALIKE_LR_PX).sum(axis=0) / size).clip(0, 1)
    return found


def _smooth(image: Array, sigma: float) -> Array:
    found: Array = ndimage.gaussian_filter(image, (0, sigma, sigma))
    return found


def _prefiltered(image: Array) -> Array:
    """Coefficients of cubic interpolation."""
    return np.stack([ndimage.spline_filter(band, order=3, mode="nearest") for band in image])


def _read(coefficients: Array, places: Array) -> Array:
    bands = [
        ndimage.map_coordinates(band, places, order=3, mode="nearest", prefilter=False)
        for band in coefficients
    ]
    return np.stack(bands)
