import Foundation
import TestSupport
import Testing
import TextRope

@testable import RecordDraft

/// What references look like in a line: a table of lines in `Expected/References`, and the real draft.
struct ReferenceScannerTests {
    private static let languages = ["chinese", "english", "french", "spanish", "russian"]

    /// The references of a line whose draft is written in English or not.
    private static func references(_ line: [UInt8], slots: [LineSlot]? = nil, isEnglish: Bool)
        -> [FoundReference]
    {
        let slots = slots ?? Self.slots(line)
        return line.withUnsafeBufferPointer { bytes in
            var scanner = ReferenceScanner(bytes, slots: slots, isEnglish: isEnglish)
            scanner.scan(from: 0)
            return scanner.found
        }
    }

    private static func slots(_ line: [UInt8]) -> [LineSlot] {
        let index = DraftIndex(TextRope(bytes: line))
        return index.slots(in: 0..<index.lineCount).map { LineSlot($0.range) }
    }

    private static func table(_ language: String) throws -> [(line: String, references: String)] {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Expected/References/\(language).txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        .map { entry in
            let halves = entry.components(separatedBy: " | ")
            try #require(halves.count == 2, "\(entry)")
            return (halves[0], halves[1])
        }
    }

    @Test(arguments: languages)
    func areFoundAsTheTableSays(_ language: String) throws {
        for (line, expected) in try Self.table(language) {
            let bytes = Array(line.utf8)
            let found = Self.references(bytes, isEnglish: language == "english")
            #expect(ReferenceNotation.text(found, in: bytes) == expected, "\(line)")
        }
    }

    @Test func theTableIsLongEnough() throws {
        let cases = try Self.languages.flatMap(Self.table)
        #expect(cases.count >= 120)
        #expect(cases.filter { $0.references.contains("foreign") }.count >= 35)
    }

    /// A number is written anew at its range: it holds the number and nothing else.
    @Test(arguments: languages)
    func numbersStandWhereTheirRangesSay(_ language: String) throws {
        for (line, _) in try Self.table(language) {
            let bytes = Array(line.utf8)
            for reference in Self.references(bytes, isEnglish: language == "english")
            where !reference.isForeign {
                let numbers = reference.parts.flatMap(\.numbers)
                #expect(!numbers.isEmpty)
                for number in numbers {
                    #expect(reference.range.contains(number.range.lowerBound))
                    #expect(number.range.upperBound <= reference.range.upperBound)
                    let text = String(decoding: bytes[number.range], as: UTF8.self)
                    switch number.value {
                    // The word stands between a number and its suffix: `45 段之二`.
                    case .number(let value):
                        #expect(
                            ParagraphNumber(parsing: text.replacingOccurrences(of: " 段", with: "")) == value)
                    case .label(let label): #expect(label == text)
                    case .slot: #expect(text.contains("[") || text.contains("［"))
                    }
                }
            }
        }
    }

    /// Torn and hostile lines are read to their end.
    @Test func anyCutOfALineIsRead() throws {
        for (line, _) in try Self.languages.flatMap(Self.table) {
            let bytes = Array(line.utf8)
            for count in 0...bytes.count {
                let found = Self.references(Array(bytes[..<count]), slots: [], isEnglish: true)
                #expect(found.allSatisfy { $0.range.upperBound <= count })
                _ = Self.references(Array(bytes[count...]), slots: [], isEnglish: false)
            }
        }
    }

    /// Lines without end take no time that grows with their square.
    @Test func longLinesAreReadInProportion() {
        for piece in [
            "第1、", "第 ", "附件一和", "附件", "A、", "A ", "paragraph 1, ", "paragraphs 1 and ", "(a)",
            "section A of ", "1/", "1 ", "——",
            "第1(a)", "》第1段", "Annex I (", "“第1段", "п. 1, ", "项目 1、",
        ] {
            _ = Self.references(
                Array(String(repeating: piece, count: 1_000).utf8), slots: [], isEnglish: true)
        }
    }

    /// What is passed over where only paragraphs are asked for refers to none.
    @Test(arguments: languages)
    func referencesToParagraphsAreAmongThose(_ language: String) throws {
        let lines = try Self.table(language).map(\.line)
        let paragraphs = (1...99).map { "\($0). x.\n" }.joined(separator: "\n")
        let index = DraftIndex(
            TextRope("I. A\n\n" + paragraphs + "\n" + lines.joined(separator: "\n\n") + "\n"))
        let all = index.references.filter { $0.tokens.contains { $0.kind == .paragraph } }
        let found = Set(index.referencesToParagraphs.map(\.range))
        #expect(all.count > 5)
        #expect(all.allSatisfy { found.contains($0.range) })
    }

    private struct Inventory: Decodable {
        struct Reference: Decodable { let line: Int, col: Int, raw: String, target: String }
        enum CodingKeys: String, CodingKey { case references = "cross_references" }
        let references: [Reference]
    }

    /// All that refers to something in the real draft, headings left out, and nothing else.
    @Test(.enabled(if: DraftsFolder.isThere))
    func theRealDraftRefersToWhatItsInventorySays() throws {
        let inventory = try JSONDecoder().decode(
            Inventory.self, from: DraftsFolder.data(DraftsFolder.inventory))
        let index = DraftIndex(try DraftsFolder.text(DraftsFolder.realDraft))
        var found: [String] = []
        for line in 0..<index.lineCount {
            switch index.lineClass(line) {
            case .heading, .headingContinuation: continue
            default: break
            }
            let range = index.text.lineContent(line)
            let bytes = Array(index.text.string(in: range).utf8)
            let slots = index.slots(in: line..<line + 1).map {
                LineSlot($0.range.lowerBound - range.lowerBound..<$0.range.upperBound - range.lowerBound)
            }
            for reference in Self.references(bytes, slots: slots, isEnglish: false) {
                let before = String(decoding: bytes[..<reference.range.lowerBound], as: UTF8.self)
                let text = String(decoding: bytes[reference.range], as: UTF8.self)
                let owner = reference.isForeign ? "foreign" : "\(reference.parts[0].kind)"
                found.append("\(line + 1):\(before.unicodeScalars.count + 1) \(text) \(owner)")
            }
        }
        let expected = inventory.references.map { reference in
            let owner =
                reference.target == "rules of procedure"
                ? "foreign" : reference.target.hasPrefix("annex") ? "annex" : "agendaItem"
            return
                "\(reference.line):\(reference.col) \(reference.raw.replacingOccurrences(of: "（", with: "")) \(owner)"
        }
        #expect(found == expected)
    }
}
