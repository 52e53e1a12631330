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
MANY = 5  # plain tiles that give a scene a row of its own
CHANGES = ("Δ PSNR (dB)", "Δ LPIPS", "change (grey levels)")

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


def difference(tiles: list[Tile], keys: Sequence[str]) -> tuple[str, str, str]:
    """Mean change of PSNR, of LPIPS, and in grey levels, against equal steps.

    `keys` is what serves each tile.
    """
    full = str(STEPS)
    pairs = list(zip(tiles, keys))
    decibels = mean(psnr(tile, key) - psnr(tile, full) for tile, key in pairs)
    distance = mean(t["scores"][key]["lpips"] - t["scores"][full]["lpips"] for t, key in pairs)
    change = mean(tile["scores"][key]["change"] if key != full else 0.0 for tile, key in pairs)
    return f"{decibels:+.2f}", f"{distance:+.4f}", f"{change:.1f}"


def energy(tiles: list[Tile], keys: Sequence[str]) -> str:
    """Finest detail on plain pixels over that of the truth."""
    truth = sum(tile["plain_truth"] * tile["plain_px"] for tile in tiles)
    found = sum(
        tile["scores"][key]["plain_energy"] * tile["plain_px"] for tile, key in zip(tiles, keys)
    )
    return f"{found / truth:.2f}" if truth else ""


def levels(tiles: list[Tile]) -> tuple[str, str]:
    """Mean PSNR and LPIPS with equal steps."""
    full = str(STEPS)
    distance = mean(tile["scores"][full]["lpips"] for tile in tiles)
    return f"{mean(psnr(tile, full) for tile in tiles):.2f}", f"{distance:.3f}"


def choice_table(results: dict[str, Any]) -> str:
    """What each number of steps does to the tiles that chose the rule."""
    rows = []
    for name, tiles in groups(results, "choice").items():
        for steps in (1, 3, 5, STEPS) if tiles else ():
            keys = [str(steps)] * len(tiles)
            cells = (*difference(tiles, keys), energy(tiles, keys))
            rows.append((f"{name} ({len(tiles)})", str(steps), *cells))
    return markdown_table(("tiles", "steps", *CHANGES, "finest detail"), rows)


def report_table(results: dict[str, Any]) -> str:
    """What the rule does to other tiles."""
    rows, fewer = [], results["rule"]["fewer"]
    for name, tiles in {**groups(results, "report"), **_plain_scenes(results)}.items():
        if tiles:
            keys, full = [str(steps_of(t, fewer)) for t in tiles], [str(STEPS)] * len(tiles)
            details = [energy(tiles, kind) for kind in (full, keys, ["bicubic"] * len(tiles))]
            steps = mean(int(key) for key in keys)
            cells = (*levels(tiles), *difference(tiles, keys), " / ".join(details))
            rows.append((f"{name} ({len(tiles)})", f"{steps:.1f}", *cells))
    header = ("tiles", "mean steps", "PSNR (dB)", "LPIPS", *CHANGES, "finest detail")
    return markdown_table(header, rows)


def _plain_scenes(results: dict[str, Any]) -> dict[str, list[Tile]]:
    """The plain tiles that report of each scene that has several."""
    fewer, found = results["rule"]["fewer"], {}
    for name, scene in results["scenes"].items():
        tiles = [tile for tile in scene["tiles"] if kind_of(tile, fewer) == 0]
        if scene["part"] == "report" and len(tiles) >= MANY:
            found[f"plain, {name}"] = tiles
    others = [
        tile
        for tile in groups(results, "report")["plain"]
        if not any(tile is other for tiles in found.values() for other in tiles)
    ]
    return {**found, "plain, elsewhere": others}


def transfer_table(results: dict[str, Any]) -> str:
    """What it does to the tiles of the report to look at no reference besides."""
    rows = []
    for name, tiles in groups(results, "report").items():
        for steps in (3, STEPS) if tiles else ():
            alone = [f"{steps} alone"] * len(tiles)
            rows.append((f"{name} ({len(tiles)})", str(steps), *difference(tiles, alone)))
    return markdown_table(("tiles without transfer", "steps", *CHANGES), rows)


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
                f"{round(100 * parts.saved(tiles, STEPS, aligned=False))} %",
                f"{round(100 * parts.saved(tiles, STEPS, aligned=True))} %",
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
    fewest = steps_of({"share": 0.0}, results["rule"]["fewer"])
    rows = []
    for label, fixed in (
        ("patch of the bank, described before", parts.bank_s),
        ("aligned reference", parts.aligned_s),
    ):
        steps, few = STEPS * parts.step_s, fewest * parts.step_s
        whole = fixed + steps
        rows.append(
            (
                label,
                f"{1000 * fixed:.0f}",
                f"{1000 * steps:.0f}",
                f"{100 * (steps - few) / whole:.0f} %",
                f"{100 * (whole - parts.alone_s - few) / whole:.0f} %",
            )
        )
    header = (
        *("a tile's reference", "fixed part (ms)", f"{STEPS} steps (ms)"),
        *("saved on a plain tile", "saved without transfer besides"),
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
    "adaptive-transfer": transfer_table,
    "adaptive-saving": saving_table,
    "adaptive-seams": seam_table,
}
