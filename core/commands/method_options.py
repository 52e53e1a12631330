# SPDX-License-Identifier: GPL-2.0-or-later
"""Flags from the specs of methods: their options, and the layers that they can write."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable

from ..methods.layers import layers_of
from ..methods.options import Flag, Number, Option, OptionValue
from ..methods.registry import METHODS
from ..methods.spec import Layer, MethodSpec


def all_layers() -> list[Layer]:
    """The layers of all methods, each name once."""
    return list({layer.name: layer for spec in METHODS for layer in layers_of(spec)}.values())


def add_method_options(command: argparse.ArgumentParser) -> None:
    """Declare the options of every method; methods with options of one name share the flag."""
    for name, owners in _owners().items():
        _add(command, name, owners)


def method_options_of(options: argparse.Namespace) -> dict[str, OptionValue]:
    """The options that were given."""
    given = {name: getattr(options, name) for name in _owners()}
    return {name: value for name, value in given.items() if value is not None}


def add_layer_files(command: argparse.ArgumentParser) -> None:
    """Declare a flag with a file for every layer."""
    for layer in all_layers():
        command.add_argument(flag(layer.name), default="", metavar="FILE.tif", help=_brief(layer))


def layer_files(options: argparse.Namespace) -> dict[str, str]:
    """The files of the layers that were asked for, by name."""
    files = {layer.name: getattr(options, layer.name) for layer in all_layers()}
    return {name: path for name, path in files.items() if path}


def flag(name: str) -> str:
    """The flag for a name on the command line."""
    return f"--{name.replace('_', '-')}"


def _owners() -> dict[str, list[tuple[MethodSpec, Option]]]:
    found: dict[str, list[tuple[MethodSpec, Option]]] = {}
    for spec in METHODS:
        for option in spec.options:
            found.setdefault(option.name, []).append((spec, option))
    return found


def _add(
    command: argparse.ArgumentParser, name: str, owners: Iterable[tuple[MethodSpec, Option]]
) -> None:
    (_, option), *_ = owners = list(owners)
    titles = ", ".join(spec.title for spec, _ in owners)
    text = f"{option.label[:1].lower()}{option.label[1:]} ({titles})"
    if isinstance(option, Flag):
        command.add_argument(flag(name), action=argparse.BooleanOptionalAction, help=text)
    elif isinstance(option, Number):
        kind = int if option.is_whole else float
        command.add_argument(flag(name), type=kind, metavar="N", help=text)
    elif option.others:
        command.add_argument(flag(name), metavar="NAME", help=text)
    else:
        command.add_argument(flag(name), choices=option.choices, help=text)


def _brief(layer: Layer) -> str:
    """How a layer's help begins, for the list of flags."""
    first = re.split("[.:]", layer.help, maxsplit=1)[0]
    return f"{layer.title.lower()}: {first[0].lower()}{first[1:]}".replace("%", "%%")
