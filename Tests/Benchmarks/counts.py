#!/usr/bin/env python3
"""Counts the instructions of the micro-benchmarks and compares them with the baseline.

    counts.py PROGRAM [--save]

Counted by valgrind, so the machine's other work does not show. What preparing takes is left out: each benchmark runs
few times and then more, and only the difference counts. Ends with status 1 where one takes over a tenth more than the
baseline says; --save makes the figures the baseline.
"""
import json
import pathlib
import re
import subprocess
import sys

FEW, MANY = 2, 6
BASELINE = pathlib.Path(__file__).with_name("baseline.json")
SCALES = [1, 10, 100, 1000]
# Counting makes a program fifty times slower: at larger scales only what should not grow is counted.
SLOW = {"rope.load", "parse.all", "layout.paragraph", "screen.find"}


def instructions(program, name, runs, scale):
    words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(words + [program, name, str(runs), str(scale)], capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if not found:
        sys.exit(f"{name}: valgrind gave no count\n{done.stderr[-500:]}")
    return int(found[1])


def main():
    program = sys.argv[1]
    before = json.loads(BASELINE.read_text()) if BASELINE.exists() else {}
    now, slower = {}, []
    print("| thousand instructions a run | " + " | ".join(f"{scale}×" for scale in SCALES) + " | to the baseline |")
    print("| --- |" + " --: |" * (len(SCALES) + 1))
    for line in subprocess.run([program, "--list"], capture_output=True, text=True).stdout.splitlines():
        name, largest = line.split()
        cells = []
        for scale in SCALES:
            if scale > int(largest) or (scale > 10 and name in SLOW):
                cells.append("")
                continue
            count = instructions(program, name, MANY, scale) - instructions(program, name, FEW, scale)
            now[f"{name} {scale}"] = count // (MANY - FEW)
            cells.append(f"{now[f'{name} {scale}'] / 1000:,.1f}")
        first, old = now[f"{name} 1"], before.get(f"{name} 1")
        ratio = first / old if old else None
        if ratio and ratio > 1.1:
            slower.append(name)
        print(f"| {name} | " + " | ".join(cells) + f" | {f'{ratio:.2f}' if ratio else 'new'} |", flush=True)
    if "--save" in sys.argv:
        BASELINE.write_text(json.dumps(now, indent=1) + "\n")
    elif slower:
        sys.exit("slower than the baseline: " + ", ".join(slower))


main()
