#!/usr/bin/env python3
"""Writes what characters are made of, as far as searching looks through it, as Swift source to standard output.

The decompositions are the canonical ones of the Unicode Character Database (UnicodeData.txt, field 5) of one letter and
one mark: of Latin, Greek, Cyrillic and Arabic letters.
"""

import unicodedata

BLOCKS = [(0xC0, 0x24F), (0x370, 0x4FF), (0x620, 0x6FF), (0x1E00, 0x1FFF)]
# Letters of their own to those who write them.
KEPT = "йЙ"
# What Unicode takes for no composition, and what is not a letter: the character typed, and those that it stands for.
ALIKE = {
    " ": "\u00A0\u202F",
    "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212",
    '"': "\u201C\u201D\u201E\u201F\u00AB\u00BB",
    "'": "\u2018\u2019\u201A\u201B",
    "D": "\u0110", "d": "\u0111",
    "H": "\u0126", "h": "\u0127",
    "i": "\u0131",
    "L": "\u0141", "l": "\u0142",
    "O": "\u00D8", "o": "\u00F8",
    "T": "\u0166", "t": "\u0167",
}


def written(character):
    """The character, or its number where a reader or the compiler would see something else."""
    return character if character.isalpha() and unicodedata.east_asian_width(character) != "W" and not (
        0x590 <= ord(character) < 0x900) else f"\\u{{{ord(character):X}}}"


compositions = {}
for first, last in BLOCKS:
    for number in range(first, last + 1):
        character = chr(number)
        parts = unicodedata.decomposition(character).split()
        if character in KEPT or len(parts) != 2 or parts[0].startswith("<"):
            continue
        letter, mark = (chr(int(part, 16)) for part in parts)
        if letter.isalpha() and unicodedata.category(mark) == "Mn":
            compositions.setdefault(mark, []).append(character + letter)

print("// Made by `make tables`; do not edit.\n// swift-format-ignore-file\n")
print("extension Folding {")
print("    /// Letters with a mark: a line for each mark, which comes first; then each composition and the letter in it.")
print('    static let compositions = """')
for mark, pairs in sorted(compositions.items()):
    print("        " + written(mark) + "".join(written(c) for pair in pairs for c in pair))
print('        """')
print()
print("    /// Characters that stand for others: a line for each one typed, which comes first.")
print('    static let alike = """')
for typed, others in ALIKE.items():
    print("        " + "".join(f"\\u{{{ord(c):X}}}" for c in typed + others))
print('        """')
print("}")
