# SPDX-License-Identifier: GPL-2.0-or-later
"""The builds of PyTorch with a lock, and which of them fits a machine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...translation import tr
from .choices import CPU, CUDA, MPS
from .machine import Gpu, Machine, Version, dotted

MIN_GLIBC = (2, 28)  # the manylinux tag of PyTorch's wheels
EXTRA_DOWNLOAD_MB, EXTRA_DISK_MB = 50, 400
MIN_MACOS = (14,)  # the macOS tag of PyTorch's and rasterio's wheels


@dataclass(frozen=True)
class CudaNeeds:
    """What the CUDA in a wheel requires of driver and GPU (CUDA compatibility guide, table 1)."""

    cuda: str
    driver: Version
    compute: tuple[Version, Version]  # oldest and newest GPU generation with kernels


@dataclass(frozen=True)
class Flavour:
    """A build for one kind of machine. The lock file has its name; sizes are rounded up."""

    name: str
    build: str
    download_mb: int
    disk_mb: int  # at the peak, including downloads
    torch_index: str = ""  # if PyPI does not have this build
    cuda: CudaNeeds | None = None

    def enlarged(self, extras: Sequence[str]) -> Flavour:
        """The same build with room for `extras`."""
        download_mb = self.download_mb + EXTRA_DOWNLOAD_MB * len(extras)
        return replace(
            self, download_mb=download_mb, disk_mb=self.disk_mb + EXTRA_DISK_MB * len(extras)
        )


_PYTORCH = "https://download.pytorch.org/whl/"
FLAVOURS = (
    Flavour("linux-x86_64-cpu", CPU, 330, 1500, _PYTORCH + "cpu"),
    Flavour("linux-aarch64-cpu", CPU, 330, 1500, _PYTORCH + "cpu"),
    Flavour(
        "linux-x86_64-cuda", CUDA, 3000, 7000, cuda=CudaNeeds("13.0", (580,), ((7, 5), (12, 9)))
    ),
    Flavour("windows-x86_64-cpu", CPU, 280, 1500),
    Flavour(
        "windows-x86_64-cuda",
        CUDA,
        2800,
        7000,
        _PYTORCH + "cu126",
        CudaNeeds("12.6", (528, 33), ((5, 0), (9, 0))),
    ),
    Flavour("macos-arm64-mps", MPS, 250, 1200),
)


@dataclass(frozen=True)
class FlavourChoice:
    """The flavour for a machine and the reason; none if the machine cannot run PyTorch."""

    flavour: Flavour | None
    reason: str
    fell_back: bool = False  # there is a GPU that will not be used


def choose(machine: Machine, build: str) -> FlavourChoice:
    """Choose the flavour of a build (auto, cpu or cuda), or say why there is none."""
    refusal = _refusal(machine)
    if refusal:
        return FlavourChoice(None, refusal)
    if machine.system == "macos":
        return _choose_macos(build)
    cpu, cuda = _flavour(machine, CPU), _flavour(machine, CUDA)
    if build == CPU or not (machine.gpus or build == CUDA):
        return FlavourChoice(cpu, tr("PyTorch for the processor.") if machine.gpus else _no_gpu())
    needs = None if cuda is None else cuda.cuda
    problem = _cuda_problem(needs, machine.gpus)
    if needs is not None and not problem:
        text = tr("PyTorch with CUDA {cuda} for {gpu}.")
        return FlavourChoice(cuda, text.format(cuda=needs.cuda, gpu=machine.gpus[0].name))
    if build == CUDA:
        return FlavourChoice(None, problem)
    text = tr("PyTorch for the processor, because: {problem}")
    return FlavourChoice(cpu, text.format(problem=problem), fell_back=True)


def _no_gpu() -> str:
    return tr("PyTorch for the processor; no NVIDIA driver answers here.")


def _flavour(machine: Machine, build: str) -> Flavour | None:
    name = f"{machine.system}-{machine.arch}-{build}"
    return next((flavour for flavour in FLAVOURS if flavour.name == name), None)


def _choose_macos(build: str) -> FlavourChoice:
    if build == CUDA:
        return FlavourChoice(None, tr("There is no CUDA on macOS; choose auto for the Apple GPU."))
    flavour = next(flavour for flavour in FLAVOURS if flavour.build == MPS)
    return FlavourChoice(flavour, tr("PyTorch for Apple processors, with their GPU (MPS)."))


def _refusal(machine: Machine) -> str:
    """Why none of our PyTorch builds runs on this kind of machine, or ""."""
    if machine.system == "macos":
        if machine.arch != "arm64":
            return tr(
                "PyTorch is not made for Macs with an Intel processor any more; use another "
                "computer, or name a Python that has PyTorch 2.1 or newer."
            )
        if machine.macos and machine.macos < MIN_MACOS:
            text = tr("macOS {have} is too old for PyTorch; update to macOS {need} or newer.")
            return text.format(have=dotted(machine.macos), need=dotted(MIN_MACOS))
        return ""
    if _flavour(machine, CPU) is None:
        text = tr("There is no PyTorch to install on {machine}; name a Python that has it.")
        return text.format(machine=f"{machine.system} {machine.arch}")
    if machine.system == "linux" and machine.glibc < MIN_GLIBC:
        text = tr(
            "PyTorch needs a Linux with glibc {need} or newer, here it is {have}; name a Python "
            "that has PyTorch."
        )
        have = dotted(machine.glibc) if machine.glibc else tr("another C library")
        return text.format(need=dotted(MIN_GLIBC), have=have)
    return ""


def _cuda_problem(needs: CudaNeeds | None, gpus: tuple[Gpu, ...]) -> str:
    """Why the CUDA build would not work on any of the GPUs, or ""."""
    if needs is None:
        return tr("there is no CUDA build for this kind of processor.")
    if not gpus:
        return tr("No NVIDIA driver answers here; install the driver, or choose the build cpu.")
    if max(gpu.driver for gpu in gpus) < needs.driver:
        text = tr("CUDA {cuda} needs the NVIDIA driver {need} or newer, here it is {have}.")
        have = dotted(max(gpu.driver for gpu in gpus))
        return text.format(cuda=needs.cuda, need=dotted(needs.driver), have=have)
    oldest, newest = needs.compute
    if any(not gpu.compute or oldest <= gpu.compute <= newest for gpu in gpus):
        return ""
    text = tr(
        "the build with CUDA {cuda} has no code for {gpu} (compute capability {have}); a Python "
        "with another build of PyTorch can be named instead."
    )
    return text.format(cuda=needs.cuda, gpu=gpus[0].name, have=dotted(gpus[0].compute))
