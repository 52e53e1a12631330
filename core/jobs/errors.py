# SPDX-License-Identifier: GPL-2.0-or-later
"""Errors worded for an analyst: what is wrong, where, what to do. One class per cause."""

from __future__ import annotations

from .messages import Message, joined, told


class TTRD3Error(Exception):
    """Base of every error that this package raises on purpose; `code` is sent to the host.

    Made from the code, subject and values of a message, or from messages. Its text is English.
    """

    code = "error"

    def __init__(self, *parts: str | Message, subject: str = "", **arguments: object) -> None:
        self.messages = told(*parts, subject=subject, **arguments)
        super().__init__(*self.messages)  # the arguments that pickle makes a copy from

    def __str__(self) -> str:
        return joined(self.messages)


class BadJobError(TTRD3Error):
    """The job contradicts itself or names things that do not exist."""

    code = "bad_job"


class MalformedJobError(BadJobError, ValueError):
    """The JSON of a job cannot be read as one."""


class BadRasterError(TTRD3Error):
    """A raster cannot be read, is damaged, or has a layout that cannot be processed."""

    code = "bad_raster"


class BadReferenceError(TTRD3Error):
    """A reference image cannot be used."""

    code = "bad_reference"


class BadWeightsError(TTRD3Error):
    """A weights file is missing, of the wrong kind, damaged or unsafe."""

    code = "bad_weights"


class DeviceError(TTRD3Error):
    """The requested device does not exist or cannot compute."""

    code = "bad_device"


class ClusterError(TTRD3Error):
    """The workers of a cluster cannot be reached, have gone, or do not fit."""

    code = "bad_cluster"


class PythonError(TTRD3Error):
    """This Python lacks a library or cannot compute."""

    code = "bad_python"


class OutOfMemoryError(TTRD3Error):
    """Neither a smaller batch nor a smaller tile made the job fit."""

    code = "out_of_memory"


class LimitError(TTRD3Error):
    """The system allows this process too little memory, or no more time."""

    code = "limit"


class OutputError(TTRD3Error):
    """The result cannot be written."""

    code = "bad_output"


class NotPublishedError(OutputError):
    """The result is complete, but does not get its place; finished work is kept."""


class LibraryError(TTRD3Error):
    """This Python lacks a library that only some tasks need."""

    code = "missing_library"


class CancelledError(TTRD3Error):
    """The user cancelled the job; nothing was left behind."""

    code = "cancelled"


class HostGoneError(CancelledError):
    """The process that started the run is gone, as after a crash; finished work is kept."""
