# SPDX-License-Identifier: GPL-2.0-or-later
"""The one contract: what to super-resolve, with what, into what. Standard library only."""

from __future__ import annotations

import glob
import json
import math
import os
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, NamedTuple

DEFAULT_MODEL = "ttrd3-s"
DEVICES = ("auto", "cpu", "mps", *(f"cuda:{index}" for index in range(8)))
PRECISIONS = ("auto", "fp32", "bf16", "fp16")
OUTPUT_TYPES = ("same", "uint8", "uint16", "float32")
NORMALIZATIONS = ("auto", "dtype", "percentile", "minmax")
OUTPUT_SUFFIXES = (".tif", ".tiff")
MAX_STEPS = 999  # the diffusion schedule has 1000 levels, and a chain needs fewer steps than levels


class Preset(NamedTuple):
    """A named point on the trade-off between fidelity and perceived sharpness."""

    steps: int
    noise: float


PRESETS = {
    "realistic": Preset(steps=10, noise=0.4),
    "faithful": Preset(steps=2, noise=0.1),
}


@dataclass(frozen=True)
class Problem:
    """One mistake in a job: the field it is in and a sentence that says how to mend it."""

    field: str
    sentence: str


@dataclass(frozen=True)
class Tiles:
    """How a scene is cut. Sizes in LR pixels; 0 leaves the choice to the model and the machine."""

    tile_lr_px: int = 0
    overlap_lr_px: int = -1
    batch: int = 0


@dataclass(frozen=True)
class Options:
    """What a run may change that is neither the images nor the method."""

    overwrite: bool = False
    output_type: str = "same"
    nodata: float | None = None
    normalization: str = "auto"
    creation_options: tuple[str, ...] = ()
    reference_bands: tuple[int, ...] = ()
    consistency: bool = True
    overviews: bool = True
    threads: int = 0


@dataclass(frozen=True)
class Job:
    """A super-resolution run.

    `bands` are 1-based and empty means every data band; `extent` is
    (xmin, ymin, xmax, ymax) in the CRS of the LR raster; `noise` scales the start noise
    of the diffusion and lies in [0, 1]; `scale` 0 means the model's own.
    """

    lr: str
    references: tuple[str, ...]
    output: str
    method: str = "ttrd3"
    model: str = DEFAULT_MODEL
    scale: int = 0
    bands: tuple[int, ...] = ()
    extent: tuple[float, float, float, float] | None = None
    steps: int = PRESETS["realistic"].steps
    noise: float = PRESETS["realistic"].noise
    seed: int = 10
    device: str = "auto"
    precision: str = "auto"
    tiles: Tiles = field(default_factory=Tiles)
    options: Options = field(default_factory=Options)

    def problems(self) -> list[Problem]:
        """List every mistake that can be seen without opening a raster."""
        found = _check_types(self)
        if found:
            return found
        for check in (_check_paths, _check_output, _check_numbers, _check_choices):
            found.extend(check(self))
        return found

    def to_json(self) -> str:
        """One line of JSON."""
        return json.dumps(asdict(self), sort_keys=True, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Job:
        """Read what `to_json` wrote; raises ValueError with a sentence on anything else."""
        try:
            data = json.loads(text)
        except ValueError as error:
            raise ValueError(f"The job is not valid JSON ({error}).") from None
        job: Job = _build(cls, data, "job")
        return job


def part_file(output: str, process: int) -> Path:
    """Name under which a process writes an output before it is complete: beside it, hidden."""
    path = Path(output).absolute()
    return path.with_name(f".{path.name}.{process}.part.tif")


def remove_part(part: Path) -> None:
    """Delete an incomplete output and what GDAL may have put beside it."""
    for leftover in part.parent.glob(f"{glob.escape(part.name)}*"):
        leftover.unlink(missing_ok=True)


_NESTED: dict[str, type] = {"tiles": Tiles, "options": Options}


def _build(cls: type[Any], data: Any, where: str) -> Any:
    """Make a dataclass of a parsed JSON object, refusing unknown and missing names."""
    if not isinstance(data, dict):
        raise ValueError(f"The {where} must be a JSON object, not {type(data).__name__}.")
    known = {item.name for item in fields(cls)}
    unknown = sorted(set(data) - known)
    if unknown:
        raise ValueError(f"The {where} has unknown entries: {', '.join(unknown)}.")
    values = {
        name: _build(_NESTED[name], value, name) if name in _NESTED else _freeze(value)
        for name, value in data.items()
    }
    try:
        return cls(**values)
    except TypeError:
        missing = ", ".join(name for name in ("lr", "references", "output") if name not in data)
        raise ValueError(f"The {where} lacks {missing}.") from None


def _freeze(value: Any) -> Any:
    return tuple(_freeze(item) for item in value) if isinstance(value, list) else value


def is_plain_path(source: str) -> bool:
    """Tell whether a GDAL source string names a file on disk (not /vsi…, not a subdataset)."""
    if source.startswith("/vsi"):
        return False
    rest = os.path.splitdrive(source)[1]
    return ":" not in rest or os.path.exists(source)


def _check_types(job: Job) -> list[Problem]:
    """What a job file may have got wrong so much that no other check makes sense."""
    options = job.options
    lists = {
        "references": job.references,
        "bands": job.bands,
        "extent": () if job.extent is None else job.extent,
        "creation_options": options.creation_options,
        "reference_bands": options.reference_bands,
    }
    numbers = {
        "threads": options.threads,
        "nodata": 0 if options.nodata is None else options.nodata,
    }
    return [
        *(
            Problem(name, f"The entry {name} must be a list, not {value!r}.")
            for name, value in lists.items()
            if not isinstance(value, tuple)
        ),
        *(
            Problem(name, f"The entry {name} must be a number, not {value!r}.")
            for name, value in numbers.items()
            if not isinstance(value, (int, float))
        ),
    ]


def _check_paths(job: Job) -> list[Problem]:
    found = []
    named = [("lr", job.lr), *(("references", path) for path in job.references)]
    for name, path in named:
        what = "low-resolution raster" if name == "lr" else "reference"
        if not isinstance(path, str) or not path:
            found.append(Problem(name, f"No {what} is given; choose a raster file."))
        elif is_plain_path(path) and not os.path.exists(path):
            found.append(Problem(name, f"The {what} {path} does not exist; check the path."))
        elif is_plain_path(path) and not os.access(path, os.R_OK):
            found.append(
                Problem(name, f"The {what} {path} may not be read; check its permissions.")
            )
    return found


def _check_output(job: Job) -> list[Problem]:
    if not isinstance(job.output, str) or not job.output:
        return [Problem("output", "No output file is given; name a .tif file to write.")]
    path = Path(job.output)
    if path.suffix.lower() not in OUTPUT_SUFFIXES:
        return [Problem("output", f"The output {path} must end in .tif; only GeoTIFF is written.")]
    inputs = [source for source in (job.lr, *job.references) if isinstance(source, str)]
    if any(_same_file(path, source) for source in inputs):
        return [Problem("output", f"The output {path} is one of the inputs; name another file.")]
    if path.is_dir():
        return [Problem("output", f"The output {path} is a folder; name a file in it.")]
    if path.exists() and not job.options.overwrite:
        return [
            Problem("output", f"The output {path} exists already; allow overwriting or rename it.")
        ]
    folder = path.absolute().parent
    if not folder.is_dir():
        return [Problem("output", f"The output folder {folder} does not exist; create it first.")]
    if not os.access(folder, os.W_OK):
        return [Problem("output", f"The output folder {folder} is not writable; choose another.")]
    return []


def _same_file(path: Path, source: str) -> bool:
    try:
        return path.exists() and os.path.samefile(path, source)
    except OSError:
        return False


def _check_numbers(job: Job) -> list[Problem]:
    found = []
    if not _is_int(job.steps) or not 1 <= job.steps <= MAX_STEPS:
        found.append(Problem("steps", f"Sampling steps must be 1 to {MAX_STEPS}, not {job.steps}."))
    if not _is_number(job.noise) or not 0.0 <= job.noise <= 1.0:
        found.append(
            Problem("noise", f"The noise level must lie between 0 and 1, not {job.noise}.")
        )
    if not _is_int(job.seed) or not 0 <= job.seed < 2**63:
        found.append(Problem("seed", f"The seed must be a whole number from 0 on, not {job.seed}."))
    if not _is_int(job.scale) or job.scale < 0:
        found.append(Problem("scale", f"The scale must be a whole number, not {job.scale}."))
    for name, bands in (("bands", job.bands), ("reference_bands", job.options.reference_bands)):
        if not all(_is_int(band) and band >= 1 for band in bands):
            found.append(Problem(name, f"Band numbers count from 1; got {list(bands)}."))
    if len(set(job.bands)) != len(job.bands):
        found.append(Problem("bands", f"A band is named twice in {list(job.bands)}."))
    found.extend(_check_tiles(job.tiles))
    found.extend(_check_extent(job.extent))
    return found


def _check_tiles(tiles: Tiles) -> list[Problem]:
    found = []
    if not _is_int(tiles.tile_lr_px) or tiles.tile_lr_px < 0 or 0 < tiles.tile_lr_px < 16:
        found.append(
            Problem("tiles", f"A tile must be at least 16 LR pixels, not {tiles.tile_lr_px}.")
        )
    if not _is_int(tiles.overlap_lr_px) or tiles.overlap_lr_px < -1:
        found.append(Problem("tiles", f"The overlap cannot be {tiles.overlap_lr_px} LR pixels."))
    elif 0 < tiles.tile_lr_px <= 2 * tiles.overlap_lr_px:
        found.append(
            Problem(
                "tiles",
                f"The overlap of {tiles.overlap_lr_px} LR pixels must be less than half "
                f"the tile of {tiles.tile_lr_px}.",
            )
        )
    if not _is_int(tiles.batch) or tiles.batch < 0:
        found.append(Problem("tiles", f"The batch size cannot be {tiles.batch}."))
    return found


def _check_extent(extent: tuple[float, float, float, float] | None) -> list[Problem]:
    if extent is None:
        return []
    if len(extent) != 4 or not all(_is_number(value) for value in extent):
        return [Problem("extent", "The extent must be four numbers: xmin, ymin, xmax, ymax.")]
    xmin, ymin, xmax, ymax = extent
    if xmin >= xmax or ymin >= ymax:
        return [Problem("extent", f"The extent {list(extent)} is empty; xmin < xmax, ymin < ymax.")]
    return []


def _check_choices(job: Job) -> list[Problem]:
    choices = (
        ("device", job.device, DEVICES),
        ("precision", job.precision, PRECISIONS),
        ("output_type", job.options.output_type, OUTPUT_TYPES),
        ("normalization", job.options.normalization, NORMALIZATIONS),
    )
    found = [
        Problem(name, f"{value!r} is not a valid {name}; choose one of {', '.join(allowed)}.")
        for name, value, allowed in choices
        if value not in allowed
    ]
    if not isinstance(job.model, str) or not job.model:
        found.append(Problem("model", "No model is given; use a model's name or a weights file."))
    return found


def _is_int(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
