# SPDX-License-Identifier: GPL-2.0-or-later
"""The tables of fewer steps for plain tiles."""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import mean
from typing import Any

from tables import markdown_table

from . import natural

STEPS = 10  # of the preset that everything was measured with
NAMES = ("plain", "medium", "textured")

Tile = dict[str, Any]


def tiles_of(results: dict[str, Any], part: str) -> list[Tile]:
    """All tiles of the images that choose, or of those that report."""
    return [
        tile
        for scene in results["scenes"].values()
        if scene["part"] == part
        for tile in scene["tiles"]
    ]


def kind_of(tile: Tile, fewer: Sequence[Sequence[float]]) -> int:
    """Which rule a tile falls under; as many as there are rules means none."""
    return next((n for n, (below, _) in enumerate(fewer) if tile["share"] < below), len(fewer))


def steps_of(tile: Tile, fewer: Sequence[Sequence[float]]) -> int:
    """Steps that the rule gives a tile."""
    kind = kind_of(tile, fewer)
    return STEPS if kind == len(fewer) else math.ceil(STEPS * fewer[kind][1])


def groups(results: dict[str, Any], part: str) -> dict[str, list[Tile]]:
    """Tiles by kind, and all."""
    fewer, tiles = results["rule"]["fewer"], tiles_of(results, part)
    found = {name: [t for t in tiles if NAMES[kind_of(t, fewer)] == name] for name in NAMES}
    return {**found, "all": tiles}


def psnr(tile: Tile, key: str) -> float:
    """Of a tile in dB."""
    return -10 * math.log10(max(tile["scores"][key]["mse"], 1e-12))


def difference(tiles: list[Tile], keys: Sequence[str]) -> tuple[str, str]:
    """Mean change of PSNR and LPIPS against equal steps; `keys` is what serves each tile."""
    full = str(STEPS)
    decibels = mean(psnr(t, key) - psnr(t, full) for t, key in zip(tiles, keys))
    distance = mean(
        t["scores"][key]["lpips"] - t["scores"][full]["lpips"] for t, key in zip(tiles, keys)
    )
    return f"{decibels:+.2f}", f"{distance:+.4f}"


def energy(tiles: list[Tile], keys: Sequence[str]) -> str:
    """Finest detail on plain pixels over that of the truth."""
    scores = [tile["scores"][key] for tile, key in zip(tiles, keys)]
    truth = sum(s["plain_truth"] * s["plain_px"] for s in scores)
    return f"{sum(s['plain_energy'] * s['plain_px'] for s in scores) / truth:.2f}" if truth else ""


def choice_table(results: dict[str, Any]) -> str:
    """What each number of steps does to the tiles that chose the rule."""
    rows = []
    for name, tiles in groups(results, "choice").items():
        for steps in (1, 2, 3, 5):
            if tiles:
                keys = [str(steps)] * len(tiles)
                cells = (*difference(tiles, keys), energy(tiles, keys))
                full = energy(tiles, [str(STEPS)] * len(tiles))
                rows.append((f"{name} ({len(tiles)})", str(steps), *cells, full))
    header = ("tiles", "steps", "Δ PSNR (dB)", "Δ LPIPS", "finest detail", f"{STEPS} steps")
    return markdown_table(header, rows)


def report_table(results: dict[str, Any]) -> str:
    """What the rule does to other tiles."""
    fewer, rows = results["rule"]["fewer"], []
    for name, tiles in groups(results, "report").items():
        if not tiles:
            continue
        keys, full = [str(steps_of(t, fewer)) for t in tiles], [str(STEPS)] * len(tiles)
        steps = mean(int(key) for key in keys)
        bicubic = ["bicubic"] * len(tiles)
        rows.append(
            (
                f"{name} ({len(tiles)})",
                f"{steps:.1f}",
                f"{mean(psnr(t, str(STEPS)) for t in tiles):.2f}",
                f"{mean(t['scores'][str(STEPS)]['lpips'] for t in tiles):.3f}",
                *difference(tiles, keys),
                energy(tiles, full),
                energy(tiles, keys),
                energy(tiles, bicubic),
            )
        )
    header = (
        *("tiles", "steps", "PSNR, 10 steps (dB)", "LPIPS, 10 steps", "Δ PSNR (dB)", "Δ LPIPS"),
        *("finest detail, 10 steps", "fewer steps", "bicubic"),
    )
    return markdown_table(header, rows)


def saving_table(results: dict[str, Any]) -> str:
    """What is saved on whole rasters, by the count of network calls and by time."""
    parts, rows = natural.Parts(**results["parts"]), []
    for name, tiles in results["natural"].items():
        count = sum(tiles.values())
        calls = sum(int(steps) * number for steps, number in tiles.items())
        full = tiles.get(str(STEPS), 0)
        plain = tiles.get(str(min(steps_of({"share": 0.0}, results["rule"]["fewer"]), STEPS)), 0)
        rows.append(
            (
                natural.RASTERS[name],
                str(count),
                f"{100 * plain / count:.0f} %",
                f"{100 * (count - plain - full) / count:.0f} %",
                f"{100 * (1 - calls / (count * STEPS)):.0f} %",
                f"{100 * parts.saved(tiles, STEPS, aligned=False):.0f} %",
                f"{100 * parts.saved(tiles, STEPS, aligned=True):.0f} %",
            )
        )
    header = (
        *("raster", "tiles", "plain", "medium", "step-net calls saved"),
        *("time saved, patches of the bank", "time saved, aligned reference"),
    )
    return markdown_table(header, rows)


def parts_table(results: dict[str, Any]) -> str:
    """Where the time of a tile goes."""
    parts = natural.Parts(**results["parts"])
    rows = []
    for label, fixed in (
        ("patch of the bank, described before", parts.bank_s),
        ("aligned reference", parts.aligned_s),
    ):
        steps = STEPS * parts.step_s
        fewest = steps_of({"share": 0.0}, results["rule"]["fewer"])
        most = (steps - fewest * parts.step_s) / (fixed + steps)
        rows.append(
            (
                label,
                f"{1000 * fixed:.0f}",
                f"{1000 * steps:.0f}",
                f"{1000 * parts.texture_s:.1f}",
                f"{100 * steps / (fixed + steps):.0f} %",
                f"{100 * most:.0f} %",
            )
        )
    header = (
        *("reference", "fixed (ms)", f"{STEPS} steps (ms)", "looking at the texture (ms)"),
        *("steps' share", "saved on a plain tile"),
    )
    return markdown_table(header, rows)


def seam_table(results: dict[str, Any]) -> str:
    """Jumps where tiles of unequal steps overlap."""
    rows = []
    for name, found in results["seams"].items():
        if found["borders"]:
            rows.append(
                (
                    name,
                    str(found["borders"]),
                    f"{found['mean_same']:.2f} / {found['mean_fewer']:.2f}",
                    f"{found['max_same']:.1f} / {found['max_fewer']:.1f}",
                    f"{found['worst_line_same']:.2f} / {found['worst_line_fewer']:.2f}",
                )
            )
    header = ("raster", "borders", "mean jump", "largest jump", "line that changed most")
    return markdown_table(header, rows)


TABLES = {
    "adaptive-parts": parts_table,
    "adaptive-choice": choice_table,
    "adaptive-report": report_table,
    "adaptive-saving": saving_table,
    "adaptive-seams": seam_table,
}
