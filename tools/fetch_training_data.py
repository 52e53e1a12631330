# SPDX-License-Identifier: GPL-2.0-or-later
"""Fetches the images that the shipped weights were trained and measured on, and splits them.

python tools/fetch_training_data.py [--source FILE.zip] [--output ../shared/data]

UC Merced Land Use (Yang and Newsam 2010), 332 MB, from its authors' server. Every image is checked
against tools/training_data/split.csv; the output appears whole or not at all.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import http.client
import io
import os
import re
import shutil
import sys
import tempfile
import urllib.error
import urllib.request
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ADDRESS = "http://weegee.vision.ucmerced.edu/datasets/UCMerced_LandUse.zip"
MEMBER = "UCMerced_LandUse/Images/{scene}/{name}.tif"
ROOT = Path(__file__).resolve().parents[1]
LISTS = ROOT / "tools" / "training_data"
OUTPUT = ROOT.parent / "shared" / "data"  # where resources/training/*.toml look for it
FOLDERS = ("train", "ref", "test_public")
WEBP = {"format": "WEBP", "quality": 93, "method": 6}
WRITTEN = (2024, 1, 1, 0, 0, 0)  # the time of every entry, so that the same images give equal zips
TIMEOUT_S = 60
UNREACHABLE = (
    *(urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError),
    ValueError,  # an address that is none
)


class FetchError(Exception):
    """What went wrong, as one sentence."""


@dataclass(frozen=True)
class Listed:
    """An image of the published set, the part of the split it belongs to, and its checksum."""

    name: str
    split: str
    sha256: str

    @property
    def member(self) -> str:
        """Its name in the published archive."""
        scene = re.sub(r"\d+$", "", self.name)
        return MEMBER.format(scene=scene, name=self.name)


def listed(table: Path) -> list[Listed]:
    """The images of a table."""
    with table.open(encoding="utf-8", newline="") as file:
        return [Listed(**row) for row in csv.DictReader(file)]


def fetch(source: str, output: Path, lists: Path = LISTS) -> None:
    """Fetch, check and split; raises FetchError, and then leaves nothing behind."""
    for name in FOLDERS:
        if (output / name).exists():
            raise FetchError(f"{output / name} exists already; remove it or choose another folder.")
    made = [folder for folder in (output, *output.parents) if not folder.exists()]
    try:
        output.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".training-data-", dir=output) as name:
            work = Path(name)
            archive = obtained(source, work / "published.zip")
            split(archive, listed(lists / "split.csv"), work)
            shutil.copyfile(lists / "refs.csv", work / "test_public" / "refs.csv")
            publish(work, output)
    except OSError as error:
        remove_empty(made)
        raise FetchError(f"{output} cannot be written ({error.strerror or error}).") from None
    except BaseException:
        remove_empty(made)
        raise


def obtained(source: str, target: Path) -> Path:
    """The archive at an address, downloaded to `target`; a file is used where it lies."""
    if "://" not in source:
        return Path(source)
    print(f"Downloading {source} ...")
    try:
        with urllib.request.urlopen(source, timeout=TIMEOUT_S) as answer, target.open("wb") as file:
            shutil.copyfileobj(answer, file)
            length = answer.headers.get("Content-Length")
    except UNREACHABLE as error:
        reason = getattr(error, "reason", None) or error
        raise FetchError(
            f"{source} cannot be downloaded ({reason}); is there a network, and does the server "
            "still offer it? A copy that you have is taken with --source FILE.zip."
        ) from None
    if length and target.stat().st_size != int(length):
        raise FetchError(
            f"The download from {source} ended after {target.stat().st_size} of {length} bytes; "
            "try again."
        )
    return target


def split(source: Path, images: list[Listed], work: Path) -> None:
    """Check all images, then write the zips of training and references and the test images."""
    try:
        with zipfile.ZipFile(source) as archive:
            check(archive, images, source)
            for name in ("train", "ref"):
                chosen = [image for image in images if image.split == name]
                write_zip(archive, chosen, work / name / f"{name}.zip", name)
            write_tests(archive, [x for x in images if x.split == "test"], work)
    except FileNotFoundError:
        raise FetchError(f"{source} does not exist.") from None
    except (zipfile.BadZipFile, zlib.error) as error:
        raise FetchError(f"{source} is not an intact zip archive ({error}).") from None


def check(archive: zipfile.ZipFile, images: list[Listed], source: Path) -> None:
    """Raise FetchError where images are missing, or are not those that the split was made of."""
    names = set(archive.namelist())
    missing = [image.member for image in images if image.member not in names]
    if missing:
        raise FetchError(
            f"{len(missing)} of {len(images)} images are missing in {source}, the first is "
            f"{missing[0]}."
        )
    print(f"Checking {len(images)} images ...")
    changed = [image.member for image in images if sha256(archive, image) != image.sha256]
    if changed:
        raise FetchError(
            f"{len(changed)} of {len(images)} images in {source} differ from the published ones, "
            f"the first is {changed[0]}."
        )


def sha256(archive: zipfile.ZipFile, image: Listed) -> str:
    """Checksum of an image file."""
    return hashlib.sha256(archive.read(image.member)).hexdigest()


def write_zip(archive: zipfile.ZipFile, images: list[Listed], target: Path, folder: str) -> None:
    """Write images as WebP into a zip that stores them as they are."""
    print(f"Writing {target.name}: {len(images)} images ...")
    target.parent.mkdir()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as out:
        for image, pixels in opened(archive, images):
            data = io.BytesIO()
            pixels.save(data, **WEBP)
            out.writestr(zipfile.ZipInfo(f"{folder}/{image.name}.webp", WRITTEN), data.getvalue())


def write_tests(archive: zipfile.ZipFile, images: list[Listed], work: Path) -> None:
    """Write the test images without loss."""
    folder = work / "test_public" / "hr"
    folder.mkdir(parents=True)
    for image, pixels in opened(archive, images):
        pixels.save(folder / f"{image.name}.png", optimize=True)


def opened(archive: zipfile.ZipFile, images: list[Listed]) -> Iterator[tuple[Listed, Image.Image]]:
    """The images with their pixels, in RGB."""
    for image in images:
        with Image.open(io.BytesIO(archive.read(image.member))) as pixels:
            yield image, pixels.convert("RGB")


def publish(work: Path, output: Path) -> None:
    """Move the finished folders to their place, all or none."""
    moved: list[Path] = []
    try:
        for name in FOLDERS:
            os.rename(work / name, output / name)
            moved.append(output / name)
    except BaseException:
        for folder in moved:
            shutil.rmtree(folder)
        raise


def remove_empty(folders: list[Path]) -> None:
    """Remove the folders that were made for the output, the innermost first."""
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def main() -> int:
    """Fetch as the command line says; the exit status is 1 where that failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--source", default=ADDRESS, help="address or file (default: %(default)s)")
    parser.add_argument("--output", type=Path, default=OUTPUT, help="default: %(default)s")
    options = parser.parse_args()
    try:
        fetch(options.source, options.output.absolute())
    except FetchError as error:
        print(f"fetch_training_data: {error}", file=sys.stderr)
        return 1
    print(f"{options.output} has train/train.zip, ref/ref.zip and test_public/.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
