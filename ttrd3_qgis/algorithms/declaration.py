# SPDX-License-Identifier: GPL-2.0-or-later
"""What differs between the algorithms, as data: their texts, parameters, and work."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable, Generic, NamedTuple, Protocol, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputDefinition,
    QgsProcessingParameterDefinition,
)

# The run itself imports what only it needs: QGIS declares the algorithms at every start.
if TYPE_CHECKING:
    from qgis.PyQt.QtWidgets import QWidget

    from ..runtime.conversation import Task
    from .run import Run
    from .values import Values

ENHANCEMENT, ADMINISTRATION = "rasterenhancement", "administration"


class HelpPicture(NamedTuple):
    """A file in resources/help, and what it shows."""

    file: str
    caption: str


class Words(NamedTuple):
    """Texts of an algorithm in the toolbox. `tags` are separated by commas."""

    title: str
    summary: str
    tags: str
    pictures: tuple[HelpPicture, ...] = ()


class Declaration(NamedTuple):
    """An algorithm as the toolbox, models and qgis_process see it.

    `name` must never change: saved models contain it. `english_tags` find it in any language. Texts
    are functions, because QGIS chooses its language before it asks for them.
    """

    name: str
    english_tags: str
    words: Callable[[], Words]
    help: Callable[[], Mapping[str, str]]
    parameters: Callable[[], Iterable[QgsProcessingParameterDefinition]]
    outputs: Callable[[], Iterable[QgsProcessingOutputDefinition]]
    group: str = ENHANCEMENT


class Request(Protocol):
    """The user's request, as plain data."""

    def problems(self) -> list[str]:
        """Sentences about mistakes, without opening a raster."""

    def job(self, run: Run) -> Task:
        """The job with its outputs, and with files for layers that have no file."""


AnyRequest = TypeVar("AnyRequest", bound=Request)
AnyTask = TypeVar("AnyTask", bound="Task")
AnyResult = TypeVar("AnyResult")


@dataclass(frozen=True)
class Done(Generic[AnyRequest, AnyTask, AnyResult]):
    """A successful run. `went_on` tells whether it resumed an earlier run."""

    request: AnyRequest
    job: AnyTask
    result: AnyResult
    went_on: bool


@dataclass(frozen=True)
class Work(Generic[AnyRequest, AnyTask, AnyResult]):
    """What an algorithm does with the worker.

    `read` runs in the main thread and raises QgsProcessingException with a sentence about what is
    wrong. `results` gives the outputs by name, in the thread of the run. `after` runs in the main
    thread and styles the layers that QGIS is going to load; it gets the labels of the parameters.
    `dialog` makes a dialog other than that of Processing, or gives None where it cannot.
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
