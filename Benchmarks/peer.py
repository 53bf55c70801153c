#!/usr/bin/env python3
"""Cleans a file with another library, or looks for identifiers in it, in one thread: peer.py NAME INPUT.

Prints seconds. Only the work itself is timed, document by document: neither the interpreter's start, nor the import,
nor reading counts. (liubai's figures have all of these in.)
"""
import contextlib
import io
import sys
import time

LINES = 50


def cleaner(name):
    if name == "autocorrect-py":
        import autocorrect_py

        return autocorrect_py.format
    if name == "ftfy":
        import ftfy

        return ftfy.fix_text
    if name == "pangu":
        import pangu

        return pangu.space_text
    if name == "clean-text":
        from cleantext import clean

        return lambda text: clean(text, to_ascii=False, lower=False)
    if name == "jionlp":
        # It prints a greeting.
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            import jionlp

        return jionlp.clean_text
    from identifier_peers import PEERS

    if name in PEERS:
        find = PEERS[name]()
        return lambda text: list(find(text))
    sys.exit(f"peer.py: no such peer: {name}")


clean = cleaner(sys.argv[1])
with open(sys.argv[2], encoding="utf-8", newline="") as file:
    lines = file.readlines()
documents = ["".join(lines[start : start + LINES]) for start in range(0, len(lines), LINES)]
clean(documents[0])
start = time.perf_counter()
for document in documents:
    clean(document)
print(time.perf_counter() - start)
