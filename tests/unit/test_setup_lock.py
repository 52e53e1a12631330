# SPDX-License-Identifier: GPL-2.0-or-later
"""The locks of the set-up agree with what is tested here, and pin everything by a hash."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "environment"
EXTRA = "-diffusers"  # ends the names of locks that are added to others
WHOLE = sorted(path for path in FOLDER.glob("*.txt") if path.name != "uv.txt")
LOCKS = [path for path in WHOLE if not path.stem.endswith(EXTRA)]
LINE = re.compile(
    r"([a-z0-9-]+)==(\S+)((?: --hash=sha256:[0-9a-f]{64})+)  # pragma: allowlist secret"
)


def lines(path):
    return [line for line in path.read_text().splitlines() if not line.startswith("#")]


def pins(name):
    text = (ROOT / "requirements" / name).read_text()
    return dict(line.split("==") for line in text.splitlines() if "==" in line)


def test_there_is_a_lock_for_every_kind_of_machine():
    assert [path.stem for path in LOCKS] == [
        "linux-aarch64-cpu",
        "linux-x86_64-cpu",
        "linux-x86_64-cuda",
        "macos-arm64-mps",
        "windows-x86_64-cpu",
        "windows-x86_64-cuda",
    ]


def test_every_lock_has_one_to_add():
    assert [path.stem for path in WHOLE if path not in LOCKS] == [f"{x.stem}{EXTRA}" for x in LOCKS]


def pinned(path):
    found = {}
    for line in lines(path):
        match = LINE.fullmatch(line)
        assert match, line
        found[match[1]] = match[2].partition("+")[0]
    return found


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_a_lock_pins_what_is_tested_here(path):
    found, wanted = pinned(path), pins("runtime.txt")
    assert {name: found.get(name) for name in wanted} == wanted


@pytest.mark.parametrize("path", LOCKS, ids=lambda path: path.stem)
def test_what_is_added_pins_what_the_set_up_does_not(path):
    found = pinned(path.with_name(f"{path.stem}{EXTRA}.txt"))
    wanted = pins("diffusers.txt")
    assert found.items() <= wanted.items()
    assert wanted.keys() - found.keys() <= {"colorama"}  # on Windows it is there already
    assert not found.keys() & pinned(path).keys()


def test_the_installer_is_the_one_the_tests_use():
    version = pins("test.txt")["uv"]
    for line in lines(FOLDER / "uv.txt"):
        assert re.fullmatch(
            rf"uv-{version}-\S+\.whl sha256:[0-9a-f]{{64}}  # pragma: allowlist secret", line
        )
    assert len(lines(FOLDER / "uv.txt")) == 4


def test_the_bundle_tool_knows_every_flavour():
    spec = importlib.util.spec_from_file_location("bundle", ROOT / "tools" / "offline_bundle.py")
    bundle = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(bundle)
    assert sorted(bundle.FLAVOURS) == [path.stem for path in LOCKS]
    for name, (_, _, channel, ending) in bundle.FLAVOURS.items():
        others, torch = bundle.requirements(name)
        assert len(torch) == 1
        assert ("+" in torch[0]) == bool(channel)
        assert len(others) > 20
        assert bundle.installer(ending).startswith("uv==")


def test_a_cluster_needs_what_the_set_up_does_not_install():
    """QGIS computes without dask: its pins are beside those of the set-up, and not in its locks."""
    cluster = pins("cluster.txt")
    assert {"dask", "distributed", "cryptography"} <= set(cluster)
    assert not set(cluster) & {*pins("runtime.txt"), *pins("test.txt")}
    for path in LOCKS:
        assert not {"dask", "distributed"} & {line.partition("==")[0] for line in lines(path)}
    text = (ROOT / "pyproject.toml").read_text()
    names = ", ".join(rf'"{name}>=[\d.]+"' for name in ("dask", "distributed", "cryptography"))
    assert re.search(rf"(?m)^dask = \[{names}\]$", text)
