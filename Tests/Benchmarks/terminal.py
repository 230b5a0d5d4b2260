#!/usr/bin/env python3
"""Times precis and the editors that are installed in a terminal of 120 by 40, taking turns, and prints ratios.

    terminal.py PROGRAM [ROUNDS]

Each step is a key or a few; its answer is all that comes until nothing has come for 25 ms. The times are those of the
last byte of the answer, of the 2,000th at the start, medians over all rounds; absolute ones hold for this machine in this minute only, so each cell
gives the bytes and the time as a ratio to precis.
"""
import fcntl
import os
import pathlib
import pty
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

QUIET = 0.025
SCREENFUL = 2000
HERE = pathlib.Path(__file__).resolve()
DRAFT = HERE.parents[2] / "Sources/precis/Resources/practice.txt"
# The longest paragraph: what is typed in it moves all its rows.
LINE = 1 + max(enumerate(DRAFT.read_text().split("\n")), key=lambda line: len(line[1]))[0]
WORD = "灯塔"
DOWN, RIGHT, PAGE, ESC = "\x1b[B", "\x1b[C", "\x1b[6~", "\x1b"

# How each is started and what its keys are: before typing, after typing, to the end, to the longest line, to find a word,
# to the next place with it, to save.
EDITORS = {
    "vim": (["vim", "-u", "NONE", "-N", "-i", "NONE", "--cmd", "set display=lastline"],
            "i", ESC, "G", f"{LINE}G", f"/{WORD}\r", "n", ":w\r"),
    "nvim": (["nvim", "-u", "NONE", "-i", "NONE", "--cmd", "set display=lastline"],
             "i", ESC, "G", f"{LINE}G", f"/{WORD}\r", "n", ":w\r"),
    "nano": (["nano", "-I", "-S"], "", "", "\x1b/", f"\x1f{LINE},1\r", f"\x17{WORD}\r", "\x1bw", "\x13"),
    "emacs": (["emacs", "-Q", "-nw"], "", "", "\x1b>", f"\x1bgg{LINE}\r", f"\x13{WORD}", "\x13", "\x18\x13"),
    "micro": (["micro", "-softwrap", "true"], "", "", "\x1b[1;5F", f"\x05goto {LINE}\r", f"\x06{WORD}\r", "\x0e", "\x13"),
    "kak": (["kak", "-n", "-e", "add-highlighter global/ wrap"],
            "i", ESC, "ge", f"{LINE}g", f"/{WORD}\r", "n", ":w\r"),
    "vis": (["vis"], "i", ESC, "G", f"{LINE}G", f"/{WORD}\r", "n", ":w\r"),
}


class Screen:
    """A program on a pseudo terminal."""

    def __init__(self, words, folder):
        self.begin = time.monotonic()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", HOME=folder, XDG_STATE_HOME=folder + "/state",
                              XDG_CONFIG_HOME=folder + "/config", LINES="40", COLUMNS="120")
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            os.execvp(words[0], words)

    def answer(self, since, patience=1.0, quiet=QUIET, enough=None):
        """Milliseconds until the last byte, or until enough have come, and how many came in all."""
        last, count, wait = since, 0, patience
        while select.select([self.descriptor], [], [], wait)[0]:
            try:
                data = os.read(self.descriptor, 1 << 16)
            except OSError:
                break
            if not data:
                break
            if not enough or count < enough:
                last = time.monotonic()
            wait = quiet
            count += len(data)
            # Questions that some wait to have answered: what terminal it is, where the cursor is.
            if b"\x1b[c" in data or b"\x1b[0c" in data:
                os.write(self.descriptor, b"\x1b[?62;22c")
            if b"\x1b[6n" in data:
                os.write(self.descriptor, b"\x1b[2;2R")
        return (last - since) * 1000, count

    def send(self, keys):
        since = time.monotonic()
        os.write(self.descriptor, keys.encode())
        return self.answer(since, 0.3)

    def end(self):
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)


def session(entry, folder):
    """One visit to an editor: the figures of each step."""
    words, insert, leave, to_end, to_line, find, again, save = entry
    path = shutil.copy(DRAFT, folder)
    screen = Screen(words + [path], folder)
    # Some ask the terminal this and that before they draw, others after: most of a screen counts.
    figures = {"start": [screen.answer(screen.begin, 3.0, quiet=0.4, enough=SCREENFUL)]}
    figures["to a line"] = [screen.send(to_line)]
    figures["down"] = [screen.send(DOWN) for _ in range(12)]
    figures["page"] = [screen.send(PAGE) for _ in range(4)]
    figures["to the end"] = [screen.send(to_end)]
    screen.send(to_line)
    for _ in range(20):
        screen.send(RIGHT)
    if insert:
        screen.send(insert)
    figures["Chinese character"] = [screen.send(character) for character in "联合国人类住区规划署大会"]
    figures["Latin character"] = [screen.send(character) for character in "agenda item"]
    if leave:
        screen.send(leave)
    figures["save"] = [screen.send(save)]
    screen.send(find)
    figures["next match"] = [screen.send(again) for _ in range(4)]
    screen.end()
    return figures


def main():
    program = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    entries = {"precis": ([program], "", "", "\x1b[1;5F", f"\x07:{LINE}\r", f"\x06{WORD}\r", "\x1bOR", "\x13")}
    entries.update({name: entry for name, entry in EDITORS.items() if shutil.which(entry[0][0])})
    names = list(entries)
    found = {name: {} for name in names}
    for number in range(rounds):
        for name in names[number % len(names):] + names[:number % len(names)]:
            with tempfile.TemporaryDirectory() as folder:
                for step, figures in session(entries[name], folder).items():
                    found[name].setdefault(step, []).extend(figures)
    print("| bytes, time to precis | " + " | ".join(names) + " |")
    print("| --- |" + " --: |" * len(names))
    for step in found["precis"]:
        own = statistics.median(time for time, _ in found["precis"][step])
        cells = []
        for name in names:
            times, counts = zip(*found[name][step])
            median = statistics.median(times)
            shown = f"{own:.2f} ms" if name == "precis" else f"×{median / own:.2f}" if own else ""
            cells.append(f"{statistics.median(counts):.0f}, {shown}")
        print(f"| {step} | " + " | ".join(cells) + " |")


main()
