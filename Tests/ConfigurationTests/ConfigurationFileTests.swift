import Configuration
import TestSupport
import Testing

@Suite("Files of settings, keys and lists")
struct ConfigurationFileTests {
    private typealias Value = ConfigurationFile.Value

    /// What a file says, as `table|key=value@line`, lists with the lines of their values.
    private func said(_ text: String) -> [String] {
        said(ConfigurationFile(Array(text.utf8)))
    }

    private func said(_ file: ConfigurationFile) -> [String] {
        file.tables.flatMap { table in
            table.entries.map { "\(table.name)|\($0.key)=\(written($0.value))@\($0.line)" }
        }
    }

    private func written(_ value: Value) -> String {
        switch value {
        case .string(let text): "'\(text)'"
        case .integer(let number): "\(number)"
        case .boolean(let isTrue): "\(isTrue)"
        case .array(let items):
            "[" + items.map { "\(written($0.value))@\($0.line)" }.joined(separator: " ") + "]"
        }
    }

    private func mistakes(_ text: String) -> [ConfigurationMistake] {
        ConfigurationFile(Array(text.utf8)).mistakes
    }

    @Test(
        "A carriage return alone ends a line too: so lines count on the screen, where one looks for the mistake"
    )
    func carriageReturns() {
        let file = ConfigurationFile(Array("# a\ra = 1\r\n\rb = x\n[t] # c\rc = [1,\r2]\rd".utf8))
        #expect(file.tables.map(\.line) == [1, 5])
        #expect(file.tables.flatMap(\.entries).map(\.line) == [2, 6])
        #expect(file.mistakes.map(\.line) == [4, 8])
    }

    @Test("Values of all kinds are read, with tables and lines")
    func values() {
        let text = """
            # a comment
            name = "value" # another
            'a b' = 'c:\\d'
            number = 12
            below = -3
            more = +4
            none = 0
            yes = true
            no = false
            [a]
            x = "\\u4e2d\\t\\"\\\\"
            [a . "b.c"]
            x = 1
            """
        #expect(mistakes(text) == [])
        #expect(
            said(text) == [
                "|name='value'@2", "|a b='c:\\d'@3", "|number=12@4", "|below=-3@5", "|more=4@6", "|none=0@7",
                "|yes=true@8", "|no=false@9", "a|x='中\t\"\\'@11", "a.b.c|x=1@13",
            ])
        let tables = ConfigurationFile(Array(text.utf8)).tables
        #expect(tables.map(\.path) == [[], ["a"], ["a", "b.c"]])
        #expect(tables.map(\.line) == [1, 10, 12])
    }

    @Test("Lists go over several lines, with comments, and end with or without a comma")
    func lists() {
        let text = """
            one = ["a", 2, true]
            none = []
            many = [   # why
              "a",

              # between
              "b", "c",
            ]  # end
            last = 1
            """
        #expect(mistakes(text) == [])
        #expect(
            said(text) == [
                "|one=['a'@1 2@1 true@1]@1", "|none=[]@2", "|many=['a'@4 'b'@7 'c'@7]@3", "|last=1@9",
            ])
    }

    @Test("A byte order mark, CRLF, no last line end and bytes that are not UTF-8 in comments do no harm")
    func bytes() {
        let file = ConfigurationFile(
            [0xEF, 0xBB, 0xBF] + Array("a = [\r\n 1,\r\n]\r\n[t]\r\nb = 'x' # ".utf8) + [0xFF, 0x0D])
        #expect(file.mistakes == [])
        #expect(said(file) == ["|a=[1@2]@1", "t|b='x'@5"])
        #expect(ConfigurationFile([]).tables.count == 1)
    }

    @Test(
        "A mistake is told with its line, and all around it is read",
        arguments: [
            ("x", .noEqualsSign), ("x 1", .noEqualsSign), ("= 1", .noKey), ("，= 1", .unquotedKey),
            ("x = auto", .unquotedValue), ("x =", .unquotedValue), ("x = # 1", .unquotedValue),
            ("x = “a”", .foreignQuotes), ("“x” = 1", .foreignQuotes), ("x = \"a", .openQuote),
            ("x = 'a\"", .openQuote), ("x = \"\\", .openQuote), ("x = \"\"\"", .severalLines),
            ("x = \"\\q\"", .escape), ("x = \"\\U00110000\"", .escape), ("x = 1.5", .number),
            ("x = 007", .number), ("x = 99999999999999999999", .number), ("x = 2026-11-24", .number),
            ("x = 1_000", .number), ("x = {a = 1}", .nested), ("x = 1 2", .textAfterValue),
            ("x = [1] 2", .textAfterValue), ("x = 'a\u{7}'", .controlCharacter),
            ("x = 1 # \u{1B}[2J", .controlCharacter), ("# \u{0}", .controlCharacter),
            ("before = 2", .keyTwice("before", line: 1)), ("\"before\" = 2", .keyTwice("before", line: 1)),
        ] as [(String, ConfigurationMistake.Fault)])
    func mistake(line: String, fault: ConfigurationMistake.Fault) {
        let text = "before = 1\n\(line)\nafter = 3"
        #expect(mistakes(text) == [ConfigurationMistake(line: 2, fault: fault)])
        #expect(said(text) == ["|before=1@1", "|after=3@3"])
    }

    @Test(
        "A mistake in a list costs the value alone",
        arguments: [
            ("  b,", .unquotedValue, 3), ("  “b”，", .foreignQuotes, 3), ("  \"b,", .openQuote, 3),
            ("  [\"x\", 1], ", .nested, 3), ("  {x = 1, y = 2}, ", .nested, 3), ("  1.5, ", .number, 3),
            ("  }, ", .unquotedValue, 3), ("  , ", .comma, 3),
        ] as [(String, ConfigurationMistake.Fault, Int)])
    func mistakeInList(line: String, fault: ConfigurationMistake.Fault, number: Int) {
        let text = "list = [\n  \"a\",\n\(line)\n  \"c\",\n]\nafter = 1"
        let found = mistakes(text)
        #expect(found.first == ConfigurationMistake(line: number, fault: fault))
        #expect(found.allSatisfy { $0.line == number || $0.fault == .comma })
        #expect(said(text) == ["|list=['a'@2 'c'@4]@1", "|after=1@6"])
    }

    @Test("A comma that is missing, or a Chinese one, is told, and no value is lost")
    func commas() {
        #expect(mistakes("a = [\n 1\n 2,\n 3\n]") == [ConfigurationMistake(line: 2, fault: .comma)])
        #expect(said("a = [\n 1\n 2,\n 3\n]") == ["|a=[1@2 2@3 3@4]@1"])
        #expect(mistakes("a = ['x'，'y'、'z']").map(\.fault) == [.comma, .comma])
        #expect(said("a = ['x'，'y'、'z']") == ["|a=['x'@1 'y'@1 'z'@1]@1"])
    }

    @Test("A list that is not closed ends before the next key or table")
    func openList() {
        for next in ["after = 1", "\"after\" = 1", "[t]\nafter = 1"] {
            let text = "list = [\n  \"a\",\n  \"b\"\n\(next)\n"
            #expect(mistakes(text) == [ConfigurationMistake(line: 1, fault: .openList)])
            #expect(said(text).count == 1 && said(text).allSatisfy { $0.contains("after=1") })
        }
        #expect(mistakes("\n\nlist = [") == [ConfigurationMistake(line: 3, fault: .openList)])
        #expect(mistakes("list = [1,\n# no end\n").map(\.line) == [1])
    }

    @Test("With a table line that can't be read goes what stands below it")
    func brokenTables() {
        for line in ["[a", "[]", "[[a]]", "[a.]", "[.a]", "[a]b", "[中]", "[a b]"] {
            let text = "[t]\nx = 1\n\(line)\ny = 2\n[u]\nz = 3"
            #expect(mistakes(text).map(\.line) == [3], "\(line)")
            #expect(said(text) == ["t|x=1@2", "u|z=3@6"], "\(line)")
        }
    }

    @Test("A table that stands twice is told, and a key in both is one that stands twice")
    func tableTwice() {
        let text = "[t]\nx = 1\n[u]\nx = 2\n[t]\ny = 3\nx = 4"
        #expect(
            mistakes(text) == [
                ConfigurationMistake(line: 5, fault: .tableTwice("t", line: 1)),
                ConfigurationMistake(line: 7, fault: .keyTwice("x", line: 2)),
            ])
        #expect(said(text) == ["t|x=1@2", "u|x=2@4", "t|y=3@6"])
    }

    @Test("Of many keys in many tables each one that stands twice is found, and no other")
    func manyKeys() {
        var text = ""
        for table in 0..<40 {
            text += "[t\(table)]\n"
            for key in 0..<50 { text += "key\(key) = \(key)\n" }
        }
        #expect(mistakes(text) == [])
        #expect(said(text).count == 2_000)
        #expect(
            mistakes(text + "key0 = 1\n[t3]\nkey7 = 1\nkey50 = 1").map(\.fault) == [
                .keyTwice("key0", line: 39 * 51 + 2), .tableTwice("t3", line: 3 * 51 + 1),
                .keyTwice("key7", line: 3 * 51 + 9),
            ])
    }

    @Test("Every mistake has words in both languages")
    func words() {
        let faults: [ConfigurationMistake.Fault] = [
            .table, .tableTwice("t", line: 1), .noKey, .unquotedKey, .keyTwice("k", line: 1), .noEqualsSign,
            .unquotedValue, .foreignQuotes, .openQuote, .severalLines, .escape, .number, .openList, .comma,
            .nested, .textAfterValue, .controlCharacter,
        ]
        for fault in faults {
            #expect(!fault.words(.chinese).isEmpty && !fault.words(.english).isEmpty)
            #expect(fault.words(.chinese) != fault.words(.english))
        }
    }

    @Test("Random bytes are read without a crash, each mistake on a line that there is")
    func random() {
        let seed = UInt64.random(in: .min ... .max)
        var generator = SeededGenerator(seed: seed | 1)
        let pieces = [
            "[t]\n", "key", "\"k\"", " = ", "\"v\"", "12", "true", "\n", "\r\n", "#", "[", "]", "{", "}", ",",
            "，",
            "'", "\"\"\"", "\u{0}", "中", "\\", ".", "“", " ",
        ]
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                if let piece = pieces.randomElement(using: &generator) { bytes += Array(piece.utf8) }
                if Int.random(in: 0..<20, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                }
            }
            let file = ConfigurationFile(bytes)
            // At most: a CR and the LF behind it end one.
            let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
            #expect(file.mistakes.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
            #expect(file.mistakes.map(\.line) == file.mistakes.map(\.line).sorted(), "seed \(seed)")
            let entries = file.tables.flatMap(\.entries)
            #expect(entries.allSatisfy { (1...lines).contains($0.line) }, "seed \(seed)")
        }
    }
}
