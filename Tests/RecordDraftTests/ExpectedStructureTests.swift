import Foundation
import RecordDraft
import TestSupport
import Testing
import TextRope

/// Public records of many kinds, compared with what somebody read in them line by line.
@Suite(.enabled(if: DraftsFolder.isThere))
struct ExpectedStructureTests {
    /// What is known to be read otherwise: under one recommendation of several its own numbered points, which stand below a
    /// colon, count as paragraphs.
    private static let knownParagraphs = [
        "zh_CRC_A_53_41": ["59 body 1", "61 body 2", "63 body 3"]
    ]

    /// The rest of a masthead that fell into the text where it was taken out of its pages.
    private static let knownFurniture = [
        "ECE_TRADE_C_CEFACT_2020_19_report_first_meeting": Set([35, 37, 38, 40])
    ]

    private func read(_ name: String) throws -> (DraftIndex, ExpectedStructure) {
        (DraftIndex(try DraftsFolder.text("real/\(name).txt")), try ExpectedStructure(name))
    }

    @Test(arguments: ExpectedStructure.names)
    func headings(_ name: String) throws {
        let (index, expected) = try read(name)
        let found = index.outline.map {
            ExpectedStructure.Heading(
                line: $0.line + 1, kind: $0.kind.rawValue, level: $0.level, label: $0.label,
                items: $0.agendaItems,
                isContinued: $0.isContinued)
        }
        .filter { !expected.doubtful.contains($0.line) }
        #expect(found == expected.headings)
    }

    @Test(arguments: ExpectedStructure.names)
    func paragraphs(_ name: String) throws {
        let (index, expected) = try read(name)
        let found = index.paragraphs.map { "\($0.line + 1) \($0.domain.name) \($0.numberText)" }
        let known = Self.knownParagraphs[name] ?? []
        #expect(found.filter { !known.contains($0) } == expected.paragraphs)
    }

    @Test(arguments: ExpectedStructure.names)
    func contents(_ name: String) throws {
        let (index, expected) = try read(name)
        let filled = (0..<index.lineCount).filter { index.lineClass($0) != .blank }
        let found = filled.filter { index.lineClass($0) == .contents }.map { $0 + 1 }
        #expect(found == filled.map { $0 + 1 }.filter(expected.contents.contains))
    }

    /// What stands in front matter or in a contents table counts as that.
    @Test(arguments: ExpectedStructure.names)
    func furniture(_ name: String) throws {
        let (index, expected) = try read(name)
        var found: Set<Int> = []
        var missed: Set<Int> = []
        for line in 0..<index.lineCount {
            switch index.lineClass(line) {
            case .furniture: found.insert(line + 1)
            case .blank, .frontMatter, .contents: break
            default: if expected.furniture.contains(line + 1) { missed.insert(line + 1) }
            }
        }
        #expect(found.subtracting(expected.furniture).isEmpty)
        #expect(missed == Self.knownFurniture[name] ?? [])
    }

    @Test(arguments: ExpectedStructure.names)
    func editsLeaveWhatAFreshReadingFinds(_ name: String) throws {
        let text = try DraftsFolder.text("real/\(name).txt")
        var dice = SeededGenerator(seed: 7_919)
        IncrementalTests.check(text, edits: 40, &dice, seed: 7_919)
    }
}
