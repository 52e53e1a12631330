# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches the weights that the second stage of ttrd3-s begins with: initial_weights.py [FILE].

They were shipped by an earlier commit of this repository, and the card of the weights shipped now
holds their SHA-256. Needs the history: in a shallow clone, run `git fetch --unshallow` first.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from safetensors import safe_open

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = "resources/weights/ttrd3-s.safetensors"
NAME = "ttrd3-s-before.safetensors"
TARGET = ROOT / "runs" / NAME


def wanted() -> str:
    """SHA-256 of the initial weights, from the card of the shipped ones."""
    with safe_open(ROOT / SHIPPED, "np") as file:
        texts = dict(file.metadata() or {})
    for text in texts.values():
        card = json.loads(text) if text.startswith("{") else {}
        initial = card.get("training", card).get("initial", {})
        if NAME in initial:
            return str(initial[NAME])
    sys.exit(f"initial_weights: the card of {SHIPPED} does not name {NAME}.")


def git(*arguments: str) -> bytes:
    """What git prints about this repository."""
    command = ["git", "-C", str(ROOT), "-c", f"safe.directory={ROOT}", *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=True).stdout
    except FileNotFoundError:
        sys.exit("initial_weights: git is needed; install it.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"initial_weights: git failed: {error.stderr.decode().strip()}")


def fetch(target: Path) -> None:
    """Write the version of the shipped weights that has the checksum."""
    checksum = wanted()
    for commit in git("log", "--format=%H", "--", SHIPPED).decode().split():
        content = git("show", f"{commit}:{SHIPPED}")
        if hashlib.sha256(content).hexdigest() == checksum:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            sys.stdout.write(f"{target}: as of commit {commit[:12]}, sha256 {checksum}\n")
            return
    sys.exit(
        f"initial_weights: no commit here has {SHIPPED} with the SHA-256 {checksum}; "
        "run git fetch --unshallow if this clone is shallow."
    )


if __name__ == "__main__":
    fetch(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
