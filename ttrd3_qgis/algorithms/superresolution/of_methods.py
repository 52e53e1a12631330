# SPDX-License-Identifier: GPL-2.0-or-later
"""The parameters from the specs of methods: their options and layers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Callable

from qgis.core import QgsProcessingParameterRasterDestination

from ... import offered
from ...core.methods.options import Choice, Flag, Option, OptionValue
from ...translation import spec_text, tr
from .. import declare as d
from ..declare import Parameter

if TYPE_CHECKING:
    from ..values import Values


def option_parameters() -> list[Parameter]:
    """A parameter for each option of a method; optional, as saved models lack new ones."""
    return [d.optional(_option_parameter(option)) for option in offered.options()]


def layer_parameters() -> list[Parameter]:
    """A parameter for each layer that a method can write."""
    return [
        QgsProcessingParameterRasterDestination(
            offered.parameter_name(layer.name),
            spec_text(layer.title),
            optional=True,
            createByDefault=False,
        )
        for layer in offered.layers()
    ]


def _option_parameter(option: Option) -> Parameter:
    name, label = offered.parameter_name(option.name), spec_text(option.label)
    if isinstance(option, Flag):
        return d.box(name, label, option.default)
    if isinstance(option, Choice):
        if option.others:
            return d.text(name, label, option.default)
        return d.choice(name, label, option.choices, option.default)
    if option.is_whole:
        lowest, highest = round(option.lowest), round(option.highest)
        return d.integer(name, label, round(option.default), lowest, highest)
    number = d.number(name, label, option.default, option.lowest, option.highest)
    number.setMetadata(d.DECIMALS)
    return number


def chosen_options(values: Values) -> dict[str, OptionValue]:
    """The options that differ from their defaults; the others are left to preset and method."""
    found = {option.name: _value(option, values) for option in offered.options()}
    defaults = {option.name: option.default for option in offered.options()}
    return {name: value for name, value in found.items() if value != defaults[name]}


def _value(option: Option, values: Values) -> OptionValue:
    name = offered.parameter_name(option.name)
    if isinstance(option, Flag):
        return values.yes(name)
    if isinstance(option, Choice):
        return values.text(name) if option.others else values.choice(name)
    if option.is_whole:
        return values.integer(name)
    number = values.optional_number(name)
    return option.default if number is None else number


def layer_files(target: Callable[[str], str]) -> dict[str, str]:
    """The files of the wanted layers, by the layer's name."""
    files = {x.name: target(offered.parameter_name(x.name)) for x in offered.layers()}
    return {name: path for name, path in files.items() if path}


def method_help() -> dict[str, str]:
    """Help texts of these parameters by name."""
    options = {offered.parameter_name(x.name): _option_help(x) for x in offered.options()}
    layers = {offered.parameter_name(x.name): spec_text(x.help) for x in offered.layers()}
    return {**options, **layers}


def _option_help(option: Option) -> str:
    """The help of an option, with its methods if not every method has it."""
    text, owners = spec_text(option.help), offered.owners(option)
    if len(owners) == offered.number_of_methods():
        return text
    return text + " " + tr("Only for {methods}.").format(methods=", ".join(owners))
