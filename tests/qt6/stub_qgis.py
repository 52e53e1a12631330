# SPDX-License-Identifier: GPL-2.0-or-later
"""Stands in for QGIS 4, which is not to be had everywhere: enough of it to import the plugin."""

from __future__ import annotations

import importlib
import sys
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType

# What QGIS 4 puts back where Qt 5 had it.
MOVED = {"QtWidgets": ("QtGui", ("QAction", "QShortcut"))}
# QVariant.Int and such stay the names of field types, in QGIS 3.22 as in 4; QVariant.Type is gone.
QVARIANTS = {
    **{name: name for name in ("Bool", "Int", "UInt", "LongLong", "ULongLong", "Double")},
    **{name: f"Q{name}" for name in ("String", "StringList", "ByteArray", "Date", "DateTime")},
}
PACKAGES = ("qgis", "osgeo", "processing", "pyplugin_installer")


class Taker(type):
    """A class whose every attribute is another such class; flags may be combined."""

    def __getattr__(cls, name: str) -> Taker:
        if name.startswith("__"):
            raise AttributeError(name)
        return taker(name)

    def __or__(cls, other: object) -> Taker:
        return cls

    __and__ = __xor__ = __or__

    def __ge__(cls, other: object) -> bool:
        return True  # it is newer than every version it is compared with

    __gt__ = __ge__

    def __lt__(cls, other: object) -> bool:
        return False

    __le__ = __lt__


def taker(name: str) -> Taker:
    """A class that can be a base and be called with anything."""
    return Taker(name, (), {"__init__": lambda self, *args, **options: None})


class TakingModule(ModuleType):
    """A module of QGIS."""

    def __getattr__(self, name: str) -> Taker:
        if name.startswith("__"):
            raise AttributeError(name)
        setattr(self, name, taker(name))
        return getattr(self, name)


class StubLoader(MetaPathFinder, Loader):
    """Finds everything below PACKAGES; what is below qgis.PyQt comes from PyQt6."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in PACKAGES:
            return ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        if spec.name.startswith("qgis.PyQt"):
            return ModuleType(spec.name)
        return TakingModule(spec.name)

    def exec_module(self, module):
        package, _, name = module.__name__.partition("qgis.PyQt.")
        if package or not name:
            return
        vars(module).update(_public(importlib.import_module(f"PyQt6.{name}")))
        if name == "QtCore":
            module.NULL = None
            for old, new in QVARIANTS.items():
                setattr(module.QVariant, old, getattr(module.QMetaType.Type, new))
        if name in MOVED:
            home, moved = MOVED[name]
            here = importlib.import_module(f"PyQt6.{home}")
            vars(module).update({each: getattr(here, each) for each in moved})


def _public(module: ModuleType) -> dict[str, object]:
    return {name: value for name, value in vars(module).items() if not name.startswith("_")}


def install() -> None:
    """Let `import qgis` and its like find the stubs from now on."""
    sys.meta_path.insert(0, StubLoader())
