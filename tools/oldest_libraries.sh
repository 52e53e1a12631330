#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Runs what touches the libraries most on the oldest ones that pyproject.toml allows, in an environment
# of its own. oldest_libraries.sh [FOLDER] keeps the environment in a folder; extra words go to pytest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=${1:-$(mktemp -d)}
shift || true
[ -d "$folder/bin" ] || .venv/bin/uv venv --quiet --python "${TTRD3_OLDEST_WITH:-3.11}" "$folder"
oldest=$(.venv/bin/python - <<'END'
import re, tomllib
wanted = tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"]
# The oldest numpy and scipy with wheels for this Python may be newer than the floor.
exact = {"torch", "rasterio", "safetensors", "scikit-image"}
for line in wanted:
    name, floor = re.match(r"([\w-]+)(?:>=([\d.]+))?", line).groups()
    print(f"{name}=={floor}.*" if name in exact else line.partition(";")[0].strip())
END
)
# PyTorch before 2.3 was built for NumPy 1, and matplotlib 3.11 for NumPy 2.
mapfile -t names <<<"$oldest"
.venv/bin/uv pip install --quiet --python "$folder/bin/python" \
  "${names[@]}" "numpy<2" "matplotlib<3.10" "setuptools<81" pytest pytest-timeout
.venv/bin/uv pip install --quiet --python "$folder/bin/python" --no-deps --no-build-isolation --editable .
"$folder/bin/python" -c 'import torch, rasterio; print("torch", torch.__version__, "rasterio", rasterio.__version__)'
[ $# -gt 0 ] || set -- tests/unit/test_hostile_weights.py tests/unit/test_ttrd3.py \
  tests/unit/test_sizing.py tests/unit/test_batch_size.py tests/cli/test_cli_signals.py \
  tests/pipeline/test_pipeline.py
exec "$folder/bin/python" -m pytest -q "$@"
