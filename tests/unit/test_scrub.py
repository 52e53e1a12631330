# SPDX-License-Identifier: GPL-2.0-or-later
"""What a report must not say of its writer."""

from __future__ import annotations

import pytest

from ttrd3_qgis.diagnostics.scrub import Identity, scrub

ANN = Identity("/home/ann.lee", ("ann.lee", "ann.lee", ""), ("cartomat.example.org",))
WIN = Identity(r"C:\Users\Ann Lee", ("Ann Lee", "annlee", "CORP"), ("PC-4711",))
MAC = Identity("/Users/ann", ("ann",), ("Anns-MacBook.local",))
ROOT = Identity("/var/root", ("root",), ("localhost",))


@pytest.mark.parametrize(
    ("identity", "text", "clean"),
    [
        (ANN, "/home/ann.lee/.local/share/ttrd3", "~/.local/share/ttrd3"),
        (ANN, "see /home/ann.lee.", "see ~."),
        (ANN, "(/home/ann.lee)", "(~)"),
        (ANN, "/home/ann.lee2/x", "/home/USER/x"),
        (ANN, "/mnt/home/bob/x.tif", "/mnt/home/USER/x.tif"),
        (ANN, "/data/ann.lee/x.tif", "/data/USER/x.tif"),
        (ANN, "/data/project_Ann.Lee_2024/x", "/data/project_USER_2024/x"),
        (ANN, "/data/annXlee/x", "/data/annXlee/x"),
        (ANN, "file:///home/ann.lee/x", "file://~/x"),
        (ANN, "on cartomat.example.org: cartomat", "on HOST: HOST"),
        (ANN, "https://ann:secret@proxy.firm.org:8080/x", "https://HOST:8080/x"),
        (ANN, "http://ann%40firm:se:cret@10.0.0.1/", "http://HOST/"),
        (ANN, "//fileserver/maps/x.tif", "//HOST/maps/x.tif"),
        (WIN, r"C:\Users\Ann Lee\AppData\x", r"~\AppData\x"),
        (WIN, r"c:\users\ann lee\AppData\x", r"~\AppData\x"),
        (WIN, "C:/Users/Ann Lee/AppData/x", "~/AppData/x"),
        (WIN, r"C:\\Users\\Ann Lee\\AppData", r"~\\AppData"),
        (WIN, r"\\?\C:\Users\Ann Lee\AppData", r"~\AppData"),
        (WIN, r"D:\Users\Ann Lee Smith\x.tif", r"D:\Users\USER\x.tif"),
        (WIN, r"D:\Users\bob\x.tif", r"D:\Users\USER\x.tif"),
        (WIN, r"C:\Users\ANNLEE~1\x", r"C:\Users\USER\x"),
        (WIN, r"C:\Users\Public\x", r"C:\Users\Public\x"),
        (WIN, r"D:\work\annlee\x", r"D:\work\USER\x"),
        (WIN, r"\\fileserver\maps\x.tif", r"\\HOST\maps\x.tif"),
        (WIN, r"\\\\fileserver\\maps\\x.tif", r"\\\\HOST\\maps\\x.tif"),
        (WIN, r"CORP\annlee on pc-4711", r"USER\USER on HOST"),
        (MAC, "/Users/ann/Library; /Users/Ann/x; anna, Ann's", "~/Library; ~/x; anna, USER's"),
        (ROOT, "/var/root/x, root cause", "~/x, root cause"),
        (ROOT, "QGIS 3.22.16, GDAL 3.6.2", "QGIS 3.22.16, GDAL 3.6.2"),
    ],
)
def test_scrub(identity, text, clean):
    assert scrub(text, identity) == clean


def test_scrubbing_twice_changes_nothing():
    text = r"/home/ann.lee/x https://u:p@host/x \\server\share C:\Users\bob\x"
    once = scrub(text, ANN)
    assert scrub(once, ANN) == once


def test_a_short_name_is_no_part_of_a_word():
    al = Identity("/home/al", ("al",), ())
    assert scrub("/data/al/x, al dente, algorithm", al) == "/data/USER/x, al dente, algorithm"


def test_this_user_has_an_identity():
    identity = Identity.of_this_user()
    assert identity.home
    assert len(identity.users) == 3
    assert scrub(identity.home + "/x", identity) == "~/x"
