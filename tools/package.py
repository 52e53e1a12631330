# SPDX-License-Identifier: GPL-2.0-or-later
"""Builds the plugin's zip, byte for byte the same from the same files: package.py [ZIP].

Without a name it is dist/ttrd3_qgis-VERSION.zip. With --folder DIR, what it holds goes there.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import plugin_metadata
import translations

ROOT = Path(__file__).resolve().parent.parent
TOP = "ttrd3_qgis"
SINGLE = ("metadata.txt", "LICENSE", "CHANGELOG.md", ".bandit", ".flake8", ".secrets.baseline")
FOLDERS = {  # here: in the zip
    **{"ttrd3_qgis/": "", "core/": "core/", "resources/": "resources/"},
    # the guide, which the plugin shows without a network
    **{f"docs/{part}/": f"help/{part}/" for part in ("guide", "algorithms", "images")},
    **{f"docs/{page}.md": f"help/{page}.md" for page in ("finetune", "performance", "quality")},
}
LEFT_OUT = ("resources/training/checkpoints/",)  # for training to go on from, not for users
EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can hold
MODE = 0o100644 << 16


def git(*arguments: str) -> list[str]:
    """Lines that git prints about the repository."""
    command = ["git", "-C", str(ROOT), "-c", f"safe.directory={ROOT}", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except FileNotFoundError:
        sys.exit("package: git is needed to know which files belong to the project; install git.")
    except subprocess.CalledProcessError as error:
        sys.exit(f"package: git could not list the project's files: {error.stderr.strip()}")
    return [name for name in done.stdout.split("\0") if name]


def sources() -> dict[str, Path]:
    """What goes into the zip: name below the top folder -> file, without translations."""
    named = git("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    found = {name: ROOT / name for name in SINGLE}
    for name in named:
        folder = next((folder for folder in FOLDERS if name.startswith(folder)), None)
        if folder and (ROOT / name).is_file() and not name.startswith(LEFT_OUT):
            found[FOLDERS[folder] + name[len(folder) :]] = ROOT / name
    missing = [str(path.relative_to(ROOT)) for path in found.values() if not path.is_file()]
    if missing:
        sys.exit(f"package: these files are missing: {', '.join(missing)}.")
    return found


def texts(folder: Path) -> dict[str, Path]:
    """Compile the shipped languages into `folder`."""
    try:
        compiled = translations.compile_all(ROOT, folder, translations.SHIPPED)
    except translations.TranslationsError as error:
        sys.exit(f"package: {error}")
    sources = [translations.path_of(ROOT, name) for name in translations.SHIPPED]  # for reports
    return {f"i18n/{path.name}": path for path in (*compiled, *sources)}


def write(target: Path, content: dict[str, Path]) -> None:
    """Write the zip beside its target, then rename it."""
    partial = target.with_suffix(".part")
    with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(content):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", EPOCH)
            entry.create_system = 3
            entry.external_attr = MODE
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content[name].read_bytes(), compresslevel=9)
    partial.replace(target)


def unfold(target: Path) -> None:
    """Put the plugin into a folder as an installation would."""
    with tempfile.TemporaryDirectory() as folder:
        for name, source in {**sources(), **texts(Path(folder))}.items():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target / name)


def main() -> None:
    """Build the zip, or unfold it, and say what came of it."""
    if sys.argv[1:2] == ["--folder"]:
        unfold(Path(sys.argv[2]))
        return
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else default_target()
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        content = {**sources(), **texts(Path(folder))}
        write(target, content)
    changed = len(git("status", "-z", "--porcelain"))
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    print(f"{target}: {len(content)} files, {target.stat().st_size} bytes")
    print(f"sha256 {digest}")
    keys = plugin_metadata.to_fill((ROOT / "metadata.txt").read_text(encoding="utf-8"))
    if keys:
        print(
            f"note: fill {', '.join(keys)} in metadata.txt before an upload; "
            "docs/development/releasing.md says how"
        )
    if changed:
        print(f"note: {changed} files are not as committed; a release is built from a clean tree")


def default_target() -> Path:
    """Where a release lies, by the version in metadata.txt."""
    version = plugin_metadata.parse((ROOT / "metadata.txt").read_text(encoding="utf-8"))["version"]
    return ROOT / "dist" / f"{TOP}-{version}.zip"


if __name__ == "__main__":
    main()
