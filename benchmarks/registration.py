# SPDX-License-Identifier: GPL-2.0-or-later
"""How well references are laid onto the LR image, where it is known how far off they lie.

    python benchmarks/registration.py            # measure and show the table; five minutes
    python benchmarks/registration.py --write    # into results and docs/training.md
    python benchmarks/registration.py --check

The references are the test images at another date, simulated as `ttrd3 evaluate --references
aligned-other-date` does it. On real pairs, whose flow nobody knows, it is told by how much likelier
the reference becomes. Needs the images and the pairs, see docs/development/training-data.md.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from cards import LAID_ON_BY, unlike_net
from quality_parts.plan import OWN, PAIRS
from quality_parts.sets import image_set
from tables import markdown_table, measuring, renew, stale_tables, told
from torch import Tensor
from ttrd3_qgis.core.evaluation.images import Images, cropped
from ttrd3_qgis.core.evaluation.lr_images import lr_image
from ttrd3_qgis.core.evaluation.references import neighbour, other_date
from ttrd3_qgis.core.evaluation.tensors import to_tensor
from ttrd3_qgis.core.jobs.sensor import IDEAL, read_sensor
from ttrd3_qgis.core.methods.weights import file_sha256
from ttrd3_qgis.core.nn.flow import BANDS, even
from ttrd3_qgis.core.ops.registration import NET, flow_of, moved

ROOT = Path(__file__).resolve().parents[1]
RESULTS = ROOT / "benchmarks" / "results" / "registration.json"
PAGE = ROOT / "docs" / "training.md"
CASES = ((4, "ideal"), (4, "psf:0.5,1"), (4, "psf:0.5,4"), (2, "ideal"), (8, "ideal"))
SEED = 10
SCALE = 4  # of the pairs
HEADER = ("scale, LR image made by", "flow", "error, unchanged", "error, replaced", "left of flow")
PAIRS_HEADER = ("pairs", "images", "flow", "likeness as it lies", "laid on", "likelier")

Results = dict[str, Any]
Array = npt.NDArray[Any]


def measure(images: Images, scale: int, made_by: str) -> dict[str, float]:
    """Mean lengths in LR pixels: of the true flow, and of the error by what the pixels show."""
    lengths, unchanged, replaced = [], [], []
    for name in images:
        hr, elsewhere = images[name], images[neighbour(name, images)]
        date = other_date(hr, elsewhere, name, SEED)
        lr = lr_image(hr, scale, read_sensor(made_by), name, SEED)
        flow, new = date.on_lr(scale)
        error = _lengths(flow_of(to_tensor(lr)[0], to_tensor(date.image)[0]) - flow)
        lengths.append(_lengths(flow)[new == 0])
        unchanged.append(error[new == 0])
        replaced.append(error[new == 1])
    names = ("flow", "unchanged", "replaced")
    found = (np.concatenate(part).mean() for part in (lengths, unchanged, replaced))
    return {name: round(float(value), 4) for name, value in zip(names, found)}


def measure_pairs(name: str, data: Path, work: Path) -> dict[str, float]:
    """Length of the flow in LR pixels, and how like the truth the reference is before and after."""
    pairs = image_set(name, data, work)
    truths, others = Images(pairs.hr), Images(Path(pairs.kinds[OWN]))
    rows = []
    for image in truths:
        hr, reference = (cropped(one[image], SCALE) for one in (truths, others))
        lr = to_tensor(lr_image(hr, SCALE, IDEAL, image, SEED))[0]
        truth, other = to_tensor(hr)[0], to_tensor(reference)[0]
        flow = flow_of(lr, other)
        rows.append(
            (_lengths(flow).mean(), *(_alike(truth, x) for x in (other, moved(other, flow))))
        )
    found = np.mean(rows, axis=0), np.mean([after > before for _, before, after in rows])
    (flow_px, before, after), better = found
    values = {"flow": flow_px, "before": before, "after": after, "better": better}
    return {key: round(float(value), 4) for key, value in values.items()} | {"images": len(rows)}


def table(results: Results) -> str:
    """The table of simulated dates, in Markdown."""
    rows = []
    for case, found in results["cases"].items():
        lengths = (f"{found[name]:.3f}" for name in ("flow", "unchanged", "replaced"))
        rows.append([case, *lengths, f"{100 * found['unchanged'] / found['flow']:.0f} %"])
    return markdown_table(HEADER, rows)


def pairs_table(results: Results) -> str:
    """The table of real pairs, in Markdown."""
    rows = []
    for name, found in results["pairs"].items():
        figures = (f"{found[key]:.2f}" for key in ("flow", "before", "after"))
        rows.append([name, str(found["images"]), *figures, f"{100 * found['better']:.0f} %"])
    return markdown_table(PAIRS_HEADER, rows)


TABLES = {"registration": table, "registration-pairs": pairs_table}


def stale(results: Results) -> list[str]:
    """What no longer holds, in sentences."""
    found = stale_tables(PAGE, RESULTS.name, TABLES, results)
    return found + unlike_net(results, RESULTS.name)


def main() -> int:
    """Read the arguments, measure, write or check."""
    options = _options()
    if options.check:
        return told(RESULTS, stale)
    torch.set_num_threads(options.threads)
    images = Images(options.shared / "data" / "test_public" / "hr")
    cases = {f"×{scale}, {kind}": measure(images, scale, kind) for scale, kind in CASES}
    pairs = {name: measure_pairs(name, options.shared / "data", options.work) for name in PAIRS}
    results = {LAID_ON_BY: file_sha256(NET), "images": len(images), "cases": cases, "pairs": pairs}
    for drawn in TABLES.values():
        print(f"{drawn(results)}\n")
    if options.write:
        renew(PAGE, RESULTS, TABLES, results)
    return 0


def _alike(truth: Tensor, other: Tensor) -> float:
    """Correlation of two images (3,H,W) without their local means and contrasts."""
    a, b = (even(image[None])[:, :BANDS] for image in (truth, other))
    return float((a * b).mean() / (a.square().mean() * b.square().mean()).sqrt())


def _lengths(flow: Array) -> Array:
    found: Array = np.sqrt(np.square(flow).sum(axis=0))
    return found


def _options() -> argparse.Namespace:
    parser = measuring(__doc__)
    add = parser.add_argument
    add("--shared", type=Path, default=ROOT.parent / "shared", help="where data/ lies")
    add("--work", type=Path, default=ROOT / "runs" / "registration", help="where pairs are written")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
