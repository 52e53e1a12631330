# SPDX-License-Identifier: GPL-2.0-or-later
"""What differs between the algorithms, as data: how each presents itself and what its run does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Generic, Protocol, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
)

# What only a run needs is imported by the run: QGIS declares the algorithms whenever it starts.
if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ..runtime.conversation import Task
    from .run import Run
    from .values import Values

ENHANCEMENT, ADMINISTRATION = "rasterenhancement", "administration"


@dataclass(frozen=True)
class HelpPicture:
    """A file of resources/help and what it shows."""

    file: str
    caption: str


@dataclass(frozen=True)
class Words:
    """How the toolbox presents an algorithm. `tags` are parted by commas."""

    title: str
    summary: str
    tags: str
    pictures: tuple[HelpPicture, ...] = ()


@dataclass(frozen=True)
class Declaration:
    """An algorithm as the toolbox, models and qgis_process see it.

    `name` is for ever: saved models name it. `english_tags` find it in any language. What has
    words is a function, because QGIS chooses the language before it asks.
    """

    name: str
    english_tags: str
    words: Callable[[], Words]
    help: Callable[[], Mapping[str, str]]
    parameters: Callable[[], Iterable[QgsProcessingParameterDefinition]]
    outputs: Callable[[], Iterable[QgsProcessingOutputDefinition]]
    group: str = ENHANCEMENT


class Request(Protocol):
    """What the user asked for, as plain data."""

    def problems(self) -> list[str]:
        """Sentences on what is wrong, without opening a raster."""

    def job(self, run: Run) -> Task:
        """The job with its outputs, and with files for layers that have none."""


AnyRequest = TypeVar("AnyRequest", bound=Request)
AnyTask = TypeVar("AnyTask", bound="Task")
AnyResult = TypeVar("AnyResult")


@dataclass(frozen=True)
class Done(Generic[AnyRequest, AnyTask, AnyResult]):
    """A run that has ended well. `went_on` where it began with finished tiles of another."""

    request: AnyRequest
    job: AnyTask
    result: AnyResult
    went_on: bool


@dataclass(frozen=True)
class Work(Generic[AnyRequest, AnyTask, AnyResult]):
    """What an algorithm does with the worker.

    `read` runs in the main thread and raises QgsProcessingException with a sentence on what is
    wrong. `results` gives the outputs by name, in the thread of the run. `after`, in the main
    thread again, sees to the layers that QGIS is going to load; it is given the labels of the
    parameters. `dialog` makes another dialog than that of Processing, None where it cannot.
    """

    read: Callable[[Values], AnyRequest]
    results: Callable[
        [Done[AnyRequest, AnyTask, AnyResult], Values, QgsProcessingFeedback], dict[str, Any]
    ]
    after: (
        Callable[
            [Done[AnyRequest, AnyTask, AnyResult], Mapping[str, str], QgsProcessingContext], None
        ]
        | None
    ) = None
    dialog: Callable[[QgsProcessingAlgorithm, QWidget | None], QWidget | None] | None = None
