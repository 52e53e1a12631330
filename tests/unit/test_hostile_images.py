# SPDX-License-Identifier: GPL-2.0-or-later
"""Folders and archives of images from anybody."""

from __future__ import annotations

import os
import zipfile

import pytest
from ttrd3_qgis.core.evaluation import images
from ttrd3_qgis.core.jobs.errors import BadRasterError

posix = pytest.mark.skipif(os.name != "posix", reason="pipes")


@posix
def test_a_pipe_among_the_images_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "a.png")
    with pytest.raises(BadRasterError, match="a pipe"):
        images.Images(tmp_path)["a.png"]


@posix
def test_an_archive_that_is_a_pipe_is_not_opened(tmp_path):
    os.mkfifo(tmp_path / "a.zip")
    with pytest.raises(BadRasterError, match="a pipe"):
        images.Images(tmp_path / "a.zip")


def test_an_image_that_unpacks_to_far_more(tmp_path, monkeypatch):
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.png", bytes(5 << 20))
    monkeypatch.setattr(images, "MOST_BYTES", 4 << 20)
    with pytest.raises(BadRasterError, match="unpacks to more than 4 MB"):
        images.Images(tmp_path / "a.zip")["a.png"]
