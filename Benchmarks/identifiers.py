#!/usr/bin/env python3
"""Measures how well identifiers are found: identifiers.py [--tool LIUBAI] [--peers] [DOCUMENTS.jsonl].

The documents are made from a seed, with identifiers in every disguise at known places and look-alikes between
them (Tests/PlantedIdentifiers); without a file they are made by the tests, as many as --documents asks for. The
tool is run on them as a user would run it. Tables in Markdown, one line a kind:

    recall       the share of the planted values found with their very span and kind
    precision    the share of what was found that was planted so

With --peers (`pip install -r requirements.txt`) other libraries beside it, each asked for what it finds by
form. Their spans differ in what belongs to a value, so there a value counts as found where its whole text is
covered by findings of its kind, and a finding as right where it touches one.
"""
import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]


def made(count):
    """Lines of JSON, from the generator of the tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "documents.jsonl"
        environment = {**os.environ, "LIUBAI_PLANTED_JSONL": str(path), "LIUBAI_PLANTED_DOCUMENTS": str(count)}
        subprocess.run(["swift", "test", "--filter", "writtenForOtherTools"], cwd=ROOT, env=environment, check=True,
                       stdout=subprocess.DEVNULL)
        return path.read_text("utf-8")


def liubai(tool, documents):
    """What the tool finds in each document, and the seconds of the whole process."""
    records = "".join(json.dumps({"text": item["text"]}, ensure_ascii=False) + "\n" for item in documents)
    start = time.perf_counter()
    done = subprocess.run([tool, "detect", "--quiet", "--records", "jsonl", "--only", "identifier", "--jobs", "1"],
                          input=records.encode(), capture_output=True)
    seconds = time.perf_counter() - start
    found = [[(f["start"], f["end"], f["entity"]) for f in json.loads(line)["findings"]]
             for line in done.stdout.decode().splitlines()]
    if done.returncode != 0 or len(found) != len(documents):
        sys.exit(f"identifiers.py: {len(found)} answers to {len(documents)} texts, exit {done.returncode}")
    return found, seconds


def peer(find, documents):
    list(find(documents[0]["text"]))
    start = time.perf_counter()
    found = [list(find(item["text"])) for item in documents]
    return found, time.perf_counter() - start


def exact(documents, found):
    """Sums by entity, and by disguise. Names and addresses, which nobody planted, are no part of it."""
    planted = {value["entity"] for item in documents for value in item["values"]}
    entities, disguises = collections.defaultdict(collections.Counter), collections.defaultdict(collections.Counter)
    for item, findings in zip(documents, found):
        got = {finding for finding in findings if finding[2] in planted}
        wanted = {(value["start"], value["end"], value["entity"]): value["disguise"] for value in item["values"]}
        for value, disguise in wanted.items():
            for sums in (entities[value[2]], entities[""], disguises[disguise]):
                sums.update(planted=1, found=value in got)
        for finding in got:
            for sums in (entities[finding[2]], entities[""]):
                sums.update(claimed=1, right=finding in wanted)
    return entities, disguises


def covered(documents, found):
    """Sums by entity: values wholly covered, findings that touch a value of their kind."""
    planted = {value["entity"] for item in documents for value in item["values"]}
    entities = collections.defaultdict(collections.Counter)
    for item, findings in zip(documents, found):
        findings = [finding for finding in findings if finding[2] in planted]
        places = collections.defaultdict(set)
        for start, end, entity in findings:
            places[entity].update(range(start, end))
        for value in item["values"]:
            whole = set(range(value["start"], value["end"]))
            for name in (value["entity"], ""):
                entities[name].update(planted=1, found=whole <= places[value["entity"]])
        for start, end, entity in findings:
            touches = any(value["entity"] == entity and value["start"] < end and start < value["end"]
                          for value in item["values"])
            for name in (entity, ""):
                entities[name].update(claimed=1, right=touches)
    return entities


def share(part, whole):
    return f"{part / whole:.4f}" if whole else "–"


def table(head, rows):
    print("| " + " | ".join(head) + " |\n|" + " --- |" * len(head))
    for row in rows:
        print("| " + " | ".join(row) + " |")
    print()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tool", default=str(ROOT / ".build/release/liubai"))
    options.add_argument("--documents", type=int, default=2000)
    options.add_argument("--peers", action="store_true")
    options.add_argument("file", nargs="?", type=pathlib.Path, metavar="DOCUMENTS.jsonl")
    arguments = options.parse_args()
    lines = arguments.file.read_text("utf-8") if arguments.file else made(arguments.documents)
    documents = [json.loads(line) for line in lines.splitlines()][: arguments.documents]
    size = sum(len(item["text"].encode()) for item in documents)
    found, seconds = liubai(arguments.tool, documents)
    entities, disguises = exact(documents, found)
    whole = entities.pop("")
    rows = [[name or "**all**", str(sums["planted"]), share(sums["found"], sums["planted"]),
             share(sums["right"], sums["claimed"])] for name, sums in [*sorted(entities.items()), ("", whole)]]
    table(["kind", "planted", "recall", "precision"], rows)
    table(["disguise", "planted", "recall"], [[name, str(sums["planted"]), share(sums["found"], sums["planted"])]
                                              for name, sums in sorted(disguises.items())])
    if not arguments.peers:
        return
    from identifier_peers import PEERS

    results = {"liubai": (covered(documents, found), seconds)}
    for name, make in PEERS.items():
        try:
            answers, taken = peer(make(), documents)
        except Exception as error:  # Whatever a library does, the others are measured.
            print(f"identifiers.py: {name}: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        results[name] = covered(documents, answers), taken
    kinds = sorted({entity for sums, _ in results.values() for entity in sums if entity and sums[entity]["planted"]})
    head = ["kind", *(f"{name}: recall, precision" for name in results)]
    rows = [[kind or "**all**", *(f"{share(sums[kind]['found'], sums[kind]['planted'])}, "
                                  f"{share(sums[kind]['right'], sums[kind]['claimed'])}"
                                  for sums, _ in results.values())] for kind in [*kinds, ""]]
    rows.append(["MB/s", *(f"{size / 1e6 / taken:.2f}" for _, taken in results.values())])
    table(head, rows)


if __name__ == "__main__":
    main()
