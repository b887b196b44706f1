#!/usr/bin/env python3
"""Loads one large CSV of memberships with maillage and with polars in turn, and compares.

usage: load.py [MEMBERSHIPS ORGANIZATIONS GROUPS] [--file FILE] [--maillage PROGRAM] [--rounds 7]

polars reads the CSV and turns the names into codes, timed within a fresh process, without its start and its imports.
maillage is timed as a whole process, start included: `check` reads, checks and orders everything; `stats` of a table that
the file has no data for also makes the compact two-mode network, and measures nothing. Needs polars: pip install polars
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

POLARS = """
import sys, time, polars as pl
start = time.perf_counter()
frame = pl.read_csv(sys.argv[1])
codes = frame.with_columns(
    pl.col("organization").cast(pl.Categorical).to_physical().alias("organization code"),
    pl.col("group").cast(pl.Categorical).to_physical().alias("group code"))
print(time.perf_counter() - start)
"""


def run(command):
    """The wall time in seconds, the peak memory in MB and the output of a command."""
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)}: exit code {process.returncode}")
        output.seek(0)
        return seconds, usage.ru_maxrss / 1024, output.read()


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=[1_000_000, 100_000, 10_000])
    parser.add_argument("--file")
    parser.add_argument("--maillage", default=os.path.join(here, "..", ".build", "release", "maillage"))
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.file or os.path.join(folder, "memberships.csv")
        if not options.file:
            sizes = [str(size) for size in options.sizes]
            subprocess.run([sys.executable, os.path.join(here, "make_network.py"), *sizes, path], check=True)
        compare(path, options)


def compare(path, options):
    commands = {
        "polars": [sys.executable, "-c", POLARS, path],
        "maillage check": [options.maillage, "check", path],
        "maillage stats": [options.maillage, "stats", path, "--table", "claims", "--format", "csv"],
    }
    times, memory = {name: [] for name in commands}, {name: 0 for name in commands}
    # In turn, so that a machine that slows down slows all; the first round only warms the cache of files.
    for round in range(options.rounds + 1):
        for name, command in commands.items():
            seconds, megabytes, output = run(command)
            if round > 0:
                times[name].append(float(output) if name == "polars" else seconds)
                memory[name] = max(memory[name], megabytes)
    print(f"{os.path.getsize(path) / 1e6:.1f} MB, {options.rounds} rounds; seconds")
    print(f"{'':16}{'minimum':>9}{'median':>9}{'maximum':>9}{'× polars':>10}{'peak MB':>9}")
    polars = statistics.median(times["polars"])
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(
            f"{name:16}{min(seconds):9.3f}{median:9.3f}{max(seconds):9.3f}{median / polars:10.2f}{memory[name]:9.0f}")


if __name__ == "__main__":
    main()
