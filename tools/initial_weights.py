# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches the earlier weights that trainings begin with: initial_weights.py [FOLDER].

They were shipped by earlier commits of this repository. The card of the weights shipped now holds
the SHA-256 of those it began with, their card that of the ones before. Needs the history: in a
shallow clone, run `git fetch --unshallow` first.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from safetensors import safe_open

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("ttrd3-s", "def-s")  # cards name earlier versions by these and more
TARGET = ROOT / "runs"


def wanted(path: Path, model: str) -> dict[str, str]:
    """SHA-256 by name of the earlier versions of a model that weights began with, by their card."""
    with safe_open(path, "np") as file:
        card = json.loads((file.metadata() or {})["card"])
    initial = card["training"].get("initial", {})
    return {
        name: str(checksum) for name, checksum in initial.items() if name.startswith(f"{model}-")
    }


def git(*arguments: str) -> bytes:
    """What git prints about this repository."""
    command = ["git", "-C", str(ROOT), "-c", f"safe.directory={ROOT}", *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout
    except FileNotFoundError:
        sys.exit("initial_weights: git is needed; install it.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"initial_weights: git failed: {error.stderr.decode().strip()}")


def versions(shipped: str) -> Iterator[tuple[str, bytes]]:
    """Commits that changed shipped weights, with their content."""
    for commit in git("log", "--format=%H", "--diff-filter=AM", "--", shipped).decode().split():
        yield commit, git("show", f"{commit}:{shipped}")


def fetch(model: str, folder: Path) -> None:
    """Write the versions that the shipped weights of a model began with, and those before them."""
    shipped = f"resources/weights/{model}.safetensors"
    known = {
        hashlib.sha256(content).hexdigest(): (commit, content)
        for commit, content in versions(shipped)
    }
    left = wanted(ROOT / shipped, model)
    if not left:
        sys.exit(f"initial_weights: the card of {shipped} names no earlier weights.")
    folder.mkdir(parents=True, exist_ok=True)
    while left:
        name, checksum = left.popitem()
        if checksum not in known:
            sys.exit(
                f"initial_weights: no commit here has {shipped} with the SHA-256 {checksum}; "
                "run git fetch --unshallow if this clone is shallow."
            )
        commit, content = known[checksum]
        (folder / name).write_bytes(content)
        sys.stdout.write(f"{folder / name}: as of commit {commit[:12]}, sha256 {checksum}\n")
        left.update(wanted(folder / name, model))


if __name__ == "__main__":
    for one in SHIPPED:
        fetch(one, Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
