# SPDX-License-Identifier: GPL-2.0-or-later
"""The warnings of a run by subject: those about each reference, and the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..evaluation.report import table
from ..jobs import protocol
from ..jobs.addresses import file_name, shown, without_query
from ..jobs.messages import Message, joined
from ..jobs.superresolution import Job
from ..jobs.visible import on_page
from .content import ReportSection, paragraph


def reference_table(job: Job, warned: Sequence[protocol.Warn], is_read: bool) -> str:
    """Each reference with the warnings about it; `is_read` says whether the model reads any."""
    if not job.references:
        return paragraph("None was given, so no texture could be transferred.")
    if not is_read:
        return paragraph("None was used: with these settings the model reads no references.")
    names = short_names(job.references)
    said = [one for event in warned for one in event.messages]
    rows = []
    for path in job.references:
        own = [replace(one, subject=names[path]) for one in said if one.subject == shown(path)]
        rows.append([on_page(names[path]), on_page(joined(own) or "used without remarks")])
    return table(["reference", "remarks"], rows, words=1)


def short_names(paths: Sequence[str]) -> dict[str, str]:
    """File names, with as many of their folders as are needed to tell them apart."""
    parts = {path: Path(without_query(path)).parts for path in paths}
    names = {}
    for path, own in parts.items():
        depth = 1
        while depth < len(own) and [x[-depth:] for x in parts.values()].count(own[-depth:]) > 1:
            depth += 1
        names[path] = str(Path(*own[-depth:])) if own else shown(path)
    return names


def other_warnings(job: Job, warned: Sequence[protocol.Warn]) -> list[ReportSection]:
    """The warnings about anything but the references."""
    rest = [event.messages for event in warned if not _is_of_references(event, job)]
    shown = "".join(paragraph(joined(_named(one, job) for one in said), "note") for said in rest)
    return [ReportSection("Warnings", shown)] if rest else []


def _is_of_references(event: protocol.Warn, job: Job) -> bool:
    names = {shown(path) for path in job.references}
    return any(one.subject in names for one in event.messages)


def _named(one: Message, job: Job) -> Message:
    """The LR raster by its file name: the page does not show folders."""
    return replace(one, subject=file_name(job.lr)) if one.subject == shown(job.lr) else one
