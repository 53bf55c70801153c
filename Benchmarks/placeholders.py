#!/usr/bin/env python3
"""Measures how well placeholders are found: placeholders.py [--tool LIUBAI] [TABLE …].

Each TABLE is a file of JSON Lines with every placeholder of its texts marked (by default those of
Tests/BuiltInRulesTests/Cases/placeholders; the README there tells the format). The tool is run on it as a
user would run it, and the figures are written as a table in Markdown, one line a genre:

    F1           of the spans, begin and end as marked
    label        the share of the spans found whose `hides` is right
    exact        the share of the texts with no span missed and none too many
    false        texts without a placeholder in which one was found, of how many
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
TABLES = ROOT / "Tests/BuiltInRulesTests/Cases/placeholders"


def answers(tool, items):
    """What the tool finds, by the item's place in the table."""
    records = "".join(
        json.dumps({"id": str(number), "text": item["text"]}, ensure_ascii=False) + "\n"
        for number, item in enumerate(items))
    done = subprocess.run([tool, "detect", "--quiet", "--records", "jsonl", "--only", "placeholder"],
                          input=records.encode(), capture_output=True)
    found = [json.loads(line)["findings"] for line in done.stdout.decode().splitlines()]
    if done.returncode != 0 or len(found) != len(items):
        sys.exit(f"placeholders.py: {len(found)} answers to {len(items)} texts, exit {done.returncode}")
    return found


def measure(items, found):
    """Sums for each genre, and for all under an empty name."""
    genres = collections.defaultdict(collections.Counter)
    for item, findings in zip(items, found):
        wanted = {(span["start"], span["end"]): span["hides"] for span in item["spans"]}
        got = {(finding["start"], finding["end"]): finding["hides"] for finding in findings}
        both = wanted.keys() & got.keys()
        for genre in (item.get("genre", "-"), ""):
            genres[genre].update(
                texts=1, wanted=len(wanted), got=len(got), right=len(both),
                labelled=sum(wanted[span] == got[span] for span in both),
                exact=wanted.keys() == got.keys(), clean=not wanted, false=not wanted and bool(got))
    return genres


def share(part, whole):
    return f"{part / whole:.3f}" if whole else "–"


def show(name, sums):
    f1 = share(2 * sums["right"], sums["wanted"] + sums["got"])
    print(f"| {name} | {sums['texts']} | {sums['wanted']} | {f1} | {share(sums['labelled'], sums['right'])} | "
          f"{share(sums['exact'], sums['texts'])} | {sums['false']} of {sums['clean']} |")


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--tool", default=str(ROOT / ".build/release/liubai"))
    options.add_argument("tables", nargs="*", type=pathlib.Path, metavar="TABLE")
    arguments = options.parse_args()
    order = ["first", "second", "third"]
    tables = arguments.tables or [TABLES / f"{name}.jsonl" for name in order]
    print("| genre | texts | placeholders | F1 | label | exact | false |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for table in tables:
        items = [json.loads(line) for line in table.read_text("utf-8").splitlines()]
        genres = measure(items, answers(arguments.tool, items))
        whole = genres.pop("")
        for genre, sums in genres.items():
            show(f"{table.stem}: {genre}", sums)
        show(f"**{table.stem}**", whole)


if __name__ == "__main__":
    main()
