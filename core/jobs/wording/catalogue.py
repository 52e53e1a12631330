# SPDX-License-Identifier: GPL-2.0-or-later
"""All topics and their sentences. Loaded with the first sentence, as QGIS starts without any."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from . import (
    cluster,
    comparison,
    files,
    finetune,
    machine,
    mask,
    models,
    page,
    parameters,
    python,
    quality,
    raster,
    references,
    result,
    run,
)
from .console import campaign, checkpoints, commands, evaluation, training

# in the order of the page of all messages; several modules may share a title
TOPICS = (
    *(python, mask, references, result, raster, machine, cluster, run),
    *(quality, page, comparison, models, checkpoints, finetune, training, evaluation),
    *(commands, campaign, files, parameters),
)
SENTENCES: Mapping[str, str] = MappingProxyType(
    {code: sentence for topic in TOPICS for code, sentence in topic.SENTENCES.items()}
)
