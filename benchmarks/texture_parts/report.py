# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of docs/guide/texadiff.md from what was measured of every image."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np
from tables import markdown_table

Results = dict[str, Any]
PAPER = {  # PSNR, LPIPS of the mask variants in the paper
    "oracle": (22.84, 0.3493),
    "predicted": (22.62, 0.3823),
    "all rich": (21.82, 0.4098),
    "all plain": (23.70, 0.4205),
    "inverted": (23.16, 0.4305),
}
STEPS = 20
SKIPPED = {"published": 3, "wide": 5}


def predictor(results: Results) -> str:
    """How well rich land is told."""
    images = list(results["images"].values())
    rich = _mean(x["rich"] for x in images)
    rows = [
        ("rank correlation of map and fine detail", f"{_mean(x['rank'] for x in images):.2f}"),
        ("share of rich land, true", f"{rich:.1%}"),
        ("share of rich land, predicted", f"{_mean(x['found'] for x in images):.1%}"),
        ("right pixels, predictor", f"{_mean(x['accuracy'] for x in images):.1%}"),
        ("right pixels, all of the larger kind", f"{max(rich, 1 - rich):.1%}"),
        ("right pixels, slopes of the LR image above a threshold", f"{_slopes(images):.1%}"),
    ]  # fmt: skip
    return markdown_table(("", "value"), rows)


def variants(results: Results) -> str:
    """Which mask conditions the model."""
    rows = []
    for name, (psnr, lpips) in PAPER.items():
        ours = [seed["variants"] for seed in _seeds(results, "variants")]
        rows.append(
            (
                name,
                f"{_mean(x[name]['psnr'] for x in ours):.2f}",
                f"{_mean(x[name]['lpips'] for x in ours):.4f}",
                f"{psnr:.2f}",
                f"{lpips:.4f}",
            )
        )
    return markdown_table(("mask", "PSNR (dB)", "LPIPS", "paper's PSNR", "paper's LPIPS"), rows)


def tadl(results: Results) -> str:
    """Errors with the weight on rich land against the twin's without it."""
    rows = []
    for place in ("rich", "plain"):
        for number, what in enumerate(("residual", "noise")):
            twin, own = (
                sum(x["errors"][kind]["sums"][place][number] for x in results["images"].values())
                / sum(x["errors"][kind]["counts"][place] for x in results["images"].values())
                for kind in ("twin", "tadl")
            )
            change = f"{own / twin - 1:+.1%}"
            rows.append((f"{what}, {place} land", f"{twin:.4f}", f"{own:.4f}", change))
    return markdown_table(("error", "alpha 0", "alpha 1", "change"), rows)


def energy(results: Results) -> str:
    """Fine energy of the result over that of the truth, and what is added to the plainest land."""
    kinds = [("TexADiff", "variants", "predicted"), ("ttrd3-s, realistic", "other", None)]
    if "twin" in next(iter(results["images"].values())):
        kinds.insert(1, ("twin with alpha 0", "twin", None))
    if "truth" in next(iter(results["images"].values())):
        kinds.append(("the truth", "truth", None))
    rows = []
    for title, key, name in kinds:
        found = [seed[key] if name is None else seed[key][name] for seed in _seeds(results, key)]
        ratios = (
            sum(x["energy"][place][0] for x in found) / sum(x["energy"][place][1] for x in found)
            for place in ("rich", "plain")
        )
        grain = _mean(x["grain"] for x in found)
        cells = [*(f"{ratio:.2f}" for ratio in ratios), f"{grain:.1f}"]
        if key != "truth":
            cells += [
                f"{_mean(x['psnr'] for x in found):.2f}",
                f"{_mean(x['lpips'] for x in found):.4f}",
            ]
        rows.append((title, *cells, *[""] * (5 - len(cells))))
    header = ("model", "energy, rich", "energy, plain", "grain (%)", "PSNR (dB)", "LPIPS")
    return markdown_table(header, rows)


def sampling(results: Results) -> str:
    """What masked steps save and cost."""
    found = [seed["sampling"] for seed in _seeds(results, "sampling")]
    base = _mean(x["off"]["lpips"] for x in found)
    rows = []
    for name in found[0]:
        calls = sum(x[name]["evaluations"] for x in found)
        saved = 1 - calls / (STEPS * len(found))
        lpips = _mean(x[name]["lpips"] for x in found)
        cells = (f"{lpips:.4f}", f"{lpips / base - 1:+.1%}", f"{saved:.1%}")
        rows.append((name, *cells, _foretold(name, found)))
    return markdown_table(("steps on plain land", "LPIPS", "change", "saved", "predicted"), rows)


def _foretold(name: str, found: list[Results]) -> str:
    """Skipped steps over all, times the share of tiles without rich land."""
    _, _, rule = name.partition(", ")
    plain = _mean(x[name]["is_plain"] for x in found)
    return f"{SKIPPED.get(rule, 0) / STEPS * plain:.1%}"


def scenes(results: Results) -> str:
    """Time and change on real scenes."""
    rows = []
    for label, found in results["scenes"].items():
        ours, theirs = found["texadiff"], found["ttrd3-s"]
        seconds = (theirs["seconds"], ours["seconds"], ours["seconds"] / theirs["seconds"])
        plain = (theirs["plain"], ours["plain"])
        rows.append((label, *(f"{x:.2f}" for x in seconds), *(f"{x:.1f}" for x in plain)))
    plain_of = ("plain, ttrd3-s (%)", "plain, TexADiff (%)")
    return markdown_table(("scene", "ttrd3-s (s)", "TexADiff (s)", "ratio", *plain_of), rows)


def coast(results: Results) -> str:
    """Work and likeness on a coast."""
    base = next(iter(results["coast"].values()))
    rows = [
        (
            name,
            f"{found['seconds']:.1f}",
            f"{found['seconds'] / base['seconds']:.2f}",
            f"{found['psnr']:.2f}",
            f"{found['lpips']:.4f}",
        )
        for name, found in results["coast"].items()
    ]
    return markdown_table(("realistic", "processor (s)", "ratio", "PSNR (dB)", "LPIPS"), rows)


def tables(results: Results) -> dict[str, Callable[[Results], str]]:
    """The tables that can be made of the results."""
    found = {
        "texture-predictor": predictor,
        "texture-variants": variants,
        "texture-energy": energy,
        "texture-sampling": sampling,
    }
    if "errors" in next(iter(results["images"].values())):
        found["texture-tadl"] = tadl
    if results.get("scenes"):
        found["texture-scenes"] = scenes
    if results.get("coast"):
        found["texture-coast"] = coast
    return found


def _seeds(results: Results, key: str) -> list[Results]:
    """Every seed of every image."""
    return [{key: one} for x in results["images"].values() for one in x[key]]


def _slopes(images: list[Results]) -> float:
    """The share of LR pixels that the best-sized threshold on slopes tells right."""
    slopes = np.concatenate([x["slopes"] for x in images])
    rich = np.concatenate([x["lr_rich"] for x in images])
    return float(((slopes > np.quantile(slopes, 1 - rich.mean())) == rich).mean())


def _mean(values: Iterable[float]) -> float:
    return float(np.mean(list(values)))
