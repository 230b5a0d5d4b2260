import Foundation
import Testing

/// What scripts rely on: the order of fields, exit statuses, standard input, and places in the file as it is on disk.
struct ListingTests {
    static let text = "一、会议安排（议程项目 1）\r\n\r\n1. 共有[--]人，[待补]。\r\n"

    @Test func fieldsComeInTheOrderOfTheContract() throws {
        let program = try Program()
        // One of everything, so that each field comes once.
        try program.file("a.txt", Array("会议记录\n\n一、安排\n\n1. [待补]\n".utf8))
        let fields = [
            "outline": [
                "file", "language", "frontMatter", "role", "line", "text", "outline", "kind", "level",
                "label",
                "title", "line", "endLine", "domain", "agendaItems", "firstParagraph", "lastParagraph",
                "slots",
                "domains", "name", "first", "last", "count", "gaps", "duplicates",
            ],
            "paragraphs": ["domain", "number", "label", "line", "endLine", "lines", "node"],
            "slots": [
                "line", "column", "offset", "length", "text", "kind", "domain", "paragraph", "node",
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

    @Test func tablesSpeakTheLanguageAsked() throws {
        let program = try Program()
        try program.file("a.txt", Array(Self.text.utf8))
        #expect(try program.run(["slots", "a.txt"]).output.contains("数目"))
        let english = try program.run(["slots", "--lang", "en", "a.txt"]).output
        #expect(english.hasPrefix("line:column") && english.contains("count"))
    }
}
