# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes resources/environment/*.txt, the locks of the set-up, from the pins in requirements.

Run by maintainers after a change of the pins. Needs uv (requirements/test.txt) and its index.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomllib
from packaging.markers import Marker
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "requirements" / "runtime.txt"
EXTRAS = ("diffusers",)  # what a user may add; its pins have the same name
TEST_PINS = ROOT / "requirements" / "test.txt"
FOLDER = ROOT / "resources" / "environment"
PYTHON = "3.11"
PRAGMA = "  # pragma: allowlist secret"
INSTALLER_TAGS = (
    "-manylinux_2_17_x86_64.manylinux2014_x86_64.whl",
    "-manylinux_2_28_aarch64.whl",
    "-win_amd64.whl",
    "-macosx_11_0_arm64.whl",
)
ONLY_CUDA = ("nvidia-", "cuda-", "triton")


@dataclass(frozen=True)
class Target:
    """A flavour: what markers see there, and which wheel tags its platform takes."""

    name: str
    sys_platform: str
    machine: str
    newest: dict[str, tuple[int, int]]  # platform prefix -> newest version of it that is allowed
    torch: tuple[str, str] = ("", "")  # version and sha256 of a wheel that PyPI does not have

    @property
    def is_cuda(self) -> bool:
        """Whether the wheels of NVIDIA belong to it."""
        return self.name.endswith("-cuda") and self.sys_platform == "linux"

    def markers(self) -> dict[str, str]:
        """What an environment marker may ask for."""
        system = {"linux": "Linux", "win32": "Windows", "darwin": "Darwin"}[self.sys_platform]
        return {
            "sys_platform": self.sys_platform,
            "platform_system": system,
            "platform_machine": self.machine,
            "os_name": "nt" if system == "Windows" else "posix",
            "python_version": PYTHON,
            "python_full_version": f"{PYTHON}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
        }

    def takes(self, filename: str) -> bool:
        """Tell whether a wheel can be installed there."""
        return any(
            self._takes_python(tag.interpreter, tag.abi) and self._takes_platform(tag.platform)
            for tag in parse_wheel_filename(filename)[3]
        )

    @staticmethod
    def _takes_python(interpreter: str, abi: str) -> bool:
        if abi == "abi3":
            return int(interpreter.removeprefix("cp3")) <= int(PYTHON.partition(".")[2])
        wanted = "cp" + PYTHON.replace(".", "")
        return (interpreter, abi) == (wanted, wanted) or (interpreter, abi) == ("py3", "none")

    def _takes_platform(self, platform: str) -> bool:
        if platform in ("any", "win_amd64" if self.sys_platform == "win32" else "any"):
            return True
        platform = platform.replace("manylinux2014_", "manylinux_2_17_")
        for prefix, newest in self.newest.items():
            if platform.startswith(prefix + "_") and platform.endswith("_" + self.machine):
                version = platform[len(prefix) + 1 : -len(self.machine) - 1].split("_")
                return version[0].isdigit() and tuple(map(int, version)) <= newest
        return False


LINUX = {"manylinux": (2, 28)}
# The wheels that PyPI lacks, from the index of PyTorch: their sha256 is in its metadata.
TARGETS = (
    Target("linux-x86_64-cuda", "linux", "x86_64", LINUX),
    Target(
        "linux-x86_64-cpu",
        "linux",
        "x86_64",
        LINUX,
        (
            "2.13.0+cpu",
            # pragma: allowlist nextline secret
            "6746dbcbeb526eb61330b76b41ff1b4eb848951103a892eeb080dfa2b264667b",
        ),
    ),
    Target(
        "linux-aarch64-cpu",
        "linux",
        "aarch64",
        LINUX,
        (
            "2.13.0+cpu",
            # pragma: allowlist nextline secret
            "84453b69508ec79902f899c5ed9495acb9e2bbe9fda5f1d5d6f19e3c3842e1a7",
        ),
    ),
    Target("windows-x86_64-cpu", "win32", "AMD64", {}),
    Target(
        "windows-x86_64-cuda",
        "win32",
        "AMD64",
        {},
        (
            "2.13.0+cu126",
            # pragma: allowlist nextline secret
            "8095729db14e7fd5178a39676fdd679208eff4041407ea34e3d898336c90f5c5",
        ),
    ),
    Target("macos-arm64-mps", "darwin", "arm64", {"macosx": (14, 0)}),
)


def resolve(pins: Path) -> list[dict[str, Any]]:
    """Everything the pins need on any platform, with every wheel and its sha256."""
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "pylock.toml"
        command = ["uv", "pip", "compile", str(pins), "--universal", "--python-version", PYTHON]
        command += ["--constraints", str(PINS)]
        command += ["--format", "pylock.toml", "--quiet", "--output-file", str(output)]
        subprocess.run(command, check=True)
        packages: list[dict[str, Any]] = tomllib.loads(output.read_text("utf-8"))["packages"]
        return packages


def digests(package: dict[str, Any], target: Target) -> list[str]:
    """The sha256 of each wheel of a package that the platform takes."""
    return sorted(
        wheel["hashes"]["sha256"]
        for wheel in package.get("wheels", [])
        if target.takes(wheel["url"].rpartition("/")[2])
    )


def lines(packages: list[dict[str, Any]], target: Target) -> Iterator[str]:
    """One line for each package of a flavour."""
    for package in packages:
        name, version = package["name"], package["version"]
        if "marker" in package and not Marker(package["marker"]).evaluate(target.markers()):
            continue
        if name.startswith(ONLY_CUDA) and not target.is_cuda:
            continue
        found = digests(package, target)
        if name == "torch" and target.torch[0]:
            if target.torch[0].partition("+")[0] != version:
                sys.exit(f"lock: the torch of {target.name} is not {version}; look its sha256 up.")
            version, found = target.torch[0], [target.torch[1]]
        if not found:
            sys.exit(f"lock: {name} {version} has no wheel for {target.name}.")
        hashes = " ".join(f"--hash=sha256:{digest}" for digest in found)
        yield f"{name}=={version} {hashes}{PRAGMA}"


def installer_lines() -> Iterator[str]:
    """One line for each wheel of the installer, in the version that the tests use."""
    pin = next(
        line for line in TEST_PINS.read_text("utf-8").splitlines() if line.startswith("uv==")
    )
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder) / "uv.txt"
        pins.write_text(pin + "\n", encoding="utf-8")
        for wheel in resolve(pins)[0]["wheels"]:
            name = wheel["url"].rpartition("/")[2]
            if name.endswith(INSTALLER_TAGS):
                yield f"{name} sha256:{wheel['hashes']['sha256']}{PRAGMA}"


def write(name: str, found: Iterable[str]) -> None:
    """Write the lock of that name."""
    head = f"# Python {PYTHON}, {name}; written by tools/lock_environment.py"
    text = "\n".join([head, *found]) + "\n"
    (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")
    print(f"{name}: {text.count('==')} packages")


def main() -> None:
    """Write every lock."""
    packages = resolve(PINS)
    FOLDER.mkdir(exist_ok=True)
    head = "# The installer; written by tools/lock_environment.py"
    text = "\n".join([head, *installer_lines()]) + "\n"
    (FOLDER / "uv.txt").write_text(text, encoding="utf-8")
    for target in TARGETS:
        write(target.name, lines(packages, target))
    known = {package["name"] for package in packages}
    for extra in EXTRAS:
        found = resolve(PINS.with_name(f"{extra}.txt"))
        more = [package for package in found if package["name"] not in known]
        for target in TARGETS:
            write(f"{target.name}-{extra}", lines(more, target))


if __name__ == "__main__":
    main()
