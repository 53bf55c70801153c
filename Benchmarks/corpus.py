#!/usr/bin/env python3
"""Builds the corpora: corpus.py KIND SIZE TARGET [SOURCE]. The same arguments give the same bytes.

    lines    lines of SOURCE's texts (a file or a folder of UTF-8 texts), shuffled anew in each round
    dirty    the same, with half-width marks everywhere: there is something to mend in every line
    records  the same as JSON Lines, some twenty lines a record
    plain    well-formed Chinese text of our own, for memory
    line     one line without an end
    short    short JSON Lines records; SIZE is their number
"""
import json
import pathlib
import random
import sys

HALF_WIDTH = str.maketrans("，。；：！？（）“”", ",.;:!?()\"\"")
SENTENCE = "全镇共排查各类隐患231处，整改229处，整改率99.1%；其余2处已明确责任人和时限，“回头看”于年底前完成。"


def texts(source):
    """UTF-8 texts in the order of their names; others are passed over."""
    source = pathlib.Path(source)
    files = [source] if source.is_file() else sorted(p for p in source.rglob("*") if p.is_file())
    for file in files:
        if source.is_dir() and file.suffix in {".md", ".jsonl"}:
            continue
        try:
            yield file.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue


def shuffled(source):
    """Lines without end."""
    lines = [line for text in texts(source) for line in text.splitlines(keepends=True)]
    if not lines:
        sys.exit(f"corpus.py: no UTF-8 text in {source}")
    order = random.Random(20240815)
    while True:
        order.shuffle(lines)
        yield from (line if line.endswith("\n") else line + "\n" for line in lines)


def pieces(kind, size, source):
    if kind in {"lines", "dirty"}:
        for line in shuffled(source):
            yield (line.translate(HALF_WIDTH) if kind == "dirty" else line).encode()
    elif kind == "records":
        lines = shuffled(source)
        number = 0
        while True:
            text = "".join(next(lines) for _ in range(20))
            yield json.dumps({"id": number, "text": text}, ensure_ascii=False).encode() + b"\n"
            number += 1
    elif kind == "plain":
        while True:
            yield ((SENTENCE * 5 + "\n") * 100).encode()
    elif kind == "line":
        while True:
            yield (SENTENCE * 100).encode()
    elif kind == "short":
        for start in range(0, size, 1000):
            numbers = range(start, min(start + 1000, size))
            yield "".join(f'{{"id": {n}, "text": "第{n}号：办结率100%,群众满意。"}}\n' for n in numbers).encode()
    else:
        sys.exit(f"corpus.py: no such kind: {kind}")


def build(kind, size, target, source=None):
    limit = float("inf") if kind == "short" else size
    written = 0
    with open(target, "wb") as output:
        for piece in pieces(kind, size, source):
            output.write(piece)
            written += len(piece)
            if written >= limit:
                break


if __name__ == "__main__":
    build(sys.argv[1], int(sys.argv[2]), *sys.argv[3:5])
