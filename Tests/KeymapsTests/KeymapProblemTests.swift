import TestSupport
import Testing

@testable import Keymaps

@Suite("Mistakes in a keymap")
struct KeymapProblemTests {
    private static let contexts: [KeyContext] = [
        .global, .text, .text.in(mode: "normal"), .tree, .prompt,
    ]
    private static let commands: Set<CommandID> = ["file.save", "file.quit", "help.open"]

    private func problems(_ text: String) -> (map: Keymap, found: [KeymapProblem]) {
        var map = Keymap()
        let found = map.overlay(Array(text.utf8), file: "k.toml", contexts: Self.contexts) {
            Self.commands.contains($0)
        }
        return (map, found)
    }

    private func expect(
        _ text: String, _ line: Int, _ kind: KeymapProblem.Kind, location: SourceLocation = #_sourceLocation
    ) {
        let (map, found) = problems(text)
        #expect(
            found == [KeymapProblem(file: "k.toml", line: line, kind: kind)], sourceLocation: location)
        // The rest of the file holds.
        #expect(map.bindings(in: .text).map(\.command) == ["file.save"], sourceLocation: location)
    }

    @Test("Each mistake tells its line and what is wrong, and the rest holds")
    func kinds() {
        let rest = "\n[text]\n\"F1\" = \"file.save\"\n"
        expect("[texts]\n\"F2\" = \"file.quit\"" + rest, 1, .unknownContext("texts", known: Self.contexts))
        expect("\"F2\" = \"file.quit\"" + rest, 1, .outsideTable("F2"))
        expect(rest + "\"Ctrl-Foo\" = \"file.quit\"", 4, .unknownKey("Ctrl-Foo"))
        expect(rest + "\"Ctrl-I\" = \"file.quit\"", 4, .sameKey("Ctrl-I", as: "Tab"))
        expect(rest + "\"Ctrl-1\" = \"file.quit\"", 4, .cannotBeSent("Ctrl-1"))
        expect(rest + "\"F2\" = \"file.close\"", 4, .unknownCommand("file.close"))
        expect(rest + "\"F2\" = 7", 4, .notText("F2"))
        expect(rest + "\"f1\" = \"file.quit\"", 4, .boundTwice("f1", line: 3))
        expect(rest + "\"F1 F2\" = \"file.quit\"", 4, .prefix("F1 F2", other: "F1", line: 3))
        expect(rest + "\"F2\" = [\"file.quit\"]", 4, .notText("F2"))
        expect(rest + "\"F2\" = true", 4, .notText("F2"))
    }

    @Test(
        "A line that is not written right is told and left out",
        arguments: [
            ("\"F2\" = file.quit", .unquotedValue), ("\"F2\" \"file.quit\"", .noEqualsSign),
            ("“F2” = “file.quit”", .foreignQuotes), ("\"F2\" = “file.quit”", .foreignQuotes),
            ("\"F2\" = \"file.quit", .openQuote), ("\"F2 = file.quit", .openQuote),
            ("F2 = '''", .severalLines),
            ("\"F2\u{0}\" = \"file.quit\"", .controlCharacter), ("= \"x\"", .noKey), ("F2 =", .unquotedValue),
            ("Alt-, = \"file.quit\"", .noEqualsSign), (", = \"file.quit\"", .unquotedKey),
            ("F2 = \"file.quit\" quits", .textAfterValue), ("F2 = \"\\x\"", .escape),
            ("F2 = \"\\ud800\"", .escape),
        ] as [(String, KeymapProblem.Fault)])
    func syntax(line: String, fault: KeymapProblem.Fault) {
        let (map, found) = problems("[text]\n\"F1\" = \"file.save\"\n\(line)\n\"F3\" = \"help.open\"\n")
        #expect(found == [KeymapProblem(file: "k.toml", line: 3, kind: .syntax(fault))])
        #expect(found.allSatisfy { !$0.words(.chinese).isEmpty && !$0.words(.english).isEmpty })
        #expect(map.bindings(in: .text).map(\.sequence.text) == ["F1", "F3"])
    }

    @Test("Quotes of both kinds, escapes, bare keys, blanks and comments are read as in TOML")
    func spellings() {
        let (map, found) = problems(
            """
              [ "text" ]   # a table
            F1='file.save'
            \t"\\u0046\\U00000032" = "file\\u002equit" # a comment
            '\\' = "none"
            "\\"" = ""
            """)
        #expect(found.isEmpty)
        #expect(
            map.bindings(in: .text).map { "\($0.sequence.text) \($0.command)" } == [
                "F1 file.save", "F2 file.quit",
            ])
    }

    @Test("A table that stands twice is told, and the keys of both count")
    func tableTwice() {
        let (map, found) = problems("[text]\nF1 = 'file.save'\n[tree]\n[text]\nF2 = 'file.quit'")
        #expect(found == [KeymapProblem(file: "k.toml", line: 4, kind: .tableTwice("text", line: 1))])
        #expect(map.bindings(in: .text).map(\.sequence.text) == ["F1", "F2"])
    }

    @Test("With a broken table line goes its table, and no key falls to the table above")
    func brokenTable() {
        let (map, found) = problems(
            "[text]\n\"F1\" = \"file.save\"\n[tree\n\"F2\" = \"file.quit\"\n[prompt]\n\"F3\" = \"help.open\"")
        #expect(found.map(\.line) == [3])
        #expect(map.bindings(in: .text).map(\.sequence.text) == ["F1"])
        #expect(map.bindings(in: .tree).isEmpty)
        #expect(map.bindings(in: .prompt).map(\.sequence.text) == ["F3"])
    }

    @Test("CRLF, a byte order mark and bytes that are not UTF-8 in comments do no harm")
    func bytes() {
        var map = Keymap()
        let source =
            [0xEF, 0xBB, 0xBF] + Array("[text] # a".utf8) + [0xFF, 0x0D, 0x0A]
            + Array("F1 = 'file.save'\r\n".utf8)
        #expect(map.overlay(source, file: "k.toml") { _ in true }.isEmpty)
        #expect(map.bindings(in: .text).map(\.sequence.text) == ["F1"])
    }

    @Test("The messages name file and line in both languages")
    func messages() {
        let found = problems("[text]\n\"F2\" = \"file.close\"").found
        #expect(found.map { $0.words(.chinese) } == ["k.toml 第 2 行：没有叫“file.close”的命令，命令表见 precis keys"])
        #expect(
            found.map { $0.words(.english) } == [
                "k.toml, line 2: no command is called “file.close”; `precis keys` lists them"
            ])
    }

    @Test("Random bytes are read without a crash, and end")
    func random() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SeededGenerator(seed: seed | 1)
        let pieces = [
            "[text]\n", "\"F1\"", " = ", "\"file.save\"", "\n", "#", "[", "]", "'", "\"\"\"", "\u{0}", "中",
            "\\", "{", ",",
        ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                if let piece = pieces.randomElement(using: &generator) { bytes += Array(piece.utf8) }
                if Int.random(in: 0..<10, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                }
            }
            var map = Keymap()
            let found = map.overlay(bytes, file: "k.toml") { _ in true }
            let text = String(decoding: bytes, as: UTF8.self)
            let lines = text.split(omittingEmptySubsequences: false) {
                $0 == "\n" || $0 == "\r" || $0 == "\r\n"
            }.count
            #expect(found.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
        }
    }
}
