#!/usr/bin/env python3
"""Writes the kinds of the scalars from U+00A0 on as Swift source to standard output.

Categories and what joins into one character are those of the Swift runtime, which scalars.swift tells, so that widths and
grapheme clusters go by one version of Unicode. Widths are the property East_Asian_Width (UAX #11) of Unicode 14, which
Python knows, with the wide characters that Unicode 15 to 17 added. What Unicode 16 made wide that was narrow before
(trigrams, hexagrams, tetragrams) stays narrow, as terminals draw it.
"""

import os
import subprocess
import sys
import unicodedata

# The raw values of ScalarKind.
NARROW, WIDE, AMBIGUOUS, MARK, FORMAT, JOINING_FORMAT, JOINER, WIDE_JOINER, SELECTOR, PRIVATE_USE = range(10)

# Wide in Unicode 17, and not assigned in Unicode 14.
NEW_WIDE = [
    (0x2FFC, 0x2FFF), (0x31E4, 0x31E5), (0x31EF, 0x31EF), (0x16FF2, 0x16FF6), (0x187F8, 0x187FF), (0x18CFF, 0x18CFF),
    (0x18D09, 0x18D1E), (0x18D80, 0x18DF2), (0x1B132, 0x1B132), (0x1B155, 0x1B155), (0x1F6D8, 0x1F6D8),
    (0x1F6DC, 0x1F6DC), (0x1FA75, 0x1FAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD),
]
# Narrow up to Unicode 15.
STILL_NARROW = [(0x2630, 0x2637), (0x268A, 0x268F), (0x4DC0, 0x4DFF), (0x1D300, 0x1D356), (0x1D360, 0x1D376)]

# Hangul Jamo (chapter 3.12 of the standard): a leading one is wide, and what follows is drawn into its square.
LEADING_JAMO = [(0x1100, 0x115E), (0xA960, 0xA97C)]
FOLLOWING_JAMO = [(0x1161, 0x11FF), (0xD7B0, 0xD7FB)]
# Jamo that stand for one that is missing: those of the block Hangul Jamo join the others.
JOINING_FILLERS = [(0x115F, 0x1160)]
FILLERS = [(0x3164, 0x3164), (0xFFA0, 0xFFA0)]
REGIONAL_INDICATORS = [(0x1F1E6, 0x1F1FF)]
# Mongolian and other variation selectors: the property Variation_Selector of PropList.txt.
VARIATION_SELECTORS = [(0x180B, 0x180D), (0x180F, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF)]
# ZANABAZAR SQUARE CLUSTER-INITIAL LETTER RA: prepended in GraphemeBreakProperty.txt, not by the Swift runtime.
PREPENDED = [(0x11A3A, 0x11A3A)]


def is_in(scalar, ranges):
    return any(first <= scalar <= last for first, last in ranges)


def width(scalar):
    if is_in(scalar, STILL_NARROW):
        return "N"
    if is_in(scalar, NEW_WIDE):
        return "W"
    return unicodedata.east_asian_width(chr(scalar)) if unicodedata.category(chr(scalar)) != "Cn" else "N"


def kind(scalar, category, properties):
    """The kind of a scalar; None where it is not assigned."""
    if category == "Cn":
        return WIDE if is_in(scalar, NEW_WIDE[-2:]) else None
    if category == "Co":
        return PRIVATE_USE
    if is_in(scalar, VARIATION_SELECTORS):
        return SELECTOR
    if category in ("Mn", "Me") or is_in(scalar, FOLLOWING_JAMO):
        return MARK
    if is_in(scalar, JOINING_FILLERS):
        return JOINING_FORMAT
    joins = "joins-before" in properties or "joins-after" in properties
    if category == "Cf":
        return JOINING_FORMAT if joins else FORMAT
    if category == "Zl" or is_in(scalar, FILLERS):
        return FORMAT
    joins = joins or category == "Mc" or is_in(scalar, REGIONAL_INDICATORS + LEADING_JAMO + PREPENDED)
    letter = width(scalar)
    if letter in "WF":
        return WIDE_JOINER if joins else WIDE
    return JOINER if joins else AMBIGUOUS if letter == "A" else NARROW


def ranges(lines):
    """The ranges of kinds other than narrow, holes between two ranges of one kind closed."""
    result = []
    for line in lines:
        first, last, category, *properties = line.split()
        for scalar in range(int(first, 16), int(last, 16) + 1):
            found = kind(scalar, category, properties)
            if found is None:
                continue
            if result and result[-1][2] == found:
                result[-1][1] = scalar
            else:
                result.append([scalar, scalar, found])
    return [each for each in result if each[2] != NARROW]


script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scalars.swift")
lines = subprocess.run(["swift", "-O", script], check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
pairs = [f"0x{first:X}, 0x{found << 24 | last:X}," for first, last, found in ranges(lines)]

print("// Made by `make tables`; do not edit.\n")
print("extension ScalarTable {")
print("    /// Pairs: the first scalar of a range; its last scalar, with the kind in the top byte.")
print("    // swift-format-ignore")
print("    static let ranges: [UInt32] = [")
for start in range(0, len(pairs), 5):
    print("        " + " ".join(pairs[start:start + 5]))
print("    ]\n}")
