# SPDX-License-Identifier: GPL-2.0-or-later
"""No command asks the network for a local raster."""

from __future__ import annotations

import pytest
from cli_rig import SMALL
from raster_files import write
from run_rig import smooth
from ttrd3_qgis.core.cli import main
from web_rig import VRT, local_names, server

__all__ = ["server"]


@pytest.mark.parametrize("kind", ["zipped", "zipped service"])
@pytest.mark.parametrize("command", ["info", "upscale", "reference", "scenes"])
def test_a_hidden_address_is_not_asked(tmp_path, capsys, server, command, kind):
    address, asked = server
    evil, lr = tmp_path / "evil_lr.vrt", write(tmp_path / "lr.tif", smooth())
    evil.write_text(VRT.format(local_names(tmp_path, address)[kind]))
    output = ("--output", tmp_path / "sr.tif", *SMALL)
    listed = tmp_path / "scenes.csv"
    listed.write_text(f"lr\n{evil}\n")
    (tmp_path / "out").mkdir()
    arguments = {
        "info": ("info", evil),
        "upscale": ("upscale", evil, *output),
        "reference": ("upscale", lr, "--reference", evil, *output),
        "scenes": ("scenes", listed, "--output-folder", tmp_path / "out", *SMALL),
    }[command]
    main([str(argument) for argument in arguments])
    assert asked == []
    assert "Traceback" not in capsys.readouterr().err
