#!/usr/bin/env python3
"""Writes the characters of two bytes in GB 18030 as Swift source to standard output.

They are those of the edition of 2000, as Python's own codec has them. What the editions of 2005 and 2022 changed are
exchanges of two characters, which stand in GB18030Table.swift. The areas for users' own characters follow a rule and are
left out.
"""

TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]


def is_users_own(lead, trail):
    if 0xAA <= lead <= 0xAF or 0xF8 <= lead <= 0xFE:
        return trail >= 0xA1
    return 0xA1 <= lead <= 0xA7 and trail <= 0xA0


def written(character):
    """The character, or its number where a reader would see nothing of it."""
    number = ord(character)
    is_seen = character.isprintable() and not character.isspace() and not 0xE000 <= number < 0xF900
    return character if is_seen else f"\\u{{{number:X}}}"


# What later editions exchanged, as it was: a later Python may know one of them.
EXCHANGED = {b"\xA8\xBC": "\uE7C7"}
EXCHANGED |= {bytes([0xA6, t]): chr(0xE78D + n) for n, t in enumerate([*range(0xD9, 0xE0), 0xEC, 0xED, 0xF3])}
EXCHANGED |= {
    bytes([0xFE, t]): chr(0xE7C5 + t) if t < 0x7F else chr(0xE7C4 + t)
    for t in (0x59, 0x61, 0x66, 0x67, 0x6D, 0x7E, 0x90, 0xA0)
}

print("// Made by `make tables`; do not edit.\n// swift-format-ignore-file\n")
print("extension GB18030Table {")
print("    /// The characters of two bytes in GB 18030-2000 but for users' own, a row for each first byte from 0x81 on.")
print('    static let pairs = """')
for lead in range(0x81, 0xFF):
    codes = [bytes([lead, trail]) for trail in TRAILS if not is_users_own(lead, trail)]
    print("        " + "".join(written(EXCHANGED.get(code) or code.decode("gb18030")) for code in codes))
print('        """')
print("}")
