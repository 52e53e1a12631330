# SPDX-License-Identifier: GPL-2.0-or-later
"""Makes a folder to set up TTRD3 from on a computer without network: offline_bundle.py FOLDER.

Run it where there is a network; --flavour names the kind of the other computer. Needs pip.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ENVIRONMENT = Path(__file__).resolve().parent.parent / "resources" / "environment"
PYTHON = "3.11"
TORCH_INDEX = "https://download.pytorch.org/whl/"
# Flavour: platforms whose wheels its computers take, index of its PyTorch, ending of its uv.
FLAVOURS = {
    "linux-x86_64-cpu": ("manylinux", "x86_64", "cpu", "manylinux2014_x86_64.whl"),
    "linux-x86_64-cuda": ("manylinux", "x86_64", "", "manylinux2014_x86_64.whl"),
    "linux-aarch64-cpu": ("manylinux", "aarch64", "cpu", "manylinux_2_28_aarch64.whl"),
    "windows-x86_64-cpu": ("win", "amd64", "", "win_amd64.whl"),
    "windows-x86_64-cuda": ("win", "amd64", "cu126", "win_amd64.whl"),
    "macos-arm64-mps": ("macosx", "arm64", "", "macosx_11_0_arm64.whl"),
}


def platforms(system: str, machine: str) -> list[str]:
    """Names of platforms for pip, the newest first."""
    if system == "win":
        return ["win_amd64"]
    if system == "macosx":
        return [f"macosx_{major}_0_{machine}" for major in (14, 13, 12, 11)]
    newest = [f"manylinux_2_{minor}_{machine}" for minor in range(28, 16, -1)]
    older = ["manylinux2014", "manylinux_2_12", "manylinux2010", "manylinux_2_5", "manylinux1"]
    return [*newest, *(f"{name}_{machine}" for name in older)]


def requirements(name: str) -> tuple[list[str], list[str]]:
    """The lines of a lock without and with PyTorch."""
    text = (ENVIRONMENT / f"{name}.txt").read_text(encoding="utf-8")
    lines = [line.partition("  #")[0] for line in text.splitlines() if not line.startswith("#")]
    return (
        [line for line in lines if not line.startswith("torch==")],
        [line for line in lines if line.startswith("torch==")],
    )


def installer(ending: str) -> str:
    """The requirement of the installer, by its hash."""
    for line in (ENVIRONMENT / "uv.txt").read_text(encoding="utf-8").splitlines():
        name, _, rest = line.partition(" ")
        if name.endswith(ending):
            return f"uv=={name.split('-')[1]} --hash={rest.partition('  #')[0]}"
    sys.exit(f"offline_bundle: no installer is known for {ending}.")


def download(lines: list[str], folder: Path, names: list[str], index: str = "") -> None:
    """Fetch wheels with pip, which checks each sha256."""
    with tempfile.TemporaryDirectory() as temporary:
        file = Path(temporary) / "requirements.txt"
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--require-hashes", "--only-binary", ":all:", "--python-version", PYTHON]
        command += ["--implementation", "cp", "--abi", "cp311", "--abi", "abi3", "--abi", "none"]
        command += [option for name in names for option in ("--platform", name)]
        command += ["--index-url", index] if index else []
        command += ["--requirement", str(file), "--dest", str(folder)]
        if subprocess.run(command, check=False).returncode != 0:
            sys.exit("offline_bundle: a file could not be fetched, see above.")


def has_torch(folder: Path, line: str) -> bool:
    """Tell whether the folder has the right PyTorch already, put there by hand."""
    digests = set(line.replace("sha256:", "").split("--hash=")[1:])
    wanted = {digest.strip() for digest in digests}
    return any(sha256(path) in wanted for path in folder.glob("torch-*.whl"))


def sha256(path: Path) -> str:
    """Digest of a file of any size."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def fetch_python(folder: Path) -> str:
    """Fetch a Python of this kind of computer, for those that have none; return what came of it."""
    with tempfile.TemporaryDirectory() as temporary:
        variables = {"UV_PYTHON_CACHE_DIR": str(folder / "python"), "UV_PYTHON_INSTALL_BIN": "0"}
        command = ["uv", "python", "install", PYTHON, "--install-dir", temporary, "--quiet"]
        try:
            done = subprocess.run(command, check=False, env={**os.environ, **variables})
        except FileNotFoundError:
            return f"no Python {PYTHON}: uv is not on the path"
    return f"a Python {PYTHON}" if done.returncode == 0 else f"no Python {PYTHON}, see above"


def main() -> None:
    """Fill the folder and say what is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--flavour", choices=FLAVOURS, default="linux-x86_64-cpu")
    parser.add_argument("--with-diffusers", action="store_true", help="for Stable Diffusion XL")
    parser.add_argument("--python", action="store_true", help="with a Python of this computer")
    arguments = parser.parse_args()
    folder: Path = arguments.folder
    folder.mkdir(parents=True, exist_ok=True)
    system, machine, channel, ending = FLAVOURS[arguments.flavour]
    names = platforms(system, machine)
    others, torch = requirements(arguments.flavour)
    if arguments.with_diffusers:
        others += requirements(f"{arguments.flavour}-diffusers")[0]
    download([*others, installer(ending)], folder, names)
    if not has_torch(folder, torch[0]):
        is_there = "PIP_FIND_LINKS" in os.environ or not channel
        download(torch, folder, names, "" if is_there else TORCH_INDEX + channel)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    python = f", with {fetch_python(folder)}" if arguments.python else ""
    count = len(list(folder.glob("*.whl")))
    print(f"{folder}: {count} wheels for {arguments.flavour}, {size / 1e6:.0f} MB{python}")


if __name__ == "__main__":
    main()
