import Foundation
import Testing

/// What scripts rely on: the order of fields, exit statuses, standard input, and places in the file as it is on disk.
struct ListingTests {
    static let text = "一、会议安排（议程项目 1）\r\n\r\n1. 共有[--]人，[待补]。\r\n"

    @Test func fieldsComeInTheOrderOfTheContract() throws {
        let program = try Program()
        // One of everything, so that each field comes once.
        try program.file("a.txt", Array("会议记录\n\n一、安排\n\n1. [待补]见第 1 段。\n".utf8))
        let fields = [
            "outline": [
                "file", "language", "frontMatter", "role", "line", "text", "outline", "kind", "level",
                "label",
                "title", "line", "endLine", "domain", "agendaItems", "firstParagraph", "lastParagraph",
                "slots", "contents", "furniture",
                "domains", "name", "first", "last", "count", "gaps", "duplicates",
            ],
            "paragraphs": ["domain", "number", "label", "line", "endLine", "lines", "node"],
            "slots": [
                "line", "column", "offset", "length", "text", "kind", "domain", "paragraph", "node",
            ],
            "references": [
                "line", "column", "offset", "length", "text", "kind", "status", "targets", "kind", "domain",
                "number", "line",
            ],
        ]
        for (command, fields) in fields {
            let output = try program.run([command, "--json", "a.txt"]).output
            let names = output.matches(of: #/"(\w+)": /#).map { String($0.1) }
            #expect(names == fields, "\(command)")
        }
    }

    @Test func exitStatuses() throws {
        let program = try Program()
        try program.file("open.txt", Array(Self.text.utf8))
        try program.file("filled.txt", Array("1. 已补。\n".utf8))
        for (arguments, status) in [
            (["slots", "open.txt"], 0), (["slots", "--unfilled", "open.txt"], 1),
            (["slots", "--unfilled", "filled.txt"], 0), (["outline", "missing.txt"], 2),
            (["paragraphs", "."], 2), (["slots", "--unfilled", "missing.txt"], 2), (["outline"], 64),
            (["outline", "open.txt", "filled.txt"], 64), (["--item", "x", "open.txt"], 64),
            (["+0", "open.txt"], 64), (["--lang", "fr", "open.txt"], 64),
        ] as [([String], Int32)] {
            let result = try program.run(arguments)
            #expect(result.status == status, "\(arguments)")
            if status == 2 {
                #expect(result.errors.split(separator: "\n").count == 1 && result.output.isEmpty)
            }
        }
    }

    /// Lines count as the program shows them: LF, CRLF and CR each end one, mixed in a file or not.
    @Test(arguments: ["\n", "\r\n", "\r", ""]) func linesCountWhateverEndsThem(_ end: String) throws {
        let program = try Program()
        let ends =
            end.isEmpty
            ? ["\r", "\r", "\n", "\r\n", "\r", "\r", "\r", "\r\n"] : Array(repeating: end, count: 8)
        let lines = ["记录", "", "一、安排", "", "1. 甲[待补]。", "", "", "二、其他", "2. 乙[--]。"]
        let text = zip(lines, ends + [""]).map { $0 + $1 }.joined()
        let path = try program.file("a.txt", Array(text.utf8))
        struct Place: Decodable { var line: Int }
        struct Outline: Decodable { var outline: [Place] }
        let decoder = JSONDecoder()
        let listings = try ["outline", "paragraphs", "slots"].map {
            Data(try program.run([$0, "--json", "a.txt"]).output.utf8)
        }
        #expect(try decoder.decode(Outline.self, from: listings[0]).outline.map(\.line) == [3, 8])
        #expect(try decoder.decode([Place].self, from: listings[1]).map(\.line) == [5, 9])
        #expect(try decoder.decode([Place].self, from: listings[2]).map(\.line) == [5, 9])
        let session = try program.open(["+9", path])
        let screen = try session.wait(for: "乙")
        let row = try #require(screen.lines.firstIndex { $0.contains("2. 乙") })
        #expect(screen.cursorRow == row)
    }

    @Test func whatIsNoTextIsSaidInOneLineBeforeItIsOpened() throws {
        let program = try Program()
        let utf32 = "一、会议\n".unicodeScalars.flatMap { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 0xFF)] }
        let files: [(bytes: [UInt8], chinese: String, english: String)] = [
            (Array("PK\u{3}\u{4}[Content_Types].xml".utf8), "另存为纯文本", "save it as plain text"),
            (Array("%PDF-1.7\n".utf8), "另存为纯文本", "save it as plain text"),
            (utf32, "UTF-32", "UTF-32"), ([0, 0, 0xFE, 0xFF] + utf32, "UTF-32", "UTF-32"),
            ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 60), "--as-text", "--as-text"),
            ([0x1F, 0x8B, 8, 0, 1, 2, 3], "--as-text", "--as-text"),
        ]
        for (bytes, chinese, english) in files {
            try program.file("a.txt", bytes)
            for arguments in [
                ["a.txt"], ["edit", "--read-only", "a.txt"], ["+3", "a.txt"], ["outline", "a.txt"],
                ["paragraphs", "--json", "a.txt"], ["slots", "a.txt"], ["slots", "--unfilled", "a.txt"],
            ] {
                for (language, advice, name) in [
                    ("zh_CN.UTF-8", chinese, "不像文本"), ("en_GB.UTF-8", english, "does not look like text"),
                ] {
                    let result = try program.run(arguments, environment: ["LANG": language])
                    #expect(result.status == 2 && result.output.isEmpty, "\(arguments)")
                    #expect(result.errors.split(separator: "\n").count == 1)
                    for part in ["a.txt", name, advice] {
                        #expect(result.errors.contains(part), "\(result.errors)")
                    }
                }
            }
            #expect(try program.run(["outline", "-"], input: bytes).status == 2)
        }
    }

    /// `[--]` and `[待补]` in UTF-16 without a mark: listed at their places in the file, and edited in place.
    @Test(arguments: [true, false]) func utf16WithoutAMarkIsListedAndSavedAsItCame(_ isLittleEndian: Bool)
        throws
    {
        func encoded(_ text: String) -> [UInt8] {
            text.utf16.flatMap {
                isLittleEndian ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
            }
        }
        let program = try Program()
        let path = try program.file("a.txt", encoded(Self.text))
        struct Slot: Decodable { var line, column, offset, length: Int, text: String }
        let output = try program.run(["slots", "--json", "a.txt"]).output
        let slots = try JSONDecoder().decode([Slot].self, from: Data(output.utf8))
        #expect(slots.map(\.text) == ["[--]", "[待补]"])
        for slot in slots {
            #expect(Array(encoded(Self.text)[slot.offset..<slot.offset + slot.length]) == encoded(slot.text))
        }
        let session = try program.open([path])
        try session.wait(for: "会议安排")
        try session.press("Tab")
        try session.type("三百")
        try session.press("C-s")
        try session.wait(for: "已保存")
        #expect(try program.bytes("a.txt") == encoded(Self.text.replacingOccurrences(of: "[--]", with: "三百")))
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
    }

    @Test func standardInputIsReadForAHyphen() throws {
        let program = try Program()
        let path = try program.file("a.txt", Array(Self.text.utf8))
        for command in ["outline", "paragraphs", "slots"] {
            let file = try program.run([command, "--json", path]).output
            let input = try program.run([command, "--json", "-"], input: Array(Self.text.utf8)).output
            #expect(input == file.replacingOccurrences(of: path, with: "-"))
        }
    }

    @Test func offsetsAreThoseInTheFileWhateverItsEncoding() throws {
        let program = try Program()
        let units = Array(Self.text.utf16)
        let files: [(bytes: [UInt8], slot: [UInt8])] = [
            (Array(Self.text.utf8), Array("[待补]".utf8)),
            ([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), Array("[待补]".utf8)),
            (
                [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
                Array("[待补]".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            ),
        ]
        struct Slot: Decodable { var line, column, offset, length: Int, text: String }
        for (bytes, spelling) in files {
            try program.file("a.txt", bytes)
            let output = try program.run(["slots", "--json", "a.txt"]).output
            let slots = try JSONDecoder().decode([Slot].self, from: Data(output.utf8))
            #expect(slots.map(\.text) == ["[--]", "[待补]"] && slots.map(\.line) == [3, 3])
            #expect(slots.map(\.column) == [6, 12])
            let last = slots[1]
            #expect(Array(bytes[last.offset..<(last.offset + last.length)]) == spelling)
        }
    }

    @Test func negotiatedTextIsListedWhenAskedFor() throws {
        let program = try Program()
        try program.file("a.txt", Array("1. Parties [shall] [should] act.\n".utf8))
        #expect(try program.run(["slots", "--json", "a.txt"]).output == "[]\n")
        #expect(try program.run(["slots", "--unfilled", "a.txt"]).status == 0)
        let listed = try program.run(["slots", "--alternatives", "--lang", "en", "a.txt"])
        #expect(listed.status == 0 && listed.output.contains("1:12") && listed.output.contains("[should]"))
        #expect(listed.output.hasPrefix("line:column"))
    }

    @Test func wordingsOfSlotsComeFromTheSettings() throws {
        let program = try Program()
        let folder = program.folder.appendingPathComponent("config/precis")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try program.file("config/precis/config.toml", Array("slots = [\"to be agreed\", \"［待核］\"]\n".utf8))
        let path = try program.file("a.txt", Array("1. 甲[to be agreed]，乙[待核]，丙[待补]。\n".utf8))
        #expect(try program.run(["slots", "a.txt"]).output.split(separator: "\n").count == 4)
        let session = try program.open([path])
        try session.wait(for: "待补 3")
    }

    @Test func tablesSpeakTheLanguageAsked() throws {
        let program = try Program()
        try program.file("a.txt", Array(Self.text.utf8))
        #expect(try program.run(["slots", "a.txt"]).output.contains("数目"))
        let english = try program.run(["slots", "--lang", "en", "a.txt"]).output
        #expect(english.hasPrefix("line:column") && english.contains("count"))
    }
}
