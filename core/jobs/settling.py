# SPDX-License-Identifier: GPL-2.0-or-later
"""What becomes of the unfinished files of a process that is gone, or has to go.

Whoever finds a record of files that were being renamed goes on: the guard of the process, the host,
or the next run in the folder. Standard library only.
"""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from . import reading, typed
from .errors import BadJobError
from .publishing import FORWARD, READY, SIDECARS, WORLD_FILE, Move, Publication, rename
from .unfinished import RECORD, aside_file, beside, record_file, remove_parts

RECORD_BYTES = 1 << 20
ANOTHER_S = 3.0  # a process that lives takes less to rename its files


def tidy_up(outputs: Sequence[str], process: int) -> None:
    """Settle what a process that is gone has left of its outputs."""
    if outputs:
        _settle(record_file(outputs[0], process))
    for output in outputs:
        aside = aside_file(output, process)
        if aside.exists() and not os.path.lexists(output):
            rename(aside, Path(output).absolute())
    remove_parts(outputs, process)


def finish(outputs: Sequence[str], process: int) -> bool:
    """Publish what a process that is about to leave has completed; tells whether it had."""
    found = _read(record_file(outputs[0], process)) if outputs else None
    if found is None:
        return False
    found[0].complete()
    return True


def settle(outputs: Sequence[str]) -> None:
    """Settle publications in the folder of the main output whose processes are gone."""
    for output in outputs[:1]:
        settle_folder(Path(output).absolute().parent)


def settle_folder(folder: Path) -> None:
    """Settle the publications in a folder whose processes are gone."""
    for record in folder.glob(f".*{RECORD}"):
        end = time.monotonic() + ANOTHER_S
        while _is_begun(record) and time.monotonic() < end:
            time.sleep(0.05)
        if _is_begun(record):
            with suppress(OSError):
                _settle(record)


def _is_begun(record: Path) -> bool:
    """Tell whether files are being renamed; before that, only the process itself may go on."""
    found = _read(record)
    return found is not None and found[1] != READY


def _settle(record: Path) -> None:
    found = _read(record)
    if found is None:
        for leftover in beside(record.parent, record.name):
            leftover.unlink(missing_ok=True)
        return
    publication, state = found
    if state == FORWARD:
        with suppress(OSError):
            publication.complete()
            return
    if state != READY:
        publication.undo()
    for move in publication.moves:
        if move.has_part:
            move.part_path.unlink(missing_ok=True)
    publication.forget()


def _read(record: Path) -> tuple[Publication, str] | None:
    """A record and its state; None if there is none, or it names what no run would."""
    try:
        data = reading.parsed(reading.read_own_text(record, RECORD_BYTES))
        process = int(record.name.rsplit(".", 2)[1])
        moves = tuple(typed.read(Move, move) for move in data["moves"])
        state, overwrite = str(data["state"]), data["overwrite"] is True
    except (OSError, ValueError, LookupError, TypeError, BadJobError):
        return None
    if not all(_is_ours(move, process) for move in moves):
        return None
    return Publication(record, process, moves, overwrite), state


def _is_ours(move: Move, process: int) -> bool:
    """Tell whether a move stays within its folder and begins at a part file of the process."""
    if not os.path.isabs(move.folder):
        return False
    names = [name for name in (move.part, move.final) if name]
    if move.part:
        is_known = move.part.startswith(".") and f".{process}.part" in move.part
    else:
        is_known = move.final.endswith((*SIDECARS, WORLD_FILE))
    return bool(move.final) and names == [*map(os.path.basename, names)] and is_known
