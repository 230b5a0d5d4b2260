#!/usr/bin/env python3
"""Writes the Chinese characters of level 1 of GB 2312 and of Big5 as Swift source to standard output.

Level 1 is rows 16 to 55 of GB 2312-80, and A440 to C67E of Big5: the characters that each standard counts as common. All of
them stand from U+4E00 to U+9FFF.
"""

DIGITS_IN_LINE = 100
FIRST, END = 0x4E00, 0xA000


def characters(encoding, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                yield ord(bytes([lead, trail]).decode(encoding))
            except UnicodeDecodeError:
                # Row 55 of GB 2312 ends early.
                continue


common = set(characters("gb2312", range(0xB0, 0xD8), range(0xA1, 0xFF)))
for lead in range(0xA4, 0xC7):
    trails = [*range(0x40, 0x7F), *([] if lead == 0xC6 else range(0xA1, 0xFF))]
    common |= set(characters("big5", [lead], trails))

digits = ""
for start in range(FIRST, END, 4):
    digits += f"{sum(1 << place for place in range(4) if start + place in common):x}"

print("// Made by `make tables`; do not edit.\n")
print("extension CommonHan {")
print(f"    static let digitsInLine = {DIGITS_IN_LINE}\n")
print("    /// One bit for each character from U+4E00 on, four to a hexadecimal digit, the first in the lowest bit.")
print('    static let digits: StaticString = """')
for start in range(0, len(digits), DIGITS_IN_LINE):
    print("        " + digits[start:start + DIGITS_IN_LINE])
print('        """')
print("}")
