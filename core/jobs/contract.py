# SPDX-License-Identifier: GPL-2.0-or-later
"""What all kinds of job share: problems and JSON. Stdlib only."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Callable

from . import reading, typed
from .errors import BadJobError, MalformedJobError
from .messages import Message, told
from .paths import WEIGHTS
from .sensor import AUTO, read_sensor
from .typed import is_number

STANDARD_INPUT = "/vsistdin"  # for GDAL; the worker reads its job and commands from there
TASK_KEY = "task"  # an entry in the JSON of a job; without it the job is a super-resolution
MOST_READS = 2_000_000  # of files, to show a mosaic of mosaics
SUPERRESOLUTION, FINETUNE, RANK, QUALITY = "superresolution", "finetune", "rank", "quality"
_OF_PARTS = ("tiles", "method_options")  # whose entries are one field of a problem


@dataclass(frozen=True, init=False)
class Problem:
    """One mistake in a job: its field, and a message that says how to correct it.

    Made from the code, subject and values of a message, like errors, or from a message.
    """

    field: str
    message: Message

    def __init__(
        self, field: str, message: str | Message, subject: str = "", **arguments: object
    ) -> None:
        object.__setattr__(self, "field", field)
        object.__setattr__(self, "message", told(message, subject=subject, **arguments)[0])

    @property
    def sentence(self) -> str:
        """The message in English."""
        return str(self.message)


def refuse(problems: Iterable[Problem]) -> None:
    """Raise BadJobError with all problems of a job, if there are any."""
    found = [problem.message for problem in problems]
    if found:
        raise BadJobError(*found)


def absolute(path: str) -> str:
    """The absolute path; an empty one stays empty."""
    return os.path.abspath(path) if path else ""


def to_json(job: Any, task: str = "") -> str:
    """One line of JSON, with the task if one is given."""
    named = {TASK_KEY: task} if task else {}
    return json.dumps({**asdict(job), **named}, sort_keys=True, ensure_ascii=False)


def task_of(text: str) -> str:
    """The task of a job's JSON; malformed text is left to the code that reads the job."""
    try:
        return str(reading.parsed(text).get(TASK_KEY, SUPERRESOLUTION))
    except (ValueError, AttributeError):
        return SUPERRESOLUTION


def from_json(
    cls: type[Any],
    text: str,
    task: str,
    of_today: Callable[[dict[str, Any]], dict[str, Any]] = dict,
) -> Any:
    """Read a job from its JSON; raises MalformedJobError on anything else.

    `of_today` converts the entries of a job from an earlier version. The types of plain values are
    checked by the job's `problems`.
    """
    try:
        data = reading.parsed(text, unique=True)
    except ValueError as error:
        raise MalformedJobError("job-no-json", reason=error) from None
    if isinstance(data, dict) and data.pop(TASK_KEY, task) != task:
        raise MalformedJobError("job-other-task", task=task)
    try:
        return typed.build(cls, of_today(data) if isinstance(data, dict) else data)
    except typed.UnfitError as error:
        raise MalformedJobError(error.message) from None


def check_types(job: Any) -> list[Problem]:
    """Check types first: with wrong ones no other check would work."""
    return [
        Problem(found.path[0 if found.path[0] in _OF_PARTS else -1], found.message)
        for found in typed.mismatches(type(job), job)
    ]


def is_plain_path(source: str) -> bool:
    """Tell whether a GDAL source string is a file on disk (not /vsi…, not a subdataset)."""
    if source.startswith("/vsi"):
        return False
    rest = os.path.splitdrive(source)[1]
    return ":" not in rest or os.path.exists(source)


def check_readable(field: str, role: str, path: Any) -> list[Problem]:
    """Check a raster file to read; `role` is a term."""
    if not isinstance(path, str) or not path:
        return [Problem(field, "raster-not-given", role=role)]
    if not is_utf8(path):
        return [Problem(field, "file-name-not-utf8", printable(path))]
    from .files_read import files_read
    from .web_sources import TOO_MANY, place_and_reads

    place, reads = place_and_reads(path)
    if place and place != TOO_MANY:
        return [Problem(field, "raster-from-network", path, role=role, place=place)]
    if place == TOO_MANY or reads > MOST_READS:
        return [Problem(field, "raster-refers-too-often", path, role=role)]
    if is_plain_path(path) and not os.path.exists(path):
        return [Problem(field, "raster-missing", path, role=role)]
    if is_plain_path(path) and not os.access(path, os.R_OK):
        return [Problem(field, "raster-not-permitted", path, role=role)]
    if path.startswith(STANDARD_INPUT) or not all(map(reading.is_ordinary, files_read([path]))):
        return [Problem(field, "file-no-plain", path)]
    return []


def check_output(
    output: Any, suffixes: Sequence[str], kind: str, inputs: Sequence[Any], overwrite: bool
) -> list[Problem]:
    """Check a file to write, with one of the suffixes; `kind` is its format, as a term.

    It must be none of the files that the inputs, sources as GDAL names them, are read from.
    """
    if not isinstance(output, str) or not output:
        return [Problem("output", "output-not-given", suffix=suffixes[0])]
    if not is_utf8(output):
        return [Problem("output", "file-name-not-utf8", printable(output))]
    path = Path(output)
    if path.suffix.lower() not in suffixes:
        return [Problem("output", "output-wrong-suffix", str(path), suffix=suffixes[0], kind=kind)]
    from .same_file import overwrites_input

    if overwrites_input(output, (source for source in inputs if isinstance(source, str))):
        return [Problem("output", "output-is-input", str(path))]
    if os.path.isdir(path):
        return [Problem("output", "output-is-folder", str(path))]
    if os.path.exists(path) and not overwrite:
        return [Problem("output", "output-exists", str(path))]
    return check_folder("output", path.absolute().parent)


def check_folder(field: str, folder: Path) -> list[Problem]:
    """Check a folder to write into."""
    if os.path.isfile(folder):
        return [Problem(field, "folder-is-file", str(folder))]
    if not os.path.isdir(folder):
        return [Problem(field, "folder-missing", str(folder))]
    if not os.access(folder, os.W_OK):
        return [Problem(field, "folder-not-permitted", str(folder))]
    return []


def is_utf8(path: str) -> bool:
    """Tell whether GDAL can be given a path."""
    return printable(path) == path


def printable(path: str) -> str:
    """A path in characters that can be written everywhere."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def check_seed(seed: Any) -> list[Problem]:
    """Check the seed of the random numbers."""
    if is_int(seed) and 0 <= seed < 2**63:
        return []
    return [Problem("seed", "seed-malformed", seed=seed)]


def check_band_numbers(field: str, bands: Sequence[Any]) -> list[Problem]:
    """Check band numbers, which start from 1."""
    if all(is_int(band) and band >= 1 for band in bands):
        return []
    return [Problem(field, "bands-below-one", bands=list(bands))]


def check_choice(field: str, value: Any, allowed: Sequence[str]) -> list[Problem]:
    """Check a value that must be one of a few."""
    if value in allowed:
        return []
    names = ", ".join(allowed)
    return [Problem(field, "choice-unknown", entry=field, value=repr(value), names=names)]


def check_model(model: Any) -> list[Problem]:
    """Check a model: a name or a weights file."""
    if isinstance(model, str) and model:
        return []
    return [Problem("model", "model-not-given")]


def model_files(model: Any) -> tuple[str, ...]:
    """The weights file of a model: its path, or where a model that comes with the plugin lies."""
    if not isinstance(model, str):
        return ()
    bundled = WEIGHTS / f"{model}.safetensors"
    return tuple(path for path in (model, str(bundled)) if os.path.isfile(path))


def check_sensor(field: str, sensor: str, others: Sequence[str] = (AUTO,)) -> list[Problem]:
    """Refuse a sensor that is unknown; `others` are what may stand in its place."""
    try:
        if sensor not in others:
            read_sensor(sensor)
    except BadJobError as error:
        return [Problem(field, one) for one in error.messages]
    return []


def check_threads(threads: Any) -> list[Problem]:
    """Check the number of threads; 0 leaves it to the machine."""
    if is_int(threads) and threads >= 0:
        return []
    return [Problem("threads", "threads-malformed", threads=threads)]


def is_int(value: Any) -> bool:
    """Tell whether a value is an integer; booleans are not."""
    return is_number(value, int)
