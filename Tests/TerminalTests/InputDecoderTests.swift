import Keymaps
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
    @Test(arguments: KeyCase.common)
    func decodesKeysHoweverCut(_ example: KeyCase) throws {
        try example.check(table: KeyTable())
    }

    @Test(arguments: KeyCase.linux)
    func decodesTheLinuxConsole(_ example: KeyCase) throws {
        try example.check(table: KeyTable(terminal: "linux") { _ in nil })
    }

    @Test(arguments: KeyCase.putty)
    func decodesPutty(_ example: KeyCase) throws {
        // What PuTTY's terminfo entry says: the sequences of Ctrl under the name of Shift.
        let entry = ["kcub1": "\u{1b}OD", "kLFT": "\u{1b}[D", "kRIT": "\u{1b}[C"]
        try example.check(table: KeyTable(terminal: "putty-256color") { entry[$0].map { Array($0.utf8) } })
    }

    @Test func terminfoGoesBeforeTheCommonTable() throws {
        // The Ansi terminal's F1 begins as a mouse click does elsewhere.
        let entry = ["kf1": "\u{1b}[M", "kpp": "\u{1b}[V"]
        let table = KeyTable(terminal: "ansi") { entry[$0].map { Array($0.utf8) } }
        try KeyCase("\u{1b}[M", "F1").check(table: table)
        try KeyCase("\u{1b}[V", "PageUp").check(table: table)
    }

    @Test func escapeAloneNeedsTheTime() {
        var decoder = InputDecoder()
        decoder.feed([0x1b])
        #expect(decoder.next() == nil)
        #expect(decoder.wait == .escape)
        decoder.expire()
        #expect(decoder.next() == .key(KeyStroke(.escape)))
        #expect(decoder.next() == nil)
        #expect(decoder.wait == .none)
        // The time for one key is not that for the next.
        decoder.feed([0x1b])
        #expect(decoder.next() == nil)
    }

    @Test(arguments: [
        ("\u{1b}\u{1b}", ["Esc", "Esc"]), ("\u{1b}[", ["Alt-["]), ("\u{1b}O", ["Alt-Shift-O"]),
        ("\u{1b}]", ["Alt-]"]), ("\u{1b}P", ["Alt-Shift-P"]), ("\u{1b}\u{1b}[", ["Esc", "Alt-["]),
        ("\u{1b}[1;", []), ("\u{1b}]11;rgb:", []),
    ])
    func resolvesWhatDoesNotGoOn(_ text: String, _ names: [String]) {
        var decoder = InputDecoder()
        decoder.feed(text.utf8)
        #expect(decoder.next() == nil)
        #expect(decoder.wait != .none)
        decoder.expire()
        var found: [String] = []
        while let event = decoder.next() {
            if case .key(let stroke) = event { found.append(stroke.text) }
        }
        #expect(found == names)
        decoder.feed("x".utf8)
        #expect(decoder.next() == .key(KeyStroke(.character("x"))))
    }

    @Test func aCharacterCutInTwoHasNoTimeLimit() {
        var decoder = InputDecoder()
        let bytes = Array("会".utf8)
        decoder.feed(bytes[..<2])
        #expect(decoder.next() == nil)
        #expect(decoder.wait == .none)
        decoder.expire()
        #expect(decoder.next() == nil)
        decoder.feed(bytes[2...])
        #expect(decoder.next() == .key(KeyStroke(.character("会"))))
    }

    @Test(arguments: [
        ("\u{1b}[2;5R", TerminalReply.cursorPosition(row: 1, column: 4)),
        ("\u{1b}[?1;1;1R", .cursorPosition(row: 0, column: 0)),
        ("\u{1b}[1;80R", .cursorPosition(row: 0, column: 79)),
        ("\u{1b}[?64;1;2c", .controlSequence(Array("?64;1;2c".utf8))),
        ("\u{1b}[>41;353;0c", .controlSequence(Array(">41;353;0c".utf8))),
        ("\u{1b}[0n", .controlSequence(Array("0n".utf8))),
        ("\u{1b}[?2004;1$y", .controlSequence(Array("?2004;1$y".utf8))),
        ("\u{1b}[8;24;80t", .controlSequence(Array("8;24;80t".utf8))),
        ("\u{1b}]11;rgb:00/00/00\u{1b}\\", .operatingSystemCommand(Array("11;rgb:00/00/00".utf8))),
        ("\u{1b}]52;c;5Lya\u{07}", .operatingSystemCommand(Array("52;c;5Lya".utf8))),
        ("\u{1b}P>|XTerm(353)\u{1b}\\", .deviceControl(Array(">|XTerm(353)".utf8))),
        ("\u{1b}P1$r2 q\u{1b}\\", .deviceControl(Array("1$r2 q".utf8))),
    ])
    func recognisesAnswers(_ text: String, _ reply: TerminalReply) {
        let bytes = Array("a\(text)b".utf8)
        let expected: [InputEvent] = [
            .key(KeyStroke(.character("a"))), .reply(reply), .key(KeyStroke(.character("b"))),
        ]
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            #expect(
                decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])]) == expected, "cut at \(cut)")
        }
    }

    /// `ESC ]` and `ESC P` may be stray ones, before what somebody types.
    @Test(arguments: [
        ("\u{1b}]1", ["Alt-]", "1"]), ("\u{1b}]1t", ["Alt-]", "1", "t"]),
        ("\u{1b}]12.", ["Alt-]", "1", "2", "."]),
        ("\u{1b}]1会", ["Alt-]", "1", "会"]), ("\u{1b}P$ t", ["Alt-Shift-P", "$", "Space", "t"]),
        ("\u{1b}P1", ["Alt-Shift-P", "1"]), ("\u{1b}P1.", ["Alt-Shift-P", "1", "."]),
        ("\u{1b}P1$会", ["Alt-Shift-P", "1", "$", "会"]), ("\u{1b}]1\u{1b}", ["Alt-]", "1", "Esc"]),
        ("\u{1b}]11;会", ["Alt-]", "1", "1", ";", "会"]),
    ])
    func whatIsNoAnswerWasTyped(_ text: String, _ names: [String]) {
        let bytes = Array(text.utf8)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            let found = decoder.events([Array(bytes[..<cut]), Array(bytes[cut...])]).map { event in
                if case .key(let stroke) = event { stroke.text } else { "\(event)" }
            }
            #expect(found == names, "cut at \(cut)")
        }
    }

    @Test func whatCameBeforeAMarkIsKnown() {
        var decoder = InputDecoder()
        decoder.feed("ab\u{1b}[".utf8)
        #expect(decoder.next() != nil && !decoder.startsBeforeMark)
        decoder.setMark()
        #expect(decoder.next() == .key(KeyStroke(.character("b"))) && decoder.startsBeforeMark)
        #expect(decoder.next() == nil)
        decoder.feed("Acd\u{1b}[200~e".utf8)
        #expect(decoder.next() == .key(KeyStroke(.up)) && decoder.startsBeforeMark)
        #expect(decoder.next() == .key(KeyStroke(.character("c"))) && !decoder.startsBeforeMark)
        #expect(decoder.next() != nil)
        decoder.release()
        #expect(decoder.next() == .paste([0x65], isLast: false))
        decoder.setMark()
        // A paste counts from where it began, with all its pieces.
        decoder.feed("f\u{1b}[201~g".utf8)
        #expect(decoder.next() == .paste([0x66], isLast: true) && decoder.startsBeforeMark)
        #expect(decoder.next() == .key(KeyStroke(.character("g"))) && !decoder.startsBeforeMark)
        for _ in 0..<70 { #expect(decoder.events([[UInt8](repeating: 0x61, count: 1000)]).count == 1000) }
        decoder.feed([0x61])
        decoder.setMark()
        #expect(decoder.next() != nil && decoder.startsBeforeMark)
    }

    @Test(arguments: [
        "\u{1b}[I", "\u{1b}[O", "\u{1b}[99~",
        "\u{1b}[1;2;3;4x", "\u{1b}[57399u", "\u{1b}[[Z", "\u{1b}Ou", "\u{1b}[201~",
        "\u{1b}[9999999999999999~",
    ])
    func leavesOutTheUnknownWhole(_ text: String) {
        let number = text == "\u{1b}Ou" ? ["5"] : []
        var decoder = InputDecoder()
        let names = decoder.events([Array("a\(text)b".utf8)]).map { event in
            if case .key(let stroke) = event { stroke.text } else { "\(event)" }
        }
        #expect(names == ["a"] + number + ["b"])
    }

    @Test func leavesOutBytesThatAreNoText() {
        var decoder = InputDecoder()
        let bytes: [UInt8] = [0x61, 0xff, 0xc0, 0xaf, 0xed, 0xa0, 0x80, 0xe4, 0x62, 0xc2, 0x9b, 0x80, 0x63]
        let names = decoder.events([bytes]).map { event in
            if case .key(let stroke) = event { stroke.text } else { "\(event)" }
        }
        #expect(names == ["a", "b", "c"])
    }
}
