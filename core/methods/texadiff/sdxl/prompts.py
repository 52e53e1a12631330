# SPDX-License-Identifier: GPL-2.0-or-later
"""Embedded prompts: made once with the folder's text encoders, or read from a file beside them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from ....jobs.errors import BadWeightsError
from ...importing import lacks, tensors_in
from .architecture import EMBEDDED
from .backbone import need, reading

FILE = "prompts.safetensors"
PROMPT = "high-resolution aerial photograph, sharp focus, fine ground detail, realistic texture"
NEGATIVE = "blurry, low resolution, noise, artifacts, oversharpened, painting, ripples"
ENCODERS = (("tokenizer", "text_encoder"), ("tokenizer_2", "text_encoder_2"))


def prompts_of(folder: Path) -> dict[str, Tensor]:
    """The embeddings of a folder: those of its file `prompts.safetensors`, else made here.

    `embeds`, `negative_embeds` (tokens,width); `pooled`, `negative_pooled` (width',). Raises
    BadWeightsError where there is neither the file nor a text encoder.
    """
    file = folder / FILE
    if file.exists():
        return _read(file)
    if not all((folder / part).is_dir() for pair in ENCODERS for part in pair):
        raise lacks(folder, FILE)
    with reading(folder):
        embeds, pooled = embedded(folder, PROMPT)
        negative_embeds, negative_pooled = embedded(folder, NEGATIVE)
    return dict(zip(EMBEDDED, (embeds, pooled, negative_embeds, negative_pooled)))


@torch.inference_mode()
def embedded(folder: Path, prompt: str) -> tuple[Tensor, Tensor]:
    """A prompt as SDXL takes it: the last but one hidden states of both encoders, side by side.

    (tokens,width) and the pooled (width',) of the second; float32. Needs transformers.
    """
    transformers = need("transformers")
    kinds = (transformers.CLIPTextModel, transformers.CLIPTextModelWithProjection)
    hidden, pooled = [], torch.empty(0)
    for (tokens, encoder), kind in zip(ENCODERS, kinds):
        ids = _ids(transformers, folder / tokens, prompt)
        model = kind.from_pretrained(folder / encoder, local_files_only=True, use_safetensors=True)
        found = model.float()(ids, output_hidden_states=True)
        hidden.append(found.hidden_states[-2][0])
        pooled = found[0][0]
    return torch.cat(hidden, dim=-1).clone(), pooled.clone()


def _ids(transformers: Any, folder: Path, prompt: str) -> Tensor:
    tokenizer = transformers.CLIPTokenizer.from_pretrained(folder, local_files_only=True)
    found = tokenizer(
        prompt, padding="max_length", max_length=tokenizer.model_max_length, truncation=True
    )
    return torch.tensor([found["input_ids"]])


def _read(file: Path) -> dict[str, Tensor]:
    tensors = tensors_in(file)
    for name in EMBEDDED:
        wanted = 1 if name.endswith("pooled") else 2
        if name not in tensors or tensors[name].dim() != wanted:
            raise BadWeightsError("weights-misfit", subject=str(file), misfit=f"{name} is missing")
    return {name: tensors[name] for name in EMBEDDED}
