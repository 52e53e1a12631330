# SPDX-License-Identifier: GPL-2.0-or-later
"""Making the environment with the real installer, from folders of tiny packages, and its faults."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from pace import Stopwatch
from qgis.core import QgsFeedback, QgsNetworkAccessManager, QgsSettings
from rig import is_alive
from setup_rig import EXTRA, OTHER, TORCH, Log, fill_index, installer_wheel, make_wheel, sha256
from ttrd3_qgis.core.jobs.messages import told
from ttrd3_qgis.core.jobs.protocol import Failure, encode

from ttrd3_qgis.gui.python_known import python_is_known
from ttrd3_qgis.runtime.errors import NoInterpreterError, RunCancelledError
from ttrd3_qgis.runtime.interpreter import SETTING, Candidate, candidates, find
from ttrd3_qgis.runtime.notice import NOTICE
from ttrd3_qgis.runtime.setup import lock, preflight
from ttrd3_qgis.runtime.setup.choices import DIFFUSERS, INSTALL, REMOVE, REPAIR
from ttrd3_qgis.runtime.setup.errors import SetupError
from ttrd3_qgis.runtime.setup.machine import look
from ttrd3_qgis.runtime.setup.network import INDEX_SETTING, TORCH_INDEX_SETTING
from ttrd3_qgis.runtime.setup.orders import Order, carry_out
from ttrd3_qgis.runtime.setup.preflight import extras_of
from ttrd3_qgis.runtime.setup.running import Watch
from ttrd3_qgis.runtime.setup.turnstile import turnstile
from ttrd3_qgis.runtime.setup.wheels import wheel_for

HOLD = """
import sys, time
from pathlib import Path
from ttrd3_qgis.runtime.setup.turnstile import turnstile
with turnstile(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def settings(qgis_app):
    yield
    for name in (SETTING, INDEX_SETTING, TORCH_INDEX_SETTING):
        QgsSettings().remove(name)


@pytest.fixture
def order(wheel_folder, data_home):
    return Order(folder=str(wheel_folder))


def do(order, log=None, feedback=None):
    return carry_out(order, Watch(log or Log(), feedback or QgsFeedback()))


def leftovers(home):
    """Names in the data folder, without the environment and the installer."""
    names = sorted(path.name for path in home.iterdir())
    return [name for name in names if not name.startswith(("env-", "uv-"))]


def environment(home):
    return next(home.glob("env-*"))


def test_an_environment_is_made_and_found(order, data_home, tmp_path):
    log = Log()
    outcome = do(order, log)
    python = outcome.interpreter.path
    assert python == str(environment(data_home) / "bin" / "python")
    assert outcome.interpreter.torch == "2.13.0+tiny"
    assert outcome.size_bytes > 10_000
    assert leftovers(data_home) == ["install.lock"]
    assert "+ torch==2.13.0+tiny" in log.text()
    tried = candidates({}, "", data_home)
    assert find(tried, tmp_path, lambda: False, log).path == python
    before = environment(data_home).stat().st_ino
    assert do(order).interpreter.path == python
    assert environment(data_home).stat().st_ino == before


def test_repair_makes_it_anew_and_remove_takes_all(order, data_home, tmp_path):
    do(order)
    (environment(data_home) / "pyvenv.cfg").write_text("damaged")
    before = environment(data_home).stat().st_ino
    do(Order(REPAIR, folder=order.folder))
    assert environment(data_home).stat().st_ino != before
    outcome = do(Order(REMOVE))
    assert (outcome.interpreter, outcome.size_bytes) == (None, 0)
    assert [path.name for path in data_home.iterdir()] == ["install.lock"]
    with pytest.raises(NoInterpreterError, match="Set Up…"):
        find((), tmp_path, lambda: False, Log())


def test_extras_are_added_and_stay_until_all_is_removed(order, data_home):
    def extra():
        return [*data_home.glob("env-*/lib/*/site-packages/tiny_extra.py")]

    do(order)
    assert not extra()
    do(Order(folder=order.folder, extras=(DIFFUSERS,)))
    assert extra()
    for action in (INSTALL, REPAIR):
        do(Order(action, folder=order.folder))
        assert extra()
    do(Order(REMOVE))
    assert extras_of(data_home) == ()


def test_an_extra_must_be_in_the_folder_to_install_from(order, data_home, wheel_folder):
    (wheel_folder / EXTRA).unlink()
    do(order)
    with pytest.raises(SetupError, match=r"lacks tiny-extra 2\.0; make it again"):
        do(Order(folder=order.folder, extras=(DIFFUSERS,)))


def test_install_mends_what_is_damaged(order, data_home):
    do(order)
    (environment(data_home) / "bin" / "python").unlink()
    log = Log()
    assert do(order, log).interpreter is not None
    assert "does not work" in log.text()


def test_an_older_environment_goes(order, data_home):
    old = data_home / "env-00000000" / "bin"
    old.mkdir(parents=True)
    (data_home / "unfinished-0-1").mkdir()
    (data_home / "uv-0.0.1").mkdir()
    do(order)
    assert not old.exists()
    assert len(list(data_home.glob("uv-*"))) == 1
    assert leftovers(data_home) == ["install.lock"]


def test_a_replaced_wheel_is_refused_and_what_was_there_stays(order, data_home):
    do(order)
    before = environment(data_home).stat().st_ino
    make_wheel(Path(order.folder), TORCH, {"evil.py": "x = 1\n"})
    with pytest.raises(SetupError, match="not the one that was tested"):
        do(Order(REPAIR, folder=order.folder))
    assert environment(data_home).stat().st_ino == before
    assert set(leftovers(data_home)) <= {"install.lock", "cache"}


def test_a_truncated_wheel_is_refused(order, data_home):
    path = Path(order.folder) / OTHER
    path.write_bytes(path.read_bytes()[:-100])
    with pytest.raises(SetupError, match=r"not the one that was tested|not complete"):
        do(order)
    assert not list(data_home.glob("env-*"))


def test_a_missing_wheel_is_named_before_anything_is_done(order, data_home):
    (Path(order.folder) / OTHER).unlink()
    with pytest.raises(SetupError, match="lacks tiny-thing"):
        do(order)
    assert leftovers(data_home) == []


def test_a_disk_without_room_is_refused_first(order, data_home, monkeypatch):
    few = type("Usage", (), {"free": 10_000_000})
    monkeypatch.setattr(preflight.shutil, "disk_usage", lambda path: few)
    with pytest.raises(SetupError, match=r"1.5 GB are needed.*10 MB are free"):
        do(order)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount")
def test_a_disk_that_fills_up_leaves_nothing(order, data_home, monkeypatch, tiny_lock):
    command = ["mount", "-t", "tmpfs", "-o", "size=64k", "none"]
    small = data_home.with_name("klein")
    small.mkdir()
    if subprocess.run([*command, str(small)], capture_output=True).returncode != 0:
        pytest.skip("no mount here")
    try:
        (small / f"uv-{tiny_lock}").symlink_to(data_home / f"uv-{tiny_lock}")
        monkeypatch.setenv("TTRD3_HOME", str(small))
        plenty = type("Usage", (), {"free": 10**12})
        monkeypatch.setattr(preflight.shutil, "disk_usage", lambda path: plenty)
        make_wheel(Path(order.folder), OTHER, {"tiny_thing.py": "x = 1\n" * 20_000})
        with pytest.raises(SetupError, match="disk is full"):
            do(order)
        assert not list(small.glob("env-*")) + list(small.glob("unfinished-*"))
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_a_folder_that_cannot_be_used_is_refused_first(order, data_home, monkeypatch):
    (data_home / "file").write_text("")
    monkeypatch.setenv("TTRD3_HOME", str(data_home / "file" / "home"))
    with pytest.raises(SetupError, match="file cannot be written to"):
        do(order)


def test_cancel_ends_every_process_and_leaves_nothing(order, data_home, tiny_lock):
    program = data_home / f"uv-{tiny_lock}" / "uv"
    program.unlink()
    note = data_home.with_name("pids")
    program.write_text(f'#!/bin/sh\nsleep 60 & echo $! $$ > "{note}"\nmkdir -p "$6"\nwait\n')
    program.chmod(0o755)
    feedback, ends = QgsFeedback(), []

    def work():
        try:
            do(order, feedback=feedback)
        except RunCancelledError:
            ends.append(watch.stop())

    thread = threading.Thread(target=work)
    thread.start()
    while not (note.exists() and note.read_text().strip()):
        time.sleep(0.02)
    watch = Stopwatch()
    feedback.cancel()
    thread.join(60)
    assert ends[0] < 2
    assert not any(is_alive(int(pid)) for pid in note.read_text().split())
    assert leftovers(data_home) == ["cache", "install.lock"]


def test_two_at_once_are_refused(order, data_home):
    with turnstile(data_home), pytest.raises(SetupError, match=f"process {os.getpid()}"):
        do(order)


def test_the_lock_of_a_process_that_died_is_free(order, data_home):
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data_home)], stdout=subprocess.PIPE, text=True
    )
    assert other.stdout.readline() == "held\n"
    with pytest.raises(SetupError, match=f"process {other.pid}"):
        do(order)
    other.kill()
    other.wait()
    other.stdout.close()
    assert do(order).interpreter is not None


def test_everything_from_an_index(data_home, tiny_lock, wheel_folder, serve, tmp_path):
    """The installer through QGIS, the packages through the installer, all from one address."""
    uv = pytest.importorskip("uv")
    wheel = tmp_path / wheel_for(look()).filename
    wheel.write_bytes(installer_wheel(wheel.name, Path(uv.find_uv_bin()).read_bytes()))
    (lock.FOLDER / "uv.txt").write_text(f"{wheel.name} sha256:{sha256(wheel)}\n")
    (data_home / f"uv-{tiny_lock}" / "uv").unlink()
    server = serve(fill_index(tmp_path / "index", [wheel, *wheel_folder.iterdir()]))
    address = f"http://127.0.0.1:{server.server_port}/simple"
    use_index(address)
    log = Log()
    assert do(Order(), log).interpreter.torch == "2.13.0+tiny"
    assert f"{wheel.name} from {address}" in log.text()


def use_index(address):
    for name in (INDEX_SETTING, TORCH_INDEX_SETTING):
        QgsSettings().setValue(name, address)


def test_through_the_proxy_of_qgis(data_home, wheel_folder, serve, tmp_path):
    server = serve(fill_index(tmp_path / "index", wheel_folder.iterdir()))
    use_index("http://packages.invalid/simple")
    values = {"proxyHost": "127.0.0.1", "proxyPort": str(server.server_port)}
    values.update(proxyEnabled=True, proxyType="HttpProxy", proxyUser="me", proxyPassword="secret")
    for name, value in values.items():
        QgsSettings().setValue(f"proxy/{name}", value)
    QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    log = Log()
    try:
        assert do(Order(), log).interpreter is not None
    finally:
        QgsSettings().remove("proxy")
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
    assert set(server.proxied) == {"packages.invalid"}
    assert f"proxy http://***@127.0.0.1:{server.server_port}" in log.text()
    assert "secret" not in log.text()


@pytest.fixture
def certificates(tmp_path):
    """A company's certificate, and one it signed for this machine, with its key."""
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate")

    def request(*options):
        command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"]
        subprocess.run([*command, *options], check=True, capture_output=True, cwd=tmp_path)

    request("-subj", "/CN=Company", "-keyout", "ca.key", "-out", "ca.pem")
    sign = ("-CA", "ca.pem", "-CAkey", "ca.key", "-addext", "basicConstraints=CA:FALSE")
    name = ("-subj", "/CN=host", "-addext", "subjectAltName=IP:127.0.0.1")
    request(*sign, *name, "-keyout", "key.pem", "-out", "host.pem")
    both = tmp_path / "both.pem"
    both.write_text((tmp_path / "key.pem").read_text() + (tmp_path / "host.pem").read_text())
    return tmp_path / "ca.pem", both


def test_a_companys_certificate(
    data_home, wheel_folder, serve, tmp_path, monkeypatch, certificates
):
    company, both = certificates
    server = serve(fill_index(tmp_path / "index", wheel_folder.iterdir()), both)
    use_index(f"https://127.0.0.1:{server.server_port}/simple")
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    for name in (
        "SSL_CERT_FILE",
        "SSL_CERT_DIR",
        "REQUESTS_CA_BUNDLE",
        "CURL_CA_BUNDLE",
        "PIP_CERT",
    ):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(SetupError, match="certificate of the package index is not trusted"):
        do(Order())
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(company))
    assert do(Order()).interpreter is not None


def test_a_damaged_installer_is_refused(data_home, tiny_lock, wheel_folder):
    (data_home / f"uv-{tiny_lock}" / "uv").unlink()
    (wheel_folder / wheel_for(look()).filename).write_bytes(b"not it")
    with pytest.raises(SetupError, match="not the one that was tested"):
        do(Order(folder=str(wheel_folder)))
    assert not list(data_home.glob("uv-*/*"))


def test_no_network_says_what_to_do(data_home, monkeypatch):
    monkeypatch.setenv("UV_HTTP_RETRIES", "0")
    QgsSettings().setValue(INDEX_SETTING, "http://127.0.0.1:9/simple")
    with pytest.raises(SetupError, match="cannot be reached"):
        do(Order())
    assert not list(data_home.glob("env-*")) + list(data_home.glob("unfinished-*"))


def test_a_python_of_ones_own_is_tried_and_noted(data_home, order):
    do(order)
    own = str(environment(data_home) / "bin" / "python")
    log = Log()
    assert do(Order(python=own), log).interpreter.path == own
    assert QgsSettings().value(SETTING, "", type=str) == own
    log = Log()
    do(order, log)
    assert SETTING in log.text()
    assert QgsSettings().value(SETTING, "", type=str) == ""


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/usr/bin/env", "cannot run the model"),
        ("/nowhere/python", "not a program that can be run"),
    ],
)
def test_a_python_that_will_not_do_is_refused(data_home, path, sentence):
    with pytest.raises(SetupError, match=sentence):
        do(Order(python=path))
    assert not QgsSettings().contains(SETTING)


def test_a_python_without_torch_is_refused(data_home, order, tmp_path):
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    with pytest.raises(SetupError, match="cannot run the model"):
        do(Order(python=str(bare / "bin" / "python")))


def lacking(tmp_path, package):
    """A Python whose probe says that it lacks a package."""
    event = encode(Failure("bad_python", "", "", told("python-lacks", package=package)))
    python = tmp_path / "python-lacking"
    python.write_text(f"#!/bin/sh\necho {shlex.quote(event)}\nexit 1\n")
    python.chmod(0o755)
    return str(python)


def test_nobody_is_asked_to_install_into_the_python_of_qgis(tmp_path, qgis_app):
    path, log = lacking(tmp_path, "rasterio"), Log()
    for candidate in (Candidate(path, "the Python of QGIS", True), Candidate(path, "a setting")):
        with pytest.raises(NoInterpreterError):
            find((candidate,), tmp_path, lambda: False, log)
    of_qgis, of_setting = log.text().splitlines()
    assert of_qgis == f"The Python of QGIS ({path}) has no rasterio and is left as it is."
    assert "This Python lacks rasterio; install it there." in of_setting


def test_the_desktop_hears_of_each_end_of_the_set_up(order, data_home):
    heard = []
    NOTICE.changed.connect(lambda: heard.append(python_is_known()))
    do(order)
    do(Order(REMOVE))
    assert heard[0] is True
    assert len(heard) == 2
