#!/usr/bin/env python3
"""Cleans inputs that were made to take long: hard.py TOOL [MIB] [NAME …]; prints seconds and peak memory.

Each is one thing over and over, on lines or in one line without an end: time must grow as the size does. A
thousandth of the size, with the right answers, is in Tests/CommandTests/HardInputTests.swift.
"""
import pathlib
import sys
import tempfile

from measure import run

UNITS = {
    "one ideograph": "微", "one letter": "a", "one digit": "1", "one bracket": "【", "one hash": "#", "line feeds": "\n",
    "begin markers on lines": "##paidbegin##\n", "hide markers on lines": "[hide]\n",
    "begin markers glued": "##paidbegin##", "hide markers glued": "[hide]",
    "begin markers in text": "##paidbegin##全镇完成投资3亿元。",
    "near 微信 in a line": "微信", "近 加微 on lines": "加微\n", "近 会员群 on lines": "会员群\n", "近 会员群 in a line": "会员群，",
    "near 微 - 信 in a line": "微 - 信 - ", "近 mixed in a line": "加微会员群关注公众号", "heads on lines": "免责声明\n",
    "advertisements in a line": "加微信，会员群，免费领取资料。",
    "advertisements on lines": "加微，会员群，免费下载资料，关注公众号。\n",
}


def main(tool, mib="100", *names):
    tool = pathlib.Path(tool).resolve()
    size = int(mib) << 20
    print(f"{'input of ' + mib + ' MiB':28} {'seconds':>8} {'CPU':>8} {'MiB peak':>9}")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "hard.txt"
        for name, unit in UNITS.items():
            if names and not any(part in name for part in names):
                continue
            unit = unit.encode()
            piece = unit * ((1 << 20) // len(unit))
            with open(path, "wb") as output:
                for _ in range(size // len(piece)):
                    output.write(piece)
            figures = run([str(tool), "clean", "--quiet", "--no-config", "--jobs", "1", str(path)])
            print(f"{name:28} {figures.wall:8.1f} {figures.cpu:8.1f} {figures.peak / 1024:9.0f}", flush=True)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
