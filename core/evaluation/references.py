# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference that an image is evaluated with."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from pathlib import Path, PurePath

import numpy as np

from ..jobs.errors import BadRasterError, BadReferenceError
from .images import Pixels, class_of
from .lr_images import named_rng
from .other_dates import OtherDate, Simulated, simulated
from .reference_kinds import GREY, NOISE, NONE, OTHER_CLASS, SAME_CLASS, TRUTH

_COLUMNS = {SAME_CLASS: "ref_similar_same_class", OTHER_CLASS: "ref_other_class"}
GREY_LEVEL = 128  # of 255
MEASURED_DATE = OtherDate(warp_px=3.0, least_warp=1.0, replaced=0.25)
ENDINGS = {"_new": "_old", "_hr": "_ref"}  # of the names of pairs: the truth and its reference

Table = Mapping[str, Mapping[str, str]]


def reference_names(hr_dir: Path) -> dict[str, dict[str, str]]:
    """Rows of `refs.csv` beside the HR folder by image name; empty when there is none."""
    for table in (hr_dir / "refs.csv", hr_dir.parent / "refs.csv"):
        if table.is_file():
            return _read(table)
    return {}


def _read(table: Path) -> dict[str, dict[str, str]]:
    try:
        with table.open(encoding="utf-8", newline="") as file:
            return {Path(row["test_file"]).name: row for row in csv.DictReader(file)}
    except (OSError, ValueError, KeyError, TypeError, csv.Error):
        raise BadReferenceError("evaluation-references-table", subject=str(table)) from None


def reference_name(kind: str, name: str, table: Table, pool: Collection[str]) -> str:
    """Name of an image's reference: from the table, else the first of the same (or other) class."""
    named = Path(table.get(name, {}).get(_COLUMNS[kind]) or "").name
    if named in pool:
        return named
    same = kind == SAME_CLASS
    for candidate in sorted(pool):
        if (class_of(candidate) == class_of(name)) == same and candidate != name:
            return candidate
    raise BadRasterError("evaluation-reference-missing", subject=name, kind=kind)


def namesake(name: str, pool: Collection[str], folder: Path) -> str:
    """The image of the same name, whatever its suffix; raises BadReferenceError without one."""
    stem = PurePath(name).stem
    found = [other for other in pool if PurePath(other).stem == stem]
    if not found:
        raise BadReferenceError("evaluation-reference-nameless", subject=name, folder=folder)
    return name if name in pool else min(found)


def pairs(names: Collection[str]) -> dict[str, str]:
    """The references of those images that are the truths of pairs, by their names."""
    stems = {str(PurePath(name).with_suffix("")): name for name in names}
    found = {}
    for stem, name in stems.items():
        for truth, reference in ENDINGS.items():
            partner = stems.get(stem.removesuffix(truth) + reference)
            if stem.endswith(truth) and partner is not None:
                found[name] = partner
    return found


def choose_reference(
    kind: str, name: str, table: Table, pool: Mapping[str, Pixels], truth: Pixels
) -> Pixels | None:
    """The reference of an image (H,W,3), of any size if it comes from the pool; None for "none"."""
    if kind == NONE:
        return None
    if kind == TRUTH:
        return truth
    if kind == GREY:
        return np.full_like(truth, GREY_LEVEL)
    if kind == NOISE:
        seed = int.from_bytes(name.encode()[-8:], "little")
        return np.random.default_rng(seed).integers(0, 256, truth.shape, dtype=np.uint8)
    return pool[reference_name(kind, name, table, pool)]


def other_date(truth: Pixels, elsewhere: Pixels, name: str, seed: int) -> Simulated:
    """The place of an image at another date, simulated; `elsewhere` lends what is new."""
    missing = [(0, max(0, ours - theirs)) for ours, theirs in zip(truth.shape, elsewhere.shape)]
    new = np.pad(elsewhere, missing, mode="symmetric")[: truth.shape[0], : truth.shape[1]]
    return simulated(named_rng(name, seed), truth, new, MEASURED_DATE)


def neighbour(name: str, names: Collection[str]) -> str:
    """Another image, of the same class if there is one; the image itself if it is alone."""
    order = sorted(names)
    at = order.index(name)
    others = [*order[at + 1 :], *order[:at]]
    same = [other for other in others if class_of(other) == class_of(name)]
    return next(iter([*same, *others]), name)
