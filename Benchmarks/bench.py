#!/usr/bin/env python3
"""Measures liubai's speed and memory, beside iconv and libraries that do some of the same.

Run by `make bench`; the method is described in README.md. Results go to .work/results.json and, as
Markdown, to .work/results.md.
"""
import argparse
import importlib.metadata
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

import report
from measure import run, wait_until_idle

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE / ".work"
PEERS = ["autocorrect-py", "jionlp", "ftfy", "pangu", "clean-text", "jionlp identifiers", "presidio-analyzer",
         "scrubadub", "argus-redact"]
MIB = 1 << 20
# Literal rules of our own that come on top of the packs.
EXTRA_RULES = [0, 100, 1000]
NO_PACKS = ["--disable", "ad", "--disable", "paid", "--disable", "site"]

options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
options.add_argument("--tool", default="dist/liubai")
options.add_argument("--corpus", default=str(HERE.parent / "Samples"), help="a text or a folder of texts")
options.add_argument("--size", type=int, default=64, help="of the corpus, MiB")
options.add_argument("--slice", type=int, default=2, help="what the peers get of it, MiB")
options.add_argument("--rounds", type=int, default=7)
options.add_argument("--patience", type=int, default=30, help="seconds to wait for an idle machine, each round")
options.add_argument("--dirty", action="store_true", help="also a corpus with a defect in every line")
options.add_argument("--large", action="store_true", help="also inputs of GiB, for memory")
options.add_argument("--no-peers", action="store_true")
arguments = options.parse_args()
TOOL = str(pathlib.Path(arguments.tool).resolve())


def corpus(kind, size, source=None):
    """The path of a corpus; built where it is not there yet."""
    path = WORK / f"{kind}-{size}"
    if source:
        path = WORK / f"{kind}-{size}-{pathlib.Path(source).resolve().name}"
    if not path.exists():
        print(f"building {path.name}", file=sys.stderr)
        # In a process of its own, so that this one stays small.
        command = [sys.executable, str(HERE / "corpus.py"), kind, str(size), f"{path}.part"]
        subprocess.run(command + ([str(source)] if source else []), check=True)
        os.rename(f"{path}.part", path)
    return str(path)


def cleaned(path):
    """The same corpus after cleaning: nothing is left to mend. Built anew, since the tool changes."""
    target = path + "-cleaned"
    with open(target, "wb") as output:
        subprocess.run([TOOL, "clean", "--quiet", path], stdout=output, check=True)
    return target


def extra_rules(count):
    """The option that brings so many literal rules."""
    if count == 0:
        return []
    path = WORK / f"rules-{count}.yaml"
    # Built anew: they must be what this version of the format asks for.
    subprocess.run([sys.executable, str(HERE / "rules.py"), str(count), str(path)], check=True)
    return ["--rules", str(path)]


def clean(path, *more, jobs=1):
    return [TOOL, "clean", "--quiet", "--jobs", str(jobs), *more, path]


def redact(path, *more, jobs=1):
    """Every structured identifier is looked for, in what comes in and in what goes out."""
    return [TOOL, "redact", "--policy", "publish", "--quiet", "--jobs", str(jobs), *more, path]


def peer_seconds(name, path):
    environment = {**os.environ, **{f"{library}_NUM_THREADS": "1" for library in ("OMP", "OPENBLAS", "MKL")}}
    done = subprocess.run(
        [sys.executable, str(HERE / "peer.py"), name, path], capture_output=True, text=True, env=environment)
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


def speed(files, peers):
    """Every command on every corpus, round by round: whatever else the machine does hits all alike."""
    seconds, processor, idle = {}, {}, []
    for _ in range(arguments.rounds):
        idle.append(wait_until_idle(arguments.patience))
        for kind, path in files.items():
            commands = {
                "cat": ["cat", path],
                "iconv": ["iconv", "-f", "utf-8", "-t", "utf-16le", path],
                "liubai": clean(path, *(["--records", "jsonl"] if kind == "records" else [])),
                "liubai -j2": clean(path, *(["--records", "jsonl"] if kind == "records" else []), jobs=2),
            }
            if kind in {"as it is", "records"}:
                more = ["--records", "jsonl"] if kind == "records" else []
                commands["liubai redact"] = redact(path, *more)
            if kind in {"as it is", "cleaned"}:
                commands["liubai, no packs"] = clean(path, *NO_PACKS)
                commands |= {f"liubai, {count} rules more": clean(path, *extra_rules(count))
                             for count in EXTRA_RULES if count}
            for name, command in commands.items():
                figures = run(command)
                seconds.setdefault((kind, name), []).append(figures.wall)
                processor.setdefault((kind, name), []).append(figures.cpu)
        for name, path in peers.items():
            if (taken := peer_seconds(name, path)) is not None:
                seconds.setdefault(("slice", name), []).append(taken)
    return seconds, processor, idle


def paired(first, second):
    """Median of the ratios of the same rounds."""
    return statistics.median(a / b for a, b in zip(first, second))


def speed_rows(files, seconds, processor, slice_bytes):
    rows = []
    for (kind, name), times in seconds.items():
        size = slice_bytes if kind == "slice" else os.path.getsize(files[kind])
        median = statistics.median(times)
        row = {"corpus": kind, "command": name, "mb_per_s": size / 1e6 / median, "rounds": len(times)}
        if kind == "slice":
            # Against iconv on the whole corpus, by its speed in the same round.
            whole = os.path.getsize(files["as it is"])
            row["to_iconv"] = paired([t / whole for t in seconds["as it is", "iconv"]], [t / size for t in times])
        else:
            row["to_iconv"] = paired(seconds[kind, "iconv"], times)
            row["to_iconv_cpu"] = paired(processor[kind, "iconv"], processor[kind, name])
        if name == "liubai -j2":
            row["to_one_job"] = paired(seconds[kind, "liubai"], times)
        rows.append(row)
    return rows


def start_up(runs=31):
    """Milliseconds from the call to the end of the process, in turn with a process that does nothing."""
    small = WORK / "small.txt"
    small.write_text("一个短句。\n", encoding="utf-8")
    empty = WORK / "empty.txt"
    empty.write_text("")
    commands = {"true": ["true"], "liubai --version": [TOOL, "--version"], "liubai clean": clean(str(small)),
                "liubai clean, empty input": clean(str(empty)),
                "the same, no packs": clean(str(empty), *NO_PACKS)}
    for count in EXTRA_RULES:
        if count:
            commands[f"the same, {count} rules more"] = clean(str(empty), *extra_rules(count))
    times = {name: [] for name in commands}
    wait_until_idle(arguments.patience)
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(run(command).wall * 1000)
    return {name: statistics.median(values) for name, values in times.items()}


def rule_rows(files, seconds, start_up_ms):
    """What rules cost a corpus: processor time is not to be had apart, so seconds of the whole run less those
    of the same run on nothing."""
    empty = start_up_ms["liubai clean, empty input"]
    rows = []
    for kind in ("as it is", "cleaned"):
        names = {"no packs": ("liubai, no packs", "the same, no packs"), "packs": ("liubai", None)}
        names |= {f"packs and {count} rules": (f"liubai, {count} rules more", f"the same, {count} rules more")
                  for count in EXTRA_RULES if count}
        for name, (command, start) in names.items():
            reading = start_up_ms[start] if start else empty
            net = [taken - reading / 1000 for taken in seconds[kind, command]]
            plain = [taken - empty / 1000 for taken in seconds[kind, "liubai"]]
            rows.append({"corpus": kind, "rules": name, "reading_ms": reading - empty,
                         "scanning_s": statistics.median(net), "to_packs": paired(plain, net)})
    return rows


def memory(files):
    """Peaks in MiB."""
    path = files["as it is"]
    cases = {
        "corpus, 1 job": (clean(path), None),
        "corpus, 2 jobs": (clean(path, jobs=2), None),
        "corpus through a pipe, 1 job": (clean("-"), path),
        "records, 2 jobs": (clean(files["records"], "--records", "jsonl", jobs=2), None),
    }
    if arguments.large:
        plain, line = corpus("plain", 2048 * MIB), corpus("line", 100 * MIB)
        short = corpus("short", 10_000_000)
        cases |= {
            "2 GiB file, 2 jobs": (clean(plain, jobs=2), None),
            "2 GiB through a pipe, 2 jobs": (clean("-", jobs=2), plain),
            "one line of 100 MiB, 1 job": (clean(line), None),
            "10 million records, 2 jobs": (clean(short, "--records", "jsonl", jobs=2), None),
        }
    rows = []
    for name, (command, piped) in cases.items():
        figures = run(command, piped)
        rows.append({"case": name, "peak_mib": figures.peak / 1024, "seconds": figures.wall})
    return rows


def machine():
    with open("/proc/cpuinfo") as file:
        model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), "?")
    versions = {name: importlib.metadata.version(name) for name in PEERS if " " not in name} if not arguments.no_peers else {}
    return {
        "processor": f"{os.cpu_count()} × {model}",
        "system": platform.platform(),
        "python": platform.python_version(),
        "iconv": subprocess.run(["iconv", "--version"], capture_output=True, text=True).stdout.splitlines()[0],
        "tool": subprocess.run([TOOL, "--version"], capture_output=True, text=True).stdout.strip(),
        "binary_mb": os.path.getsize(TOOL) / 1e6,
        "load_at_start": os.getloadavg(),
        **versions,
    }


def main():
    WORK.mkdir(exist_ok=True)
    size = arguments.size * MIB
    as_it_is = corpus("lines", size, arguments.corpus)
    files = {"as it is": as_it_is, "cleaned": cleaned(as_it_is)}
    if arguments.dirty:
        files["dirty"] = corpus("dirty", size, arguments.corpus)
    files["records"] = corpus("records", size, arguments.corpus)
    part = corpus("lines", arguments.slice * MIB, arguments.corpus)
    peers = {} if arguments.no_peers else {name: part for name in PEERS}
    results = {"machine": machine()}
    seconds, processor, idle = speed(files, peers)
    results["idle_before_rounds"] = idle
    results["speed"] = speed_rows(files, seconds, processor, os.path.getsize(part))
    results["start_up_ms"] = start_up()
    results["rules"] = rule_rows(files, seconds, results["start_up_ms"])
    results["memory"] = memory(files)
    results["machine"]["load_at_end"] = os.getloadavg()
    (WORK / "results.json").write_text(json.dumps(results, ensure_ascii=False, indent=1) + "\n")
    (WORK / "results.md").write_text(report.markdown(results))
    print(report.text(results))


main()
