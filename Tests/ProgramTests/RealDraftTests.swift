import Foundation
import Testing
import TmuxHarness

/// The way a rapporteur goes through the real draft, by the real program in a terminal.
@Suite(.enabled(if: Program.drafts != nil), .serialized) struct RealDraftTests {
    private static let name = "HSP-HA.2-L.1.zh.txt"

    struct Place: Sendable, CustomTestStringConvertible {
        var rows = 38
        var columns = 120
        var environment: [String: String] = [:]
        var resizes = false
        var testDescription: String { "\(columns)×\(rows) \(environment) \(resizes ? "resized" : "")" }
    }

    static let places = [
        Place(), Place(resizes: true), Place(environment: ["LANG": "C"]), Place(rows: 15, columns: 60),
        Place(rows: 24, columns: 80, environment: ["TERM": "screen"]),
        Place(rows: 24, columns: 80, environment: ["NO_COLOR": "1"]),
    ]

    private func original() throws -> [UInt8] {
        let folder = try #require(Program.drafts)
        return Array(try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(Self.name)))
    }

    @Test(arguments: places) func fillingTheSlotsOfAParagraphChangesItsLineAlone(place: Place) throws {
        let program = try Program()
        let original = try original()
        let path = try program.file(Self.name, original)
        let session = try program.open(
            [path], rows: place.rows, columns: place.columns, environment: place.environment)
        try session.wait(for: "待补 28")
        try session.press("M-7")
        try session.wait { screen in
            screen.lines.contains { $0.contains("二、联合国人类住区规划署（人居署）的活动") }
        }
        try session.press("C-g")
        try session.type("24")
        try session.wait(for: "第 24 段")
        if place.resizes {
            try session.resize(rows: 20, columns: 76)
            try session.wait { $0.lines.count == 20 && $0.lines.contains { $0.contains("第 24 段") } }
        }
        try session.press("Down", "Up", "Enter")
        try session.wait { screen in screen.lines.contains { $0.contains("76 行") || $0.contains("24 段") } }
        try session.press("Tab")
        try session.type("135")
        if place.resizes {
            try session.resize(rows: place.rows, columns: place.columns)
        }
        try session.press("Tab")
        try session.type("阿富汗、阿尔巴尼亚、阿尔及利亚")
        try session.wait(for: "阿尔及利亚")
        try session.press("C-s")
        try session.wait(for: "已保存")
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
        let expected = String(decoding: original, as: UTF8.self)
            .replacingOccurrences(
                of: "下列[--]个人居大会会员国派代表出席了会议：[待补]", with: "下列135个人居大会会员国派代表出席了会议：阿富汗、阿尔巴尼亚、阿尔及利亚")
        #expect(try program.bytes(Self.name) == Array(expected.utf8))
        let before = original.split(separator: 0x0A, omittingEmptySubsequences: false)
        let after = try program.bytes(Self.name).split(separator: 0x0A, omittingEmptySubsequences: false)
        #expect(before.count == after.count)
        #expect((0..<before.count).filter { before[$0] != after[$0] } == [75])
    }

    @Test func savingAnUntouchedDraftKeepsEveryByte() throws {
        let program = try Program()
        let original = try original()
        let path = try program.file(Self.name, original)
        let session = try program.open([path])
        try session.wait(for: "会议安排")
        try session.press("C-s")
        try session.wait(for: "已保存")
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
        #expect(try program.bytes(Self.name) == original)
    }

    @Test func listingsAgreeOnWhatThereIs() throws {
        let program = try Program()
        let path = try program.file(Self.name, try original())
        struct Outline: Decodable {
            struct Node: Decodable { var label: String }
            var outline: [Node]
        }
        struct Entry: Decodable { var line: Int }
        let decoder = JSONDecoder()
        let outline = try decoder.decode(
            Outline.self, from: Data(program.run(["outline", "--json", path]).output.utf8))
        #expect(outline.outline.count == 34)
        let paragraphs = try decoder.decode(
            [Entry].self, from: Data(program.run(["paragraphs", "--json", path]).output.utf8))
        #expect(paragraphs.count == 110)
        let slots = try program.run(["slots", "--json", "--unfilled", "-"], input: try original())
        #expect(slots.status == 1)
        #expect(try decoder.decode([Entry].self, from: Data(slots.output.utf8)).count == 28)
    }
}
