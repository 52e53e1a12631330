# SPDX-License-Identifier: GPL-2.0-or-later
"""What can be checked before anything is downloaded, as one table."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ...folders import listed
from ...machine import existing
from ...translation import tr
from ...worker_texts import filled
from .choices import EXTRAS
from .errors import SetupError
from .flavours import Flavour, FlavourChoice, choose
from .lock import Lock, read_lock
from .machine import Machine, look
from .network import Sources, proxy_variables, without_credentials
from .uv import program
from .wheels import wheel_for

OK, WARNING, ERROR = "ok", "warning", "error"
MAX_WINDOWS_PATH = 100  # the limit is 260; some wheels contain paths of 150 characters
MB = 1_000_000


@dataclass(frozen=True)
class Check:
    """A row of the table."""

    level: str
    title: str
    sentence: str


@dataclass(frozen=True)
class SetupPlan:
    """What would be installed, and the results of the checks."""

    home: Path
    machine: Machine
    choice: FlavourChoice
    sources: Sources
    checks: tuple[Check, ...]
    extras: tuple[str, ...] = ()

    @property
    def flavour(self) -> Flavour | None:
        """The build to install."""
        return self.choice.flavour

    def chosen(self) -> Flavour:
        """The build to install; raises SetupError with the reason if there is none."""
        if self.flavour is None:
            raise SetupError(self.choice.reason)
        return self.flavour

    def lock(self) -> Lock:
        """The pins of the build; raises SetupError if there are none."""
        return read_lock(self.chosen().name, self.extras)

    def name(self) -> str:
        """Name of the folder of the environment, which changes exactly when the contents would."""
        return "-".join((f"env-{self.lock().digest}", *self.extras))

    def errors(self) -> list[str]:
        """Sentences about what prevents the set-up."""
        return [check.sentence for check in self.checks if check.level == ERROR]


def make_plan(
    home: Path,
    build: str,
    sources: Sources,
    machine: Machine | None = None,
    extras: Sequence[str] = (),
) -> SetupPlan:
    """Look at the machine and check everything; changes nothing.

    `extras` are added; what the present environment has of them, stays.
    """
    machine = machine or look()
    choice = choose(machine, build)
    extras = tuple(name for name in EXTRAS if name in (*extras, *extras_of(home)))
    checks = [_build_check(choice)]
    if choice.flavour is not None:
        flavour = choice.flavour.enlarged(extras)
        choice = replace(choice, flavour=flavour)
        checks += [_disk_check(home, flavour), *_folder_checks(home)]
    plan = SetupPlan(home, machine, choice, sources, tuple(checks), extras)
    return plan if plan.flavour is None else replace(plan, checks=(*checks, _source_check(plan)))


def extras_of(home: Path) -> tuple[str, ...]:
    """The extras that the present environment has."""
    return tuple(name for name in EXTRAS if listed(home, f"env-*-{name}"))


def _build_check(choice: FlavourChoice) -> Check:
    level = ERROR if choice.flavour is None else WARNING if choice.fell_back else OK
    return Check(level, tr("PyTorch"), choice.reason)


def _disk_check(home: Path, flavour: Flavour) -> Check:
    try:
        free_mb = shutil.disk_usage(existing(home)).free // MB
    except OSError as error:
        return Check(WARNING, tr("Disk"), str(error))
    if free_mb < flavour.disk_mb:
        text = tr(
            "{need:size} are needed on the volume of {folder}, but only {free:size} are free; "
            "make room, or choose another folder with the setting plugins/ttrd3/home."
        )
        level = ERROR
    else:
        text = tr("{need:size} are needed in {folder}; {free:size} are free.")
        level = OK
    sizes = {"need": flavour.disk_mb * MB, "free": free_mb * MB}
    return Check(level, tr("Disk"), filled(text, folder=home, **sizes))


def _folder_checks(home: Path) -> list[Check]:
    """Check whether the folder is writable, and whether its name may cause trouble."""
    parent = existing(home)
    found = []
    if not (parent.is_dir() and os.access(parent, os.W_OK | os.X_OK)):
        text = tr(
            "The folder {folder} cannot be written to; ask for the permission, or choose another "
            "one with the setting plugins/ttrd3/home."
        )
        found.append(Check(ERROR, tr("Folder"), text.format(folder=parent)))
    if sys.platform == "win32" and len(str(home)) > MAX_WINDOWS_PATH:
        text = tr(
            "The path {folder} is too long for Windows; choose a folder of at most {limit} "
            "characters with the setting plugins/ttrd3/home."
        )
        found.append(Check(ERROR, tr("Folder"), text.format(folder=home, limit=MAX_WINDOWS_PATH)))
    elif sys.platform == "win32" and not str(home).isascii():
        text = tr("The path {folder} has letters that some programs on Windows cannot read.")
        found.append(Check(WARNING, tr("Folder"), text.format(folder=home)))
    return found


def _source_check(plan: SetupPlan) -> Check:
    """Say where the packages come from; a folder must have the packages that are needed."""
    flavour, sources = plan.chosen(), plan.sources
    if not sources.folder:
        proxy = proxy_variables(sources.index).get("HTTPS_PROXY", "")
        text = (
            tr("About {size:size} will be downloaded from {index} through the proxy {proxy}.")
            if proxy
            else tr("About {size:size} will be downloaded from {index}.")
        )
        addresses = [sources.index]
        files = plan.lock().torch_files
        if flavour.torch_index and not sources.torch_folder(files):
            addresses.append(sources.torch_index or flavour.torch_index)
        index = without_credentials(tr(" and ").join(addresses))
        values = {"size": flavour.download_mb * MB, "index": index}
        return Check(OK, tr("Network"), filled(text, proxy=without_credentials(proxy), **values))
    missing = missing_files(plan)
    if not missing:
        text = tr("Everything is in {folder}; no network is used.")
        return Check(OK, tr("Folder to install from"), text.format(folder=sources.folder))
    text = tr("The folder {folder} lacks {files}; make it again for this kind of machine.")
    shown = ", ".join(missing[:3]) + (" …" if len(missing) > 3 else "")
    return Check(
        ERROR, tr("Folder to install from"), text.format(folder=sources.folder, files=shown)
    )


def missing_files(plan: SetupPlan) -> list[str]:
    """Names of the files that the offline folder lacks."""
    files = [path.name for folder in plan.sources.link_folders() for path in folder.glob("*.whl")]
    present = {_key(*file.split("-")[:2]) for file in files}
    missing = [
        f"{name} {version}"
        for name, version in plan.lock().packages()
        if _key(name, version) not in present
    ]
    wheel = wheel_for(plan.machine)
    if wheel and not program(plan.home, wheel).is_file() and wheel.filename not in files:
        missing.insert(0, wheel.filename)
    return missing


def _key(name: str, version: str) -> tuple[str, str]:
    return re.sub(r"[-_.]+", "-", name).lower(), version
