# SPDX-License-Identifier: GPL-2.0-or-later
"""An estimate in words."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.PyQt.QtCore import QLocale

from ..core.jobs.estimate import Estimate, RunSize
from ..translation import tr
from ..worker_texts import filled


def result_text(work: RunSize, found: Estimate, may_skip_steps: bool = False) -> str:
    """Describe what is going to be made."""
    whole = QLocale().toString
    if may_skip_steps:
        text = tr(
            "Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# "
            "tile|# tiles}, at most {steps:plural:# step|# steps} each"
        )
    else:
        text = tr(
            "Result: {width} × {height} pixels, {bands:plural:# band|# bands}; {tiles:plural:# "
            "tile|# tiles}, {steps:plural:# step|# steps} each"
        )
    return filled(
        text,
        width=whole(found.width),
        height=whole(found.height),
        bands=found.bands,
        tiles=found.tiles,
        steps=work.steps,
    )


def time_text(found: Estimate, seconds_a_tile_step: float | None) -> str:
    """Describe how long it takes, if an earlier run has shown that."""
    if seconds_a_tile_step is None:
        return tr(
            "Time: unknown until the first run; the button Test in Options ▸ TTRD3 measures it"
        )
    seconds = found.seconds(seconds_a_tile_step)
    return tr("Time: {time}, from the speed of an earlier run").format(time=_duration(seconds))


def passes_text(work: RunSize, found: Estimate) -> str:
    """Describe the passes of a cascade and their shares of the time; empty for a single pass."""
    if len(found.passes) < 2:
        return ""
    one = tr("×{scale} ({share:.0f} %)")
    passes = [
        filled(one, scale=each.width // max(1, work.width), share=100 * each.share)
        for each in found.passes
    ]
    return tr("Passes, with their share of the time: {passes}").format(passes=", ".join(passes))


def disk_text(found: Estimate, free: int | None) -> str:
    """Describe the size of the files, the other disk space needed, and the free space."""
    if free is None:
        text = tr("Disk: about {file} ({raw} uncompressed), and {journal} more during the run")
    else:
        text = tr(
            "Disk: about {file} ({raw} uncompressed), and {journal} more during the run; "
            "{free} free"
        )
    return text.format(
        file=size(found.file_bytes),
        raw=size(found.raw_bytes),
        journal=size(found.journal_bytes),
        free=size(free or 0),
    )


def kept_text() -> str:
    """Mention that an earlier run has left finished tiles."""
    return tr(
        "There are finished tiles of an earlier run; the same run with the same output continues "
        "from them."
    )


def memory_text(found: Estimate, free: int | None) -> str:
    """Describe the memory needed on the processor, and the free memory."""
    if free is None:
        return tr("Memory: about {need}").format(need=size(found.memory_bytes))
    return tr("Memory: about {need}; {free} free").format(
        need=size(found.memory_bytes), free=size(free)
    )


def shortages(found: Estimate, free_disk: int | None, free_memory: int | None) -> list[str]:
    """Sentences about what does not suffice."""
    texts: list[str] = []
    if free_disk is not None:
        texts.extend(_disk_shortages(found, free_disk))
    if free_memory is not None and free_memory < found.memory_bytes:
        texts.append(tr("Memory is short; close other programs or choose a smaller tile size."))
    return texts


def _disk_shortages(found: Estimate, free: int) -> Iterator[str]:
    """At most one sentence; a run is possible even if the journal cannot keep finished rows."""
    if free < found.least_disk_bytes:
        yield tr("The disk does not have enough room; choose another output folder.")
    elif free < found.disk_bytes:
        yield tr(
            "The disk has room for the result, but not for the finished tiles as well; after a "
            "crash, the run would start over."
        )
    elif free < found.raw_bytes + found.journal_bytes:
        yield tr("The disk may not have enough room for the result.")


def size(count: int) -> str:
    """Bytes as text."""
    digits = 0 if count < 10**9 else 1
    return QLocale().formattedDataSize(count, digits, QLocale.DataSizeFormat.DataSizeSIFormat)


def _duration(seconds: float) -> str:
    if seconds < 90:
        return tr("about {n} s").format(n=max(1, round(seconds)))
    if seconds < 5400:
        return tr("about {n} min").format(n=round(seconds / 60))
    return filled(tr("about {n:.1f} h"), n=seconds / 3600)
