# SPDX-License-Identifier: GPL-2.0-or-later
"""All files of a run get their final names, or none does; also where the process is killed.

A record beside the main output says that all files are complete; `settling` has what becomes of it
where the process does not end by itself. Standard library only.
"""

from __future__ import annotations

import errno
import json
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Callable

from .errors import NotPublishedError, OutputError
from .hidden import show
from .unfinished import (
    aside_file,
    beside,
    part_file,
    part_stem,
    record_file,
    remove_journal,
)

SIDECARS = (".aux.xml", ".ovr", ".msk")  # of an older output: they say nothing about the new one
WORLD_FILE, WORLD_FILE_OF = ".tfw", (".tif", ".tiff", ".TIF", ".TIFF")
READY, FORWARD, BACK = "ready", "forward", "back"


@dataclass(frozen=True)
class Move:
    """The names of a file in its folder: until now, if there is one, and from now on.

    `older` tells whether there was a file of the final name before; by `mark` the complete file is
    known under its final name. A record that somebody else has written cannot know it. Without a
    `part` a file has to go that says something of an older output, and `mark` is its own.
    """

    folder: str
    part: str
    final: str
    older: bool
    mark: str = ""

    @property
    def part_path(self) -> Path:
        """Where the complete file lies until now."""
        return Path(self.folder, self.part)

    @property
    def path(self) -> Path:
        """Its final place."""
        return Path(self.folder, self.final)

    @property
    def has_part(self) -> bool:
        """Whether the complete file still has its first name."""
        return bool(self.part) and self.part_path.is_file()

    @property
    def is_done(self) -> bool:
        """Whether the file of the final name is the complete one."""
        if self.has_part:
            return is_same(self.part_path, self.path)
        return bool(self.part and self.mark) and mark_of(self.path) == self.mark


@dataclass(frozen=True)
class Publication:
    """The files of a run of `process`, all of them complete; without `overwrite` all are new."""

    record: Path
    process: int
    moves: tuple[Move, ...]
    overwrite: bool

    @classmethod
    def of(cls, outputs: Sequence[str], process: int, *, overwrite: bool) -> Publication:
        """Of the outputs whose part files are there; the first output is the main one."""
        # The main output comes last: where that is, all others are.
        moves = [
            move for output in reversed(outputs) for move in _moves(output, process, overwrite)
        ]
        return cls(record_file(outputs[0], process), process, tuple(moves), overwrite)

    def note(self, state: str) -> None:
        """Write the record where that is possible: a full disk still has room for a new name."""
        data = {"state": state, "overwrite": self.overwrite, "moves": [*map(asdict, self.moves)]}
        draft = self.record.with_name(f"{self.record.name}~")
        with suppress(OSError):
            draft.unlink(missing_ok=True)
            with draft.open("x", encoding="utf-8") as file:
                json.dump(data, file)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(self.record)

    def publish(self, done: Callable[[], None] = lambda: None) -> None:
        """Rename all files, or none; `done` is called when all have their names.

        Raises NotPublishedError, and then older files are as they were.
        """
        try:
            self.note(FORWARD)
            self._rename_all()
        except OSError as error:
            self.undo()
            subject = str(error.filename2 or error.filename or self.record)
            reason = error.strerror or str(error)
            raise NotPublishedError("output-not-placed", subject=subject, reason=reason) from None
        except BaseException:
            self.complete()  # an interrupt: to go on is quicker than to go back
            raise
        done()
        self._tidy()

    def complete(self) -> None:
        """Go on with renaming that has begun; raises OSError where that is not possible."""
        for move in self.moves:
            if move.has_part:
                self._put(move)
            elif not move.part and mark_of(move.path) == move.mark:
                move.path.unlink(missing_ok=True)
        self._tidy()

    def undo(self) -> None:
        """Put back the older files; errors are left to the next run in this folder."""
        self.note(BACK)
        for move in self.moves:
            with suppress(OSError):
                self._take_back(move)
        with suppress(OSError):
            self.forget()

    def forget(self) -> None:
        """Delete the record."""
        for leftover in beside(self.record.parent, self.record.name):
            leftover.unlink(missing_ok=True)

    def _rename_all(self) -> None:
        for move in self.moves:
            if move.path.is_dir() and not move.path.is_symlink():
                raise IsADirectoryError(errno.EISDIR, "it is a folder", str(move.path))
            if move.older:
                rename(move.path, self._aside(move))
        for move in self.moves:
            if move.part:
                self._put(move)

    def _put(self, move: Move) -> None:
        is_new = not self.overwrite and not move.older
        show(move.part_path)
        try:
            (_rename_new if is_new else rename)(move.part_path, move.path)
        except FileNotFoundError:
            if not move.path.exists():  # else somebody went on in our place
                raise

    def _take_back(self, move: Move) -> None:
        aside = self._aside(move)
        if aside.exists():
            rename(aside, move.path)
        elif not move.older and move.is_done:
            move.path.unlink(missing_ok=True)

    def _tidy(self) -> None:
        """Delete what is not needed any more, the record last."""
        # Windows cannot delete an open file; with the record there, the next run does it.
        with suppress(OSError):
            for move in self.moves:
                self._aside(move).unlink(missing_ok=True)
            remove_journal(self.record.with_name(f"{self.record.name.rsplit('.', 2)[0]}.progress"))
            self.forget()

    def _aside(self, move: Move) -> Path:
        return aside_file(move.path, self.process)


def _moves(output: str, process: int, overwrite: bool) -> list[Move]:
    """The file of an output, what GDAL wrote beside it, and older files that have to go."""
    path, part = Path(output).absolute(), part_file(output, process)
    names = {}
    for found in beside(part.parent, part_stem(part)):
        rest = found.name[len(part_stem(part)) :]
        names[found.name] = f"{path.name[: len(path.name) - len(path.suffix)]}{rest}"
    if not names:
        return []
    stale = {f"{path.name}{ending}" for ending in SIDECARS} - set(names.values())
    if _has_world_file(path):
        stale |= {world_file(path).name} - set(names.values())
    moves = [
        Move(str(path.parent), "", final, True, mark_of(path.with_name(final)))
        for final in sorted(stale)
    ]
    for name, final in sorted(names.items(), key=lambda item: item[1] == path.name):
        may_go = overwrite or final != path.name
        older = may_go and os.path.lexists(path.with_name(final))
        mark = mark_of(path.with_name(name))
        moves.append(Move(str(path.parent), name, final, older, mark))
    return [move for move in moves if move.part or os.path.exists(move.path)]


def world_file(path: Path) -> Path:
    """Where GDAL puts the place of a TIFF if it is asked to, beside the one that is in the file."""
    return path.with_name(f"{path.stem}{WORLD_FILE}")


def _has_world_file(path: Path) -> bool:
    """Tell whether a world file says something of the older output: another TIFF may own it."""
    others = (path.with_suffix(suffix) for suffix in WORLD_FILE_OF)
    is_shared = any(other.exists() and not is_same(other, path) for other in others)
    return path.suffix in WORLD_FILE_OF and path.exists() and not is_shared


def mark_of(path: Path) -> str:
    """What a file keeps when it is renamed: its size and time; empty where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns}"


def check_replaceable(outputs: Sequence[str], process: int, *, overwrite: bool) -> None:
    """Raise OutputError for an older output that cannot be replaced, before any work is done.

    On Windows that is a file which another program shows. The test is the renaming itself.
    """
    for path in (Path(output).absolute() for output in outputs):
        if not os.path.lexists(path):
            continue
        if not overwrite:
            raise OutputError("output-exists", subject=str(path))
        try:
            rename(path, aside_file(path, process))
            rename(aside_file(path, process), path)
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError("output-stands", subject=str(path), reason=reason) from None


def rename(old: Path, new: Path) -> None:
    """Rename, with patience for a virus scanner that looks at the file."""
    for _ in range(20 if os.name == "nt" else 0):
        with suppress(PermissionError):
            os.replace(old, new)
            return
        time.sleep(0.05)
    os.replace(old, new)


def _rename_new(old: Path, new: Path) -> None:
    """Rename to a name that is free; raises FileExistsError."""
    if os.name == "nt":
        os.rename(old, new)
        return
    try:
        os.link(old, new)
    except FileExistsError:
        if not is_same(old, new):
            raise
    except OSError:  # a file system without hard links
        if os.path.lexists(new):
            raise FileExistsError(errno.EEXIST, "it exists already", str(new)) from None
        os.replace(old, new)
        return
    old.unlink()


def is_same(one: Path, other: Path) -> bool:
    """Tell whether two names are one file."""
    try:
        return one.samefile(other)
    except OSError:
        return False
