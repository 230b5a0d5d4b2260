import Foundation
import PtyHarness
import Testing

/// Files in other encodings and with other line ends: what was not edited is byte for byte what it was.
@Suite(.serialized) struct EncodingTests {
    private static let text = "一、会议安排\n\n1. 主席宣布开幕。\n\n2. “城市”——𠮷野家é。\n"

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]
        /// What is answered to the question about the encoding.
        var answer = ""
        /// What `字` is in the file.
        var typed: [UInt8] = Array("字".utf8)
        /// Where it goes: after the byte order mark.
        var start = 0
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "UTF-8", bytes: Array(text.utf8)),
        Case(name: "byte order mark", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8), start: 3),
        Case(
            name: "UTF-16 LE",
            bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
            typed: [0x57, 0x5B], start: 2),
        Case(
            name: "UTF-16 BE",
            bytes: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
            typed: [0x5B, 0x57], start: 2),
        Case(name: "GB18030", bytes: gb18030, answer: "g", typed: [0xD7, 0xD6]),
        Case(name: "CRLF", bytes: Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)),
        Case(name: "CR", bytes: Array(text.replacingOccurrences(of: "\n", with: "\r").utf8)),
        Case(name: "mixed ends", bytes: Array("一、会议安排\r\n\n1. 甲\r2. 乙\n\r\n\r".utf8)),
        Case(name: "no end", bytes: Array("一、会议安排\n\n1. 甲".utf8)),
        Case(name: "NUL", bytes: Array("一、会议安排\n\n1. 甲\u{0}乙\n".utf8)),
        Case(
            name: "not UTF-8",
            bytes: Array("一、会议安排\n\n1. 甲".utf8) + [0xE4, 0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0x0A]),
    ]

    /// «一、会议安排», a line of commoner characters, and one outside GBK in four bytes.
    static let gb18030: [UInt8] =
        [
            0xD2, 0xBB, 0xA1, 0xA2, 0xBB, 0xE1, 0xD2, 0xE9, 0xB0, 0xB2, 0xC5, 0xC5, 0x0A, 0x0A, 0x31, 0x2E,
            0x20,
        ]
        + [0xD6, 0xF7, 0xCF, 0xAF, 0xD0, 0xFB, 0xB2, 0xBC, 0xBF, 0xAA, 0xC4, 0xBB, 0xA1, 0xA3]
        + [0x81, 0x39, 0xEF, 0x30, 0x0A]

    @Test(arguments: cases) func whatIsNotEditedStays(_ encoding: Case) throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", encoding.bytes)
        let program = try bench.open([path], showing: "会议安排")
        if !encoding.answer.isEmpty {
            try program.waitForScreen("GB18030")
            program.type(encoding.answer)
        }
        program.type("字\u{13}")
        var wanted = encoding.bytes
        wanted.insert(contentsOf: encoding.typed, at: encoding.start)
        do {
            try program.wait(for: "the save", seconds: 5) { _ in bench.bytes(path) == wanted }
        } catch {
            #expect(bench.bytes(path) == wanted)
            throw error
        }
        // Taken back and saved again it is the first file.
        program.type("\u{1A}\u{13}")
        try program.wait(for: "the second save", seconds: 5) { _ in bench.bytes(path) == encoding.bytes }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.names(in: bench.drafts) == ["draft.txt"])
    }

    @Test func aDraftInGB18030CanBecomeUTF8() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Self.gb18030)
        let program = try bench.open([path], showing: "会议安排")
        try program.waitForScreen("GB18030")
        program.type("u\u{13}")
        try program.wait(for: "the save") { _ in
            String(decoding: bench.bytes(path) ?? [], as: UTF8.self).hasPrefix("一、会议安排\n\n1. 主席宣布开幕。")
        }
    }

    @Test func theChoiceOfUTF8OutlivesAVersionByOthers() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Self.gb18030)
        let program = try bench.open([path], showing: "会议安排")
        try program.waitForScreen("GB18030")
        program.type("u字")
        try program.waitForScreen("字一、")
        // «末», by somebody who has not chosen anything.
        try bench.draft("draft.txt", Self.gb18030 + [0xC4, 0xA9, 0x0A])
        try program.waitForScreen("末")
        program.type("\u{13}")
        let wanted = Array("字一、会议安排\n\n1. 主席宣布开幕。\u{3401}\n末\n".utf8)
        try program.wait(for: "the save") { _ in bench.bytes(path) == wanted }
    }

    /// Whether the user chose UTF-8 or another program wrote it.
    @Test(arguments: [true, false]) func whatIsRecoveredOfADraftThatBecameUTF8IsInUTF8(_ isChosen: Bool)
        throws
    {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Self.gb18030)
        let program = try bench.open([path], showing: "会议安排")
        try program.waitForScreen("GB18030")
        program.type(isChosen ? "u字" : "g字")
        try program.waitForScreen("字一、")
        let text = "一、会议安排\n\n1. 主席宣布开幕。\u{3401}\n"
        if !isChosen {
            try bench.draft("draft.txt", Array((text + "末\n").utf8))
            try program.waitForScreen("末")
        }
        program.send(SIGKILL)
        try program.waitForEnd()
        let output = bench.drafts + "/recovered.txt"
        let recovery = try bench.open(["recover", "--output", output, path])
        #expect(try recovery.waitForEnd() == 0)
        #expect(bench.bytes(output) == Array(("字" + text + (isChosen ? "" : "末\n")).utf8))
    }

    @Test func editsOfAConvertedDraftAreRecovered() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Self.gb18030)
        let program = try bench.open([path], showing: "会议安排")
        try program.waitForScreen("GB18030")
        program.type("g字")
        try program.wait(for: "字")
        program.send(SIGKILL)
        try program.waitForEnd()
        let again = try bench.open([path], showing: "会议安排")
        try again.waitForScreen("GB18030")
        again.type("g\u{13}\u{11}")
        #expect(try again.waitForEnd() == 0)
        #expect(bench.bytes(path) == [0xD7, 0xD6] + Self.gb18030)
    }
}
