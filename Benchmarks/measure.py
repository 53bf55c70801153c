"""Runs commands and takes their time and memory."""
import os
import subprocess
import sys
import time
from dataclasses import dataclass


@dataclass
class Run:
    """Seconds of wall clock and of processor (user and system), and the peak of resident memory in KiB."""

    wall: float
    cpu: float
    peak: int


def run(command, piped=None):
    """Runs a command to its end, its output thrown away.

    piped: a file that comes through a pipe, from `cat`.
    The peak cannot be told below this process's own size (the kernel hands it on): keep it small.
    """
    feeder = subprocess.Popen(["cat", piped], stdout=subprocess.PIPE) if piped else None
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdin=feeder.stdout if feeder else subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE)
    if feeder:
        feeder.stdout.close()
    # Nothing here writes more than a few lines there.
    complaint = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if feeder:
        feeder.wait()
    if process.returncode != 0:
        sys.exit(f"{' '.join(command)}: exit {process.returncode}\n{complaint.decode(errors='replace')[:500]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def idle_share(seconds=0.4):
    """Share of all cores' time in which nothing ran, over the next `seconds`."""
    def snapshot():
        with open("/proc/stat") as file:
            ticks = [int(word) for word in file.readline().split()[1:]]
        return ticks[3] + ticks[4], sum(ticks[:8])

    idle, total = snapshot()
    time.sleep(seconds)
    later_idle, later_total = snapshot()
    return (later_idle - idle) / max(1, later_total - total)


def wait_until_idle(patience, share=0.9):
    """Waits until the machine is idle, at most `patience` seconds. Returns the share found last."""
    deadline = time.monotonic() + patience
    found = idle_share()
    while found < share and time.monotonic() < deadline:
        time.sleep(1)
        found = idle_share()
    return found
