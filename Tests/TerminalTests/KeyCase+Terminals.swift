import Keymaps

extension KeyCase {
    /// What xterm, Windows Terminal, iTerm2, tmux, PuTTY as "xterm" and rxvt send.
    static let common: [KeyCase] = plain + single + control + alt + xterm + rxvt + older + coded

    private static let plain: [KeyCase] = ["a", "Z", " ", "~", "é", "会", "“", "𠮷", "①", "\u{301}"].map {
        text in
        KeyCase(text, KeyStroke(.character(Character(text))))
    }

    private static let single = [
        KeyCase("\r", KeyStroke(.enter)), KeyCase("\t", KeyStroke(.tab)),
        KeyCase("\u{1b}", KeyStroke(.escape)), KeyCase("\u{7f}", KeyStroke(.backspace)),
        KeyCase("\u{8}", KeyStroke(.backspace)), KeyCase("\n", KeyStroke(.character("j"), .control)),
        KeyCase("\0", KeyStroke(.character(" "), .control)),
        KeyCase("\u{1c}", KeyStroke(.character("\\"), .control)),
        KeyCase("\u{1d}", KeyStroke(.character("]"), .control)),
        KeyCase("\u{1e}", KeyStroke(.character("^"), .control)),
        KeyCase("\u{1f}", KeyStroke(.character("_"), .control)),
    ]

    private static let control: [KeyCase] = "abcdefgklnopqrstuvwxyz".map { letter in
        KeyCase(
            String(UnicodeScalar((letter.asciiValue ?? 0) - 0x60)), KeyStroke(.character(letter), .control))
    }

    private static let alt: [KeyCase] =
        "abcxyzFX0123456789!@#$%^<>/.,-=会é".map { character in
            KeyCase("\u{1b}\(character)", KeyStroke(.character(character), .alt))
        } + [
            KeyCase("\u{1b}\r", KeyStroke(.enter, .alt)),
            KeyCase("\u{1b}\u{7f}", KeyStroke(.backspace, .alt)),
            KeyCase("\u{1b}\u{1}", KeyStroke(.character("a"), [.control, .alt])),
            KeyCase("\u{1b}\u{1b}[D", KeyStroke(.left, .alt)),
            KeyCase("\u{1b}\u{1b}[C", KeyStroke(.right, .alt)),
            KeyCase("\u{1b}\u{1b}OA", KeyStroke(.up, .alt)),
            KeyCase("\u{1b}\u{1b}[5~", KeyStroke(.pageUp, .alt)),
        ]

    private static let named: [(final: String, key: Key)] = [
        ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("F", .end), ("H", .home),
        ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
    ]

    private static let numbered: [(number: Int, key: Key)] = [
        (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home),
        (8, .end),
        (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
        (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
        (23, .function(11)), (24, .function(12)),
    ]

    private static let modifiers: [(number: Int, set: Modifiers)] = [
        (2, .shift), (3, .alt), (4, [.alt, .shift]), (5, .control), (6, [.control, .shift]),
        (7, [.control, .alt]),
        (8, [.control, .alt, .shift]), (9, .alt),
    ]

    private static var xterm: [KeyCase] {
        var result = [KeyCase("\u{1b}[Z", KeyStroke(.tab, .shift))]
        for (final, key) in named {
            result.append(KeyCase("\u{1b}O\(final)", KeyStroke(key)))
            if final != "R" { result.append(KeyCase("\u{1b}[\(final)", KeyStroke(key))) }
            for (number, set) in modifiers {
                result.append(KeyCase("\u{1b}[1;\(number)\(final)", KeyStroke(key, set)))
            }
        }
        for (code, key) in numbered {
            result.append(KeyCase("\u{1b}[\(code)~", KeyStroke(key)))
            for (number, set) in modifiers {
                result.append(KeyCase("\u{1b}[\(code);\(number)~", KeyStroke(key, set)))
            }
        }
        return result
    }

    private static var rxvt: [KeyCase] {
        var result: [KeyCase] = []
        for (code, key) in numbered {
            result.append(KeyCase("\u{1b}[\(code)^", KeyStroke(key, .control)))
            result.append(KeyCase("\u{1b}[\(code)$", KeyStroke(key, .shift)))
            result.append(KeyCase("\u{1b}[\(code)@", KeyStroke(key, [.control, .shift])))
        }
        for (final, key) in named.prefix(4) {
            result.append(KeyCase("\u{1b}O\(final.lowercased())", KeyStroke(key, .control)))
            result.append(KeyCase("\u{1b}[\(final.lowercased())", KeyStroke(key, .shift)))
        }
        for (code, number) in [(25, 3), (26, 4), (28, 5), (29, 6), (31, 7), (32, 8), (33, 9), (34, 10)] {
            result.append(KeyCase("\u{1b}[\(code)~", KeyStroke(.function(number), .shift)))
        }
        return result
    }

    private static let older = [
        KeyCase("\u{1b}O5D", KeyStroke(.left, .control)), KeyCase("\u{1b}O1;5C", KeyStroke(.right, .control)),
        KeyCase("\u{1b}[5D", KeyStroke(.left, .control)), KeyCase("\u{1b}OM", KeyStroke(.enter)),
        KeyCase("\u{1b}Op", KeyStroke(.character("0"))), KeyCase("\u{1b}Oy", KeyStroke(.character("9"))),
        KeyCase("\u{1b}Ok", KeyStroke(.character("+"))), KeyCase("\u{1b}Oo", KeyStroke(.character("/"))),
    ]

    private static let coded = [
        KeyCase("\u{1b}[127;5u", KeyStroke(.backspace, .control)),
        KeyCase("\u{1b}[13;2u", KeyStroke(.enter, .shift)),
        KeyCase("\u{1b}[27;5;13~", KeyStroke(.enter, .control)),
        KeyCase("\u{1b}[27;2;65~", KeyStroke(.character("A"))),
        KeyCase("\u{1b}[97;5u", KeyStroke(.character("a"), .control)),
        KeyCase("\u{1b}[97:65;5:1u", KeyStroke(.character("a"), .control)),
    ]

    /// The Linux console, where it differs.
    static let linux = [
        KeyCase("\u{1b}[[A", KeyStroke(.function(1))), KeyCase("\u{1b}[[B", KeyStroke(.function(2))),
        KeyCase("\u{1b}[[C", KeyStroke(.function(3))), KeyCase("\u{1b}[[D", KeyStroke(.function(4))),
        KeyCase("\u{1b}[[E", KeyStroke(.function(5))), KeyCase("\u{1b}[17~", KeyStroke(.function(6))),
        KeyCase("\u{1b}[25~", KeyStroke(.function(1), .shift)),
        KeyCase("\u{1b}[28~", KeyStroke(.function(3), .shift)),
        KeyCase("\u{1b}[34~", KeyStroke(.function(8), .shift)),
        KeyCase("\u{1b}[A", KeyStroke(.up)), KeyCase("\u{1b}[1~", KeyStroke(.home)),
        KeyCase("\u{1b}[4~", KeyStroke(.end)), KeyCase("\u{1b}\t", KeyStroke(.tab, .alt)),
    ]

    /// PuTTY under its own name, where it differs.
    static let putty = [
        KeyCase("\u{1b}OD", KeyStroke(.left)), KeyCase("\u{1b}OA", KeyStroke(.up)),
        KeyCase("\u{1b}[D", KeyStroke(.left, .control)), KeyCase("\u{1b}[A", KeyStroke(.up, .control)),
        KeyCase("\u{1b}[1~", KeyStroke(.home)), KeyCase("\u{1b}[4~", KeyStroke(.end)),
        KeyCase("\u{1b}[11~", KeyStroke(.function(1))),
        KeyCase("\u{1b}[25~", KeyStroke(.function(3), .shift)),
        KeyCase("\u{1b}\u{1b}OD", KeyStroke(.left, .alt)), KeyCase("\u{1b}[Z", KeyStroke(.tab, .shift)),
    ]
}
