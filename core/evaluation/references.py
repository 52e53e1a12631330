# SPDX-License-Identifier: GPL-2.0-or-later
"""The reference that an image is evaluated with."""

from __future__ import annotations

import csv
from collections.abc import Collection, Mapping
from pathlib import Path

import numpy as np

from ..jobs.errors import BadRasterError, BadReferenceError
from .images import Pixels, class_of

_COLUMNS = {"same-class": "ref_similar_same_class", "other-class": "ref_other_class"}
KINDS = (*_COLUMNS, "noise", "none")

Table = Mapping[str, Mapping[str, str]]


def needs_images(kind: str) -> bool:
    """Tell whether references of this kind are images of a folder."""
    return kind in _COLUMNS


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
    same = kind == "same-class"
    for candidate in sorted(pool):
        if (class_of(candidate) == class_of(name)) == same and candidate != name:
            return candidate
    raise BadRasterError("evaluation-reference-missing", subject=name, kind=kind)


def choose_reference(
    kind: str, name: str, table: Table, pool: Mapping[str, Pixels], lr_up: Pixels
) -> Pixels:
    """The reference of an image (H,W,3), of any size unless there is no true one."""
    if kind == "none":
        return lr_up
    if kind == "noise":
        seed = int.from_bytes(name.encode()[-8:], "little")
        noise = np.random.default_rng(seed).integers(0, 256, lr_up.shape, dtype=np.uint8)
        return noise
    return pool[reference_name(kind, name, table, pool)]
