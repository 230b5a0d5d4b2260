#!/usr/bin/env python3
"""Counts the instructions of the micro-benchmarks and compares them with the baseline.

    counts.py BENCHMARKS PRECIS [--save]

Counted by valgrind, so the machine's other work does not show. What preparing takes is left out: each benchmark runs
few times and then more, and only the difference counts. Of the program itself it is the instructions of a start on a
terminal, up to its end by Ctrl-Q, and the size in bytes. Ends with status 1 where one takes over a tenth more than the
baseline says; --save makes the figures the baseline.
"""
import json
import os
import pathlib
import pty
import re
import shutil
import subprocess
import sys
import tempfile

FEW, MANY = 2, 6
BASELINE = pathlib.Path(__file__).with_name("baseline.json")
SCALES = [1, 10, 100, 1000]
# Counting makes a program fifty times slower: at larger scales only what should not grow is counted.
SLOW = {"rope.load", "parse.all", "layout.paragraph", "screen.find", "list.open", "list.workBeside"}


def instructions(program, name, runs, scale):
    words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"]
    done = subprocess.run(words + [program, name, str(runs), str(scale)], capture_output=True, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if not found:
        sys.exit(f"{name}: valgrind gave no count\n{done.stderr[-500:]}")
    return int(found[1])


def start(program):
    """Instructions of a start with a small draft: until its first picture has come, and Ctrl-Q ends it."""
    with tempfile.TemporaryDirectory() as folder:
        draft, log = pathlib.Path(folder, "draft.txt"), pathlib.Path(folder, "log")
        draft.write_text("一、会议安排\n\n1. 主席宣布开幕。\n" * 20)
        places = {"HOME": folder, "XDG_STATE_HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", f"--log-file={log}"]
        # Away from what lies beside it for debuggers, which valgrind does not read.
        program = shutil.copy(program, folder)
        process, terminal = pty.fork()
        if process == 0:
            os.execvpe(words[0], words + [str(program), str(draft)], {**os.environ, **places})
        seen = b""
        try:
            while part := os.read(terminal, 65536):
                if "开幕".encode() in seen + part and "开幕".encode() not in seen:
                    os.write(terminal, b"\x11")
                seen += part
        except OSError:
            pass
        os.waitpid(process, 0)
        os.close(terminal)
        found = re.search(r"Collected : (\d+)", log.read_text())
        return int(found[1]) if found else sys.exit("precis: valgrind gave no count")


def main():
    program, precis = sys.argv[1:3]
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
    print("\n| of the program | | to the baseline |\n| --- | --: | --: |")
    for name, count in [("start, instructions", start(precis)), ("size, bytes", os.path.getsize(precis))]:
        now[f"precis {name}"] = count
        old = before.get(f"precis {name}")
        if old and count / old > 1.1:
            slower.append(name)
        print(f"| {name} | {count:,} | {f'{count / old:.2f}' if old else 'new'} |")
    if "--save" in sys.argv:
        BASELINE.write_text(json.dumps(now, indent=1) + "\n")
    elif slower:
        sys.exit("slower than the baseline: " + ", ".join(slower))


main()
