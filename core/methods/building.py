# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the network that a weights file describes, never one larger than the file."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Callable, TypeVar

import torch
from torch import Tensor, nn
from torch.nn.modules.module import register_module_parameter_registration_hook
from torch.overrides import TorchFunctionMode

from ..jobs.errors import BadWeightsError
from .weights import Weights, check_fit

NetT = TypeVar("NetT", bound=nn.Module)
ArchitectureT = TypeVar("ArchitectureT")
RANDOM = (Tensor.normal_, Tensor.uniform_)
SPARE = 2  # some modules register a parameter more than once
# What Python and torch raise where a description makes no sense.
SENSELESS = (RuntimeError, LookupError, TypeError, ValueError, ArithmeticError, AttributeError)


class _NoValues(TorchFunctionMode):
    """Skips initial values: without memory they load torch's compiler, which leaves a folder."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        named = kwargs or {}
        if getattr(func, "__module__", "") == "torch.nn.init" or func in RANDOM:
            return args[0] if args else named["tensor"]
        return func(*args, **named)


class _TooManyError(Exception):
    """The description has more parameters than the file has tensors."""


def built(make: Callable[[], NetT], tensors: Mapping[str, Tensor], path: Path) -> NetT:
    """Make a network and fill it; raises BadWeightsError where description and tensors differ.

    `make` describes the network by the card. It is called twice: first without memory for the
    tensors, and in earnest only if they all fit. `path` is the file of both.
    """
    check_fit(_described(make, len(tensors), path), tensors, path)
    net = make()
    net.load_state_dict(tensors)
    return net.eval()


def read_card(
    read: Callable[[Mapping[str, Any]], ArchitectureT], weights: Weights
) -> ArchitectureT:
    """The architecture on the card of a weights file; raises BadWeightsError."""
    try:
        return read(weights.card.architecture)
    except ValueError as error:
        raise _unknown(str(error), weights.path) from None


def nonsense(make: Callable[[], nn.Module]) -> str:
    """Why a description makes no network, as a clause, or ""; nothing is allocated."""
    try:
        with torch.device("meta"), _NoValues():
            make()
    except SENSELESS as error:
        return _clause(error)
    return ""


def _clause(error: Exception) -> str:
    return (str(error) or type(error).__name__).splitlines()[0]


def _described(make: Callable[[], nn.Module], count: int, path: Path) -> Mapping[str, Tensor]:
    """The tensors of the network, of which only the shapes exist."""
    try:
        with torch.device("meta"), _NoValues(), _at_most(SPARE * count):
            return make().state_dict()
    except _TooManyError:
        reason = "it has more layers than the file has tensors"
    except SENSELESS as error:
        reason = _clause(error)
    raise _unknown(reason, path)


def _unknown(reason: str, path: Path) -> BadWeightsError:
    return BadWeightsError("architecture-unknown", subject=str(path), reason=reason)


@contextmanager
def _at_most(count: int) -> Iterator[None]:
    """Stop the making of a network after so many parameters, in this thread."""
    thread, made = threading.get_ident(), 0

    def counted(module: nn.Module, name: str, parameter: Any) -> None:
        nonlocal made
        made += threading.get_ident() == thread
        if made > count and threading.get_ident() == thread:
            raise _TooManyError

    hook = register_module_parameter_registration_hook(counted)
    try:
        yield
    finally:
        hook.remove()
