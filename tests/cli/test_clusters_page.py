# SPDX-License-Identifier: GPL-2.0-or-later
"""The examples of docs/guide/clusters.md: commands are taken, scripts run, manifests fit together.

Slurm itself is not here: its commands are stand-ins that do what the scripts rely on.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time

import pytest
from raster_files import write
from run_rig import ENV, ROOT, names, smooth, write_reference
from ttrd3_qgis.core.commands.root import parser

PAGE = ROOT / "docs" / "guide" / "clusters.md"
BLOCK = re.compile(r"(?ms)^```(\w+)\n(.*?)^```$")
posix = pytest.mark.skipif(os.name != "posix", reason="scripts of Slurm run on Linux")


def blocks(*languages):
    found = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    return [text for language, text in found if language in languages]


def block(name):
    """The block whose first lines name its file."""
    (found,) = [text for text in blocks("bash", "yaml") if f"# {name}:" in text[:80]]
    return found


def commands(text):
    """Calls of `ttrd3` as their words, without what the shell does with them."""
    joined = text.replace("\\\n", " ")
    for line in re.findall(r"(?m)^(?:srun )?(ttrd3 .*)$", joined):
        plain = re.sub(r"(\|\||&).*$", "", line)
        plain = plain.replace("$SLURM_ARRAY_TASK_ID/$SHARDS", "3/8").replace(
            "$address", "tcp://h:1"
        )
        yield shlex.split(plain)[1:]


def test_every_command_is_taken():
    found = [words for text in blocks("sh", "bash") for words in commands(text)]
    assert len(found) == 5
    for words in found:
        parser().parse_args(words)


@posix
def test_every_script_is_bash():
    found = blocks("sh", "bash")
    assert len(found) == 6
    for text in found:
        done = subprocess.run(["bash", "-n"], input=text, text=True, capture_output=True)
        assert done.returncode == 0, done.stderr


def test_the_json_shown_is_that_of_the_command():
    event, summary = (json.loads(line) for line in blocks("json")[0].splitlines())
    assert event["event"]["event"] == "progress"
    assert set(summary) == {"summary"}


@pytest.fixture(scope="module")
def manifests():
    yaml = pytest.importorskip("yaml")
    found = list(yaml.safe_load_all(block("ttrd3.yaml")))
    return {f"{found['kind']}/{found['metadata']['name']}": found for found in found}


def container(manifest):
    (found,) = manifest["spec"]["template"]["spec"]["containers"]
    return found


def test_manifests_fit_together(manifests):
    assert set(manifests) == {
        *("Service/ttrd3-scheduler", "Deployment/ttrd3-scheduler"),
        *("Deployment/ttrd3-worker", "Job/ttrd3-client"),
    }
    service = manifests["Service/ttrd3-scheduler"]["spec"]
    for name in ("scheduler", "worker"):
        spec = manifests[f"Deployment/ttrd3-{name}"]["spec"]
        assert spec["selector"]["matchLabels"] == spec["template"]["metadata"]["labels"]
    scheduler = manifests["Deployment/ttrd3-scheduler"]
    assert service["selector"] == scheduler["spec"]["template"]["metadata"]["labels"]
    (port,) = service["ports"]
    assert port["targetPort"] == container(scheduler)["ports"][0]["containerPort"]
    address = f"tcp://ttrd3-scheduler:{port['port']}"
    assert address in container(manifests["Deployment/ttrd3-worker"])["args"]
    assert f"--scheduler={address}" in container(manifests["Job/ttrd3-client"])["args"]


def test_the_client_of_kubernetes_is_taken(manifests):
    client = manifests["Job/ttrd3-client"]
    program, *words = container(client)["args"]
    assert program == "ttrd3"
    options = parser().parse_args(words)
    assert (options.engine, options.resume) == ("dask", True)
    volumes = client["spec"]["template"]["spec"]["volumes"]
    mounts = container(client)["volumeMounts"]
    assert [volume["name"] for volume in volumes] == [mount["name"] for mount in mounts]
    assert container(client)["workingDir"] == mounts[0]["mountPath"]


STAND_INS = {
    "srun": 'exec "$@"',
    "scontrol": 'echo "$@" >>scontrol.log',
    "dask": f'exec {shlex.quote(sys.executable)} -m dask "$@"',
    "python": f'exec {shlex.quote(sys.executable)} "$@"',
}
CLIENT = """
import signal, sys, time
from distributed import Client
address = sys.argv[sys.argv.index("--scheduler") + 1]
client = Client(address)
client.wait_for_workers(1, timeout=60)
open("answer", "w").write(str(client.submit(lambda: 6 * 7).result(60)))
def leave(*_): sys.exit(130)
signal.signal(signal.SIGTERM, leave)
while {wait}: time.sleep(0.1)
"""


@pytest.fixture
def slurm(tmp_path, tiny_model):
    """A folder as the scripts expect it; starts one of them with a stand-in for `ttrd3`."""
    for folder in ("scenes", "results", "ttrd3/bin"):
        (tmp_path / folder).mkdir(parents=True)
    for number in range(3):
        write(tmp_path / "scenes" / f"s{number}.tif", smooth(seed=number))
    write_reference(tmp_path / "ref.tif")
    programs = tmp_path / "ttrd3" / "bin"
    (programs / "activate").write_text(f'PATH="{programs}:$PATH"\n')
    quick = f'-m ttrd3_qgis.core.cli "$@" --model {tiny_model} --steps 1 --device cpu'
    started = []

    def start(name, ttrd3=quick, **env):
        program = f"exec {shlex.quote(sys.executable)} {ttrd3}"
        for word, line in {**STAND_INS, "ttrd3": program}.items():
            (programs / word).write_text(f"#!/usr/bin/env bash\n{line}\n")
            (programs / word).chmod(0o755)
        (tmp_path / name).write_text(block(name))
        slurm_env = {"SLURM_JOB_ID": "77", "SLURM_CPUS_PER_TASK": "1", "HOME": str(tmp_path), **env}
        log = open(tmp_path / "log", "w")  # noqa: SIM115
        started.append(
            subprocess.Popen(
                ["bash", name],
                cwd=tmp_path,
                env={**ENV, **slurm_env},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        )
        log.close()
        return started[-1]

    yield start
    for process in started:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            continue


@posix
def test_the_job_array_does_each_scene_once(slurm, tmp_path):
    for number in ("1", "2", "3"):
        process = slurm("scenes.sbatch", SLURM_ARRAY_TASK_ID=number)
        assert process.wait(120) == 0, (tmp_path / "log").read_text()
        summary = json.loads((tmp_path / f"summary-{number}.json").read_text())["summary"]
        assert [scene["scene"] for scene in summary["scenes"]] == [f"s{int(number) - 1}"]
    assert names(tmp_path / "results") == ["s0_sr.tif", "s1_sr.tif", "s2_sr.tif"]
    assert not (tmp_path / "scontrol.log").exists()


@posix
@pytest.mark.parametrize(("status", "queued"), [(130, "requeue 77\n"), (1, None)])
def test_an_interrupted_job_puts_itself_back(slurm, tmp_path, status, queued):
    process = slurm("scenes.sbatch", f'-c "raise SystemExit({status})"', SLURM_ARRAY_TASK_ID="1")
    assert process.wait(60) == status
    log = tmp_path / "scontrol.log"
    assert (log.read_text() if log.exists() else None) == queued


@posix
@pytest.mark.parametrize("interrupted", [False, True])
def test_the_cluster_of_slurm_starts_and_ends(slurm, tmp_path, interrupted):
    pytest.importorskip("distributed")
    (tmp_path / "client.py").write_text(CLIENT.format(wait=interrupted))
    process = slurm("cluster.sbatch", 'client.py "$@"')
    answer = tmp_path / "answer"
    limit = time.monotonic() + 90
    while interrupted and time.monotonic() < limit and not answer.exists():
        time.sleep(0.1)
    if interrupted:
        time.sleep(0.5)
        process.send_signal(signal.SIGTERM)
    assert process.wait(90) == (130 if interrupted else 0), (tmp_path / "log").read_text()
    assert answer.read_text() == "42"
    assert (tmp_path / "scontrol.log").exists() == interrupted
    assert list(tmp_path.glob("scheduler-*")) == []
