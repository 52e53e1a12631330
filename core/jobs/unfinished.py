# SPDX-License-Identifier: GPL-2.0-or-later
"""The hidden files beside an output that is being made: their names, and their removal."""

from __future__ import annotations

import glob
import hashlib
import re
import shutil
import tempfile
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

SCRATCH = "ttrd3-workers-"
REMOVE_TRIES, REMOVE_WAIT_S = 20, 0.05
LONGEST_BYTES = 200  # of a file name; systems allow 255, and hidden files have longer names
KEPT_CHARS = 40  # of a name that is longer; at most four bytes each
KEPT_AT = 60  # where the header of an SQLite file has a number for its owner's use
DATABASE = r"(-journal|-wal|-shm)?"  # what SQLite adds to the name of a file
OF_JOURNAL = rf"(-tiles)?{DATABASE}|\.stage\d+\.tif(\.aux\.xml)?"
RECORD = ".publishing"  # how the names of records end
KEPT = 1  # that number in a journal with work of an earlier run


def hidden(output: str | Path, ending: str) -> Path:
    """A hidden file beside an output, named after it."""
    path = Path(output).absolute()
    name, content = path.name, path.name.encode("utf-8", "backslashreplace")
    if len(content) > LONGEST_BYTES:
        name = f"{name[:KEPT_CHARS]}-{hashlib.sha256(content).hexdigest()[:12]}"
    return path.with_name(f".{name}{ending}")


def part_file(output: str | Path, process: int) -> Path:
    """The name under which a process writes an output until it is complete."""
    return hidden(output, f".{process}.part{Path(output).suffix}")


def stage_part(stage: Path, process: int) -> Path:
    """The same of the raster between two passes, whose name is hidden and never too long."""
    return stage.with_name(f"{stage.name}.{process}.part{stage.suffix}")


def part_stem(part: Path) -> str:
    """How the names of a part file, and of what GDAL writes beside it, begin."""
    return part.name[: len(part.name) - len(part.suffix)]


def aside_file(output: str | Path, process: int) -> Path:
    """The name of an older output while a process puts a new one in its place."""
    return hidden(output, f".{process}.aside")


def record_file(output: str | Path, process: int) -> Path:
    """The note that all files of a run are complete, beside its main output."""
    return hidden(output, f".{process}{RECORD}")


def progress_file(output: str | Path) -> Path:
    """The journal beside an output, which keeps finished tiles until that is complete."""
    return hidden(output, ".progress")


def tiles_file(journal: Path) -> Path:
    """The part of a journal that holds the tiles of strips that are not finished."""
    return journal.with_name(f"{journal.name}-tiles")


def kept_bytes(output: str | Path) -> int:
    """Bytes that the journal of an output takes, with the rasters between its passes."""
    journal, total = progress_file(output), 0
    for path in _files_of(journal, OF_JOURNAL):
        with suppress(OSError):
            total += path.stat().st_size
    return total


def beside(folder: Path, start: str) -> list[Path]:
    """The files of a folder whose names begin like this."""
    return [Path(path) for path in glob.glob(f"{glob.escape(str(folder / start))}*")]


def remove_part(part: Path) -> None:
    """Delete a part file, and what GDAL may have written beside it."""
    for leftover in beside(part.parent, part_stem(part)):
        leftover.unlink(missing_ok=True)


def remove_parts(outputs: Iterable[str], process: int) -> None:
    """Delete the unfinished outputs of a process."""
    for output in outputs:
        remove_part(part_file(output, process))
        journal = progress_file(output)
        pattern = f"{glob.escape(journal.name)}.stage*.{process}.part*"
        for stage in journal.parent.glob(pattern):
            stage.unlink(missing_ok=True)


def processes_of(output: str) -> set[int]:
    """The processes that have left an unfinished file of this output."""
    start = hidden(output, ".")
    ending = re.compile(r"(\d+)\.(?:part|aside|publishing)")
    names = (path.name[len(start.name) :] for path in beside(start.parent, start.name))
    return {int(found[1]) for found in map(ending.match, names) if found}


def remove_journal(journal: Path) -> None:
    """Delete a journal, and the rasters between the passes of its run."""
    for leftover in _files_of(journal, OF_JOURNAL):
        leftover.unlink(missing_ok=True)


def remove_database(path: Path) -> None:
    """Delete a file of SQLite and what belongs to it, whatever lies beside them."""
    for leftover in _files_of(path, DATABASE):
        leftover.unlink(missing_ok=True)


def _files_of(path: Path, endings: str) -> list[Path]:
    """The files whose names are that of the path with one of these endings."""
    found = beside(path.parent, path.name)
    return [one for one in found if re.fullmatch(endings, one.name[len(path.name) :])]


def remove_progress(output: str) -> None:
    """Delete the journal of an output."""
    remove_journal(progress_file(output))


def holds_earlier_work(journal: Path) -> bool:
    """Tell whether a journal has finished tiles of a run before the one that uses it now.

    Read from the file without opening the database, which the run has locked.
    """
    with suppress(OSError), journal.open("rb") as file:
        file.seek(KEPT_AT)
        return int.from_bytes(file.read(4), "big") == KEPT
    return False


def scratch_prefix(process: int) -> str:
    """How the names of a process's folders for temporary files begin."""
    return f"{SCRATCH}{process}-"


def remove_scratch(process: int) -> None:
    """Delete these folders of a process."""
    for folder in Path(tempfile.gettempdir()).glob(f"{scratch_prefix(process)}*"):
        remove_folder(folder)


def remove_folder(folder: Path) -> None:
    """Delete a folder, again where a process that is just ending still writes into it."""
    for _ in range(REMOVE_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(REMOVE_WAIT_S)
