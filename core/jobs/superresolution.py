# SPDX-License-Identifier: GPL-2.0-or-later
"""The central contract: what to super-resolve, how, and into which files. Standard library only."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Optional, Union

from . import contract, reading, unfinished
from .classes import SCL, read_classes
from .contract import Problem, is_int, is_plain_path
from .errors import BadJobError
from .language_names import ENGLISH, LANGUAGES
from .sensor import AUTO
from .typed import AnyNumber, Between, is_number
from .wording.terms import CLASS_MASK, LR, REFERENCE

__all__ = [
    "Cluster",
    "Job",
    "Options",
    "Problem",
    "Tiles",
    "is_plain_path",
]

OptionValue = Union[bool, int, float, str]

DEFAULT_MODEL = "ttrd3-s"
DEVICES = ("auto", "cpu", "mps", *(f"cuda:{index}" for index in range(8)))
PRECISIONS = ("auto", "fp32", "bf16", "fp16")
OUTPUT_TYPES = ("same", "uint8", "uint16", "float32")
NORMALIZATIONS = ("auto", "dtype", "percentile", "minmax")
OUTPUT_SUFFIXES = (".tif", ".tiff")
REPORT_SUFFIXES = (".html", ".htm")
ENGINES = ("local", "dask")
SCHEDULER_SCHEMES = ("tcp", "tls", "ws", "wss", "ucx")
_ADDRESS = (
    r"(?P<scheme>[a-z]+)://(?P<host>[A-Za-z0-9._-]{1,253}|\[[0-9A-Fa-f:.]{2,45}\])"
    r"(:(?P<port>[0-9]{1,5}))?(?P<path>/[!-~]{0,200})?"
)
MAX_PORT = 65535
MAX_SAMPLES = 64
MAX_WORKERS = 256  # the computer may set a lower limit
MAX_SHOWN = 100  # characters of a malformed address
LEAST_TILE_LR_PX = 16
MOST_TILE_LR_PX, MOST_BATCH, MOST_THREADS = 1 << 14, 1 << 12, 1 << 10
Threads = Annotated[int, Between(highest=MOST_THREADS)]
MAX_STEPS = 999  # the diffusion schedule has 1000 levels, and a chain has fewer steps than levels
# Layers of every method.
UNCERTAINTY, REFERENCE_MAP, INVENTED = "uncertainty", "reference_map", "invented"
CHANGE = "change"
OBSERVED_BELOW, INVENTED_ABOVE = 3.0, 10.0  # times the noise
LEVELS = (80, 90, 95)  # per cent of the errors that an interval of the uncertainty holds
# Times the usual deviation; 5 and 1 % of the pixels of unchanged places exceed it, as measured.
CHANGED_ABOVE, CLEARLY_CHANGED_ABOVE = 1.5, 3.0


@dataclass(frozen=True)
class Tiles:
    """How a scene is cut. Sizes in LR pixels; 0 leaves the choice to the model and the machine."""

    tile_lr_px: Annotated[int, Between(highest=MOST_TILE_LR_PX)] = 0
    overlap_lr_px: int = -1
    batch: Annotated[int, Between(highest=MOST_BATCH)] = 0


@dataclass(frozen=True)
class Cluster:
    """Where the engine "dask" computes.

    On the scheduler at an address such as tcp://host:8786, else on this computer with `workers`; 0
    means one for each GPU, or one on the processor.
    """

    scheduler: str = ""
    workers: int = 0


@dataclass(frozen=True)
class Options:
    """Settings of a run other than the images and the method.

    `resume` keeps finished tiles when the run is cancelled or fails; after a crash they are kept in
    any case, and the next run of the same job resumes from them.
    """

    overwrite: bool = False
    output_type: str = "same"
    nodata: Optional[Annotated[float, AnyNumber()]] = None
    normalization: str = "auto"
    creation_options: tuple[str, ...] = ()
    reference_bands: tuple[int, ...] = ()
    consistency: bool = True
    overviews: bool = True
    threads: Threads = 0
    resume: bool = False


@dataclass(frozen=True)
class Extras:
    """Additional inputs and outputs; an empty path means none.

    `mask` is a vector file: only tiles and pixels inside its polygons are computed. `class_mask` is
    a raster: pixels of the `mask_classes`, as `read_classes` takes them, count as nodata. The layer
    "uncertainty" is computed from `samples` seeds; with `intervals` it has bands of those for each
    level, too. `report` is a page of HTML, whose first sheet is in `language`.
    """

    mask: str = ""
    samples: int = 4
    report: str = ""
    class_mask: str = ""
    mask_classes: str = SCL
    intervals: bool = False
    language: str = ENGLISH


@dataclass(frozen=True)
class Job:
    """A super-resolution run.

    The method follows from the card of the model. `bands` are 1-based, and empty means every data
    band; `extent` is (xmin, ymin, xmax, ymax) in the CRS of the LR raster; `scale` 0 means the
    model's default. `steps` and `noise`, which scales the start noise and lies in [0, 1], are the
    preset's if they are None; an empty `preset` means the model's first one. `sensor` made the LR
    raster: a name or numbers as `read_sensor` takes them, or "auto". `method_options` are
    options that only the method knows; `layers` are files of rasters to write beside the result, by
    the layer's name.
    """

    lr: str
    references: tuple[str, ...]
    output: str
    model: str = DEFAULT_MODEL
    scale: int = 0
    bands: tuple[int, ...] = ()
    extent: Optional[tuple[float, float, float, float]] = None
    preset: str = ""
    steps: Optional[int] = None
    noise: Optional[float] = None
    sensor: str = AUTO
    seed: int = 10
    device: str = "auto"
    precision: str = "auto"
    tiles: Tiles = field(default_factory=Tiles)
    options: Options = field(default_factory=Options)
    method_options: Mapping[str, OptionValue] = field(default_factory=dict)
    extras: Extras = field(default_factory=Extras)
    layers: Mapping[str, str] = field(default_factory=dict)
    engine: str = "local"
    cluster: Cluster = field(default_factory=Cluster)

    @property
    def samples(self) -> int:
        """How many times each tile is computed."""
        return self.extras.samples if self.layer(UNCERTAINTY) else 1

    @property
    def error_planes(self) -> int:
        """How many bands of uncertainty there are for each band of the result."""
        return 1 + len(LEVELS) * self.extras.intervals if self.layer(UNCERTAINTY) else 0

    def layer(self, name: str) -> str:
        """The file of a layer, empty if it is not wanted."""
        return self.layers.get(name, "")

    def inputs(self) -> tuple[str, ...]:
        """Every source that this job reads: rasters, the mask, and the model or its name."""
        masks = (self.extras.mask, self.extras.class_mask)
        models = (*contract.model_files(self.model), *self.option_models())
        return (self.lr, *self.references, *masks, *models)

    def rasters(self) -> tuple[str, ...]:
        """Every raster that this job reads, the class mask last: empty without one."""
        return (self.lr, *self.references, self.extras.class_mask)

    def option_models(self) -> tuple[str, ...]:
        """The weights files that options name, such as the model that a cascade is held at."""
        found = (contract.model_files(value) for value in self.method_options.values())
        return tuple(path for paths in found for path in paths)

    def outputs(self) -> tuple[str, ...]:
        """Every file that this job writes."""
        others = (*self.layers.values(), self.extras.report)
        return (self.output, *(path for path in others if path))

    def absolute(self) -> Job:
        """The job for a process with another working folder: its outputs as absolute paths."""
        layers = {name: contract.absolute(path) for name, path in self.layers.items()}
        extras = replace(self.extras, report=contract.absolute(self.extras.report))
        output = contract.absolute(self.output)
        return replace(self, output=output, extras=extras, layers=layers)

    def problems(self) -> list[Problem]:
        """List every mistake that can be seen without opening a raster."""
        found = contract.check_types(self)
        if found:
            return found
        for check in (
            _check_paths,
            _check_output,
            _check_extras,
            _check_layers,
            _check_numbers,
            _check_choices,
            _check_cluster,
        ):
            found.extend(check(self))
        return found

    def to_json(self) -> str:
        """One line of JSON."""
        return contract.to_json(self)

    @classmethod
    def from_json(cls, text: str) -> Job:
        """Read the result of `to_json`; raises MalformedJobError on anything else."""
        job: Job = contract.from_json(cls, text, contract.SUPERRESOLUTION, _of_today)
        return job


def _of_today(data: dict[str, Any]) -> dict[str, Any]:
    """Convert the entries of a job file of version 0.1 to those of this version."""
    data = {name: value for name, value in data.items() if name != "method"}
    options, extras = data.get("options"), data.get("extras")
    if isinstance(options, dict) and "adaptive_steps" in options:
        data["options"] = {n: v for n, v in options.items() if n != "adaptive_steps"}
        if options["adaptive_steps"] is True:
            data["method_options"] = _beside({"adaptive_steps": True}, data.get("method_options"))
    if isinstance(extras, dict):
        layers = {name: extras[name] for name in (UNCERTAINTY, REFERENCE_MAP) if extras.get(name)}
        data["extras"] = {n: v for n, v in extras.items() if n not in (UNCERTAINTY, REFERENCE_MAP)}
        if layers:
            data["layers"] = _beside(layers, data.get("layers"))
    return data


def _beside(old: dict[str, Any], today: Any) -> Any:
    """Entries of an old job with those of today, which may be no table; a check will say so."""
    return {**old, **(today or {})} if today is None or isinstance(today, dict) else today


def forget_progress(task: object) -> None:
    """Delete the finished tiles of a job that has ended for good, unless it is to be resumed.

    Those that an earlier run has left stay. Other kinds of job have none.
    """
    if isinstance(task, Job) and not task.options.resume:
        journal = unfinished.progress_file(task.output)
        if not unfinished.holds_earlier_work(journal):
            unfinished.remove_journal(journal)


def _check_paths(job: Job) -> list[Problem]:
    found = contract.check_readable("lr", LR, job.lr)
    for path in job.references:
        found.extend(contract.check_readable("references", REFERENCE, path))
    return found


def _check_output(job: Job) -> list[Problem]:
    return contract.check_output(
        job.output, OUTPUT_SUFFIXES, "GeoTIFF", job.inputs(), job.options.overwrite
    )


def _check_extras(job: Job) -> list[Problem]:
    """Check the mask, the report and the number of samples."""
    extras = job.extras
    found = []
    if extras.mask and is_plain_path(extras.mask) and not os.path.exists(extras.mask):
        found.append(Problem("mask", "mask-missing", extras.mask))
    elif extras.mask and not reading.is_ordinary(extras.mask):
        found.append(Problem("mask", "file-no-plain", extras.mask))
    found.extend(_check_classes(extras))
    if extras.report:
        found.extend(_check_beside(job, "report", extras.report, REPORT_SUFFIXES, "HTML"))
    if not is_int(extras.samples) or not 1 <= extras.samples <= MAX_SAMPLES:
        samples = extras.samples
        found.append(Problem("samples", "samples-out-of-range", most=MAX_SAMPLES, samples=samples))
    return found


def _check_classes(extras: Extras) -> list[Problem]:
    found = []
    if extras.class_mask:
        found.extend(contract.check_readable("class_mask", CLASS_MASK, extras.class_mask))
    try:
        read_classes(extras.mask_classes)
    except BadJobError as error:
        found.extend(Problem("mask_classes", one) for one in error.messages)
    return found


def _check_layers(job: Job) -> list[Problem]:
    """Check rasters to write beside the result; all outputs must be different files."""
    found = [
        problem
        for name, path in job.layers.items()
        if path
        for problem in _check_beside(job, name, path, OUTPUT_SUFFIXES, "GeoTIFF")
    ]
    from .same_file import has_same

    if has_same(job.outputs()):
        found.append(Problem("output", "outputs-of-one-name"))
    return found


def _check_beside(
    job: Job, name: str, path: str, suffixes: tuple[str, ...], only: str
) -> list[Problem]:
    checked = contract.check_output(path, suffixes, only, job.inputs(), job.options.overwrite)
    return [Problem(name, problem.message) for problem in checked]


def _check_numbers(job: Job) -> list[Problem]:
    found = []
    if job.steps is not None and not (is_int(job.steps) and 1 <= job.steps <= MAX_STEPS):
        found.append(Problem("steps", "steps-out-of-range", most=MAX_STEPS, steps=job.steps))
    if job.noise is not None and not (is_number(job.noise) and 0.0 <= job.noise <= 1.0):
        found.append(Problem("noise", "noise-out-of-range", noise=job.noise))
    found.extend(contract.check_seed(job.seed))
    if not is_int(job.scale) or job.scale < 0:
        found.append(Problem("scale", "scale-malformed", scale=job.scale))
    for name, bands in (("bands", job.bands), ("reference_bands", job.options.reference_bands)):
        found.extend(contract.check_band_numbers(name, bands))
    if len(set(job.bands)) != len(job.bands):
        found.append(Problem("bands", "bands-twice", bands=list(job.bands)))
    found.extend(_check_tiles(job.tiles))
    found.extend(check_extent(job.extent))
    found.extend(contract.check_sensor("sensor", job.sensor))
    return found


def _check_tiles(tiles: Tiles) -> list[Problem]:
    found = []
    tile, overlap, least = tiles.tile_lr_px, tiles.overlap_lr_px, LEAST_TILE_LR_PX
    if not is_int(tile) or tile < 0 or 0 < tile < least:
        found.append(Problem("tiles", "tile-too-small", least=least, tile=tile))
    if not is_int(overlap) or overlap < -1:
        found.append(Problem("tiles", "overlap-malformed", overlap=overlap))
    elif 0 < tile <= 2 * overlap:
        found.append(Problem("tiles", "overlap-too-large", overlap=overlap, tile=tile))
    if not is_int(tiles.batch) or tiles.batch < 0:
        found.append(Problem("tiles", "batch-malformed", batch=tiles.batch))
    return found


def check_extent(extent: tuple[float, float, float, float] | None) -> list[Problem]:
    """Check an extent in the order xmin, ymin, xmax, ymax."""
    if extent is None:
        return []
    if len(extent) != 4 or not all(is_number(value) for value in extent):
        return [Problem("extent", "extent-malformed")]
    xmin, ymin, xmax, ymax = extent
    if xmin >= xmax or ymin >= ymax:
        return [Problem("extent", "extent-empty", extent=list(extent))]
    return []


def _check_choices(job: Job) -> list[Problem]:
    choices = (
        ("engine", job.engine, ENGINES),
        ("device", job.device, DEVICES),
        ("precision", job.precision, PRECISIONS),
        ("output_type", job.options.output_type, OUTPUT_TYPES),
        ("normalization", job.options.normalization, NORMALIZATIONS),
        ("language", job.extras.language, LANGUAGES),
    )
    found = [problem for choice in choices for problem in contract.check_choice(*choice)]
    return [*found, *contract.check_model(job.model)]


def _check_cluster(job: Job) -> list[Problem]:
    scheduler, workers = job.cluster.scheduler, job.cluster.workers
    found = []
    if scheduler and not _is_address(scheduler):
        shown = scheduler[:MAX_SHOWN]
        found.append(Problem("scheduler", "scheduler-no-address", scheduler=shown))
    if not is_int(workers) or not 0 <= workers <= MAX_WORKERS:
        told = repr(workers)
        found.append(Problem("workers", "workers-malformed", most=MAX_WORKERS, workers=told))
    return found


def _is_address(scheduler: str) -> bool:
    """Tell whether it is SCHEME://HOST, SCHEME://HOST:PORT, or one with a path for web sockets."""
    found = re.fullmatch(_ADDRESS, scheduler)
    if found is None or found["scheme"] not in SCHEDULER_SCHEMES:
        return False
    is_port = found["port"] is None or 0 < int(found["port"]) <= MAX_PORT
    return is_port and (found["path"] is None or found["scheme"] in ("ws", "wss"))
