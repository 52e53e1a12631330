# SPDX-License-Identifier: GPL-2.0-or-later
"""Plants the bugs of mutations.toml one at a time, in a copy of the checkout, and lists survivors.

A mutation is a plausible bug: a piece of a file and what stands there instead. It is killed when
one of the tests that belong to it fails. Run by hand: `python tools/mutants.py --jobs 2`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

ROOT = Path(__file__).resolve().parents[1]
MUTATIONS = Path(__file__).with_name("mutations.toml")
PACKAGE, ELSEWHERE = "ttrd3_qgis", ("core", "resources")  # folders that setup.py puts into it
MAY_SURVIVE = 2
TIMEOUT_S = 240
PYTEST = (sys.executable, "-m", "pytest", "-x", "-q", "--no-header")
PASSED, FAILED, INTERRUPTED = 0, 1, 2  # statuses of pytest; others mean that it could not begin
SURVIVED, MISFIT, BROKEN = "SURVIVED", "DOES NOT APPLY", "TESTS COULD NOT RUN"
CHECK = "from ttrd3_qgis import core; import os; print(os.path.realpath(core.__path__[0]))"


@dataclass(frozen=True)
class Mutation:
    """A bug: `old`, which stands once in `file`, becomes `new`; `tests` as pytest names them."""

    id: str
    kind: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


@dataclass(frozen=True)
class Verdict:
    """What became of a mutation: the name of the test that failed, or one of the words above."""

    mutation: Mutation
    outcome: str

    @property
    def row(self) -> str:
        """A line of the table."""
        found = self.mutation
        return f"{found.id:28} | {found.kind:13} | {found.file:34} | {self.outcome}"


def read_mutations(path: Path = MUTATIONS) -> list[Mutation]:
    """Every mutation of the file, in its order; exits where two have the same name."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    found = [_mutation(entry) for entry in data["mutation"]]
    twice = [name for name, count in Counter(item.id for item in found).items() if count > 1]
    if twice:
        sys.exit(f"In {path.name} several mutations are called {', '.join(twice)}; rename them.")
    return found


def _mutation(entry: dict[str, Any]) -> Mutation:
    texts = {name: str(entry[name]) for name in ("id", "kind", "file", "old", "new")}
    return Mutation(**texts, tests=tuple(entry["tests"]))


def mutated(mutation: Mutation, text: str) -> str | None:
    """The file with the bug; None where it does not apply, or gives what is no Python."""
    if text.count(mutation.old) != 1 or mutation.old == mutation.new:
        return None
    changed = text.replace(mutation.old, mutation.new)
    try:
        compile(changed, mutation.file, "exec")
    except SyntaxError:
        return None
    return changed


def copy_checkout(folder: Path) -> Path:
    """Copy what git tracks, and new files, so that the package resolves to the copy."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    _link_packages(folder)
    return folder


def _link_packages(folder: Path) -> None:
    """Put packages that lie elsewhere into their parents: an import by path knows no mapping."""
    for name in ELSEWHERE:
        (folder / PACKAGE / name).symlink_to(folder / name, target_is_directory=True)
    found = subprocess.run(
        [sys.executable, "-c", CHECK],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        check=False,
    )
    if found.stdout.strip() != str((folder / "core").resolve()):
        sys.exit(f"{PACKAGE}.core is not imported from the copy in {folder}. {found.stderr}")


def environment(folder: Path) -> dict[str, str]:
    """Imports from the copy come before those of an installed package."""
    return {"OMP_NUM_THREADS": "1", **os.environ, "PYTHONPATH": str(folder)}


def run_tests(folder: Path, tests: Sequence[str], timeout_s: float) -> tuple[int | None, str]:
    """Status of pytest, None after the timeout, and what it wrote."""
    process = subprocess.Popen(
        [*PYTEST, *tests],
        cwd=folder,
        env=environment(folder),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    try:
        text, _ = process.communicate(timeout=timeout_s)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)  # and the processes of the tests
        return None, process.communicate()[0]
    return process.returncode, text


@contextmanager
def planted(folder: Path, mutation: Mutation, changed: str) -> Iterator[None]:
    """Have the bug in the copy for a while."""
    path = folder / mutation.file
    before = path.read_text(encoding="utf-8")
    _rewrite(path, changed)
    try:
        yield
    finally:
        _rewrite(path, before)


def _rewrite(path: Path, text: str) -> None:
    """Write a module; compiled code counts as fresh by size and second, so it has to go."""
    path.write_text(text, encoding="utf-8")
    for compiled in (path.parent / "__pycache__").glob(f"{path.stem}.*.pyc"):
        compiled.unlink()


def state(mutation: Mutation) -> str:
    """Whether a mutation still applies to the checkout, without running anything."""
    path = ROOT / mutation.file
    applies = path.is_file() and mutated(mutation, path.read_text(encoding="utf-8")) is not None
    return "applies" if applies else MISFIT


def try_mutation(folder: Path, mutation: Mutation, timeout_s: float) -> Verdict:
    """Plant a bug, run its tests, take it out again."""
    path = folder / mutation.file
    changed = mutated(mutation, path.read_text(encoding="utf-8")) if path.is_file() else None
    if changed is None:
        return Verdict(mutation, MISFIT)
    with planted(folder, mutation, changed):
        status, text = run_tests(folder, mutation.tests, timeout_s)
    return Verdict(mutation, outcome(status, text))


def outcome(status: int | None, text: str) -> str:
    """What a run of pytest says of a mutation."""
    if status == PASSED:
        return SURVIVED
    if status is None:
        return "timeout"
    failed = re.search(r"(?m)^(?:FAILED|ERROR) \S*?(\w+\.py\S*)", text)
    if status in (FAILED, INTERRUPTED) and failed:
        return failed[1]
    return BROKEN


def try_all(mutations: Sequence[Mutation], jobs: int, timeout_s: float) -> list[Verdict]:
    """Try every mutation, in as many copies at once as there are jobs."""
    with tempfile.TemporaryDirectory(prefix="ttrd3-mutants-") as place:
        copies: SimpleQueue[Path] = SimpleQueue()
        first = copy_checkout(Path(place) / "0")
        check_unchanged(first, mutations, timeout_s)
        copies.put(first)
        for number in range(1, jobs):
            copies.put(copy_checkout(Path(place) / str(number)))

        def attempt(mutation: Mutation) -> Verdict:
            folder = copies.get()
            try:
                verdict = try_mutation(folder, mutation, timeout_s)
            finally:
                copies.put(folder)
            print(verdict.row, flush=True)
            return verdict

        with ThreadPoolExecutor(jobs) as pool:
            return list(pool.map(attempt, mutations))


def check_unchanged(folder: Path, mutations: Sequence[Mutation], timeout_s: float) -> None:
    """Exit unless all tests pass without any bug: a failure would mean nothing otherwise."""
    tests = sorted({test for mutation in mutations for test in mutation.tests})
    status, text = run_tests(folder, tests, 10 * timeout_s)
    if status != PASSED:
        sys.exit(f"Without any bug the tests do not pass; mend that first.\n{text[-4000:]}")


def summary(verdicts: Sequence[Verdict]) -> str:
    """How many of each kind were planted and killed, and who is left."""
    planted_of = Counter(verdict.mutation.kind for verdict in verdicts)
    left = [v for v in verdicts if v.outcome in (SURVIVED, MISFIT, BROKEN)]
    left_of = Counter(verdict.mutation.kind for verdict in left)
    lines = [f"{kind:13} {count - left_of[kind]} of {count}" for kind, count in planted_of.items()]
    killed = len(verdicts) - len(left)
    lines += ["", f"Killed {killed} of {len(verdicts)}; {len(left)} left."]
    return "\n".join([*lines, *(verdict.row for verdict in left)])


def passes(verdicts: Sequence[Verdict]) -> bool:
    """Tell whether few enough survive and every mutation still applies."""
    words = Counter(verdict.outcome for verdict in verdicts)
    return words[SURVIVED] <= MAY_SURVIVE and not words[MISFIT] and not words[BROKEN]


def chosen(mutations: Sequence[Mutation], names: Sequence[str]) -> list[Mutation]:
    """The mutations of these names, or all; exits where there is no such name."""
    unknown = sorted(set(names) - {mutation.id for mutation in mutations})
    if unknown:
        sys.exit(f"There is no mutation {', '.join(unknown)}; see --list.")
    return [mutation for mutation in mutations if not names or mutation.id in names]


def main() -> int:
    """Entry point; the status is 1 where too many survive or one does not apply any more."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", nargs="+", default=[], metavar="ID", help="try these alone")
    parser.add_argument(
        "--list", action="store_true", help="name the mutations, and which do not apply"
    )
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="copies at work at once")
    parser.add_argument("--timeout", type=float, default=TIMEOUT_S, metavar="SECONDS")
    options = parser.parse_args()
    mutations = chosen(read_mutations(), options.only)
    if options.list:
        listed = [Verdict(mutation, state(mutation)) for mutation in mutations]
        print("\n".join(verdict.row for verdict in listed))
        return 0 if passes(listed) else 1
    verdicts = try_all(mutations, max(1, options.jobs), options.timeout)
    print("\n" + summary(verdicts))
    return 0 if passes(verdicts) else 1


if __name__ == "__main__":
    sys.exit(main())
