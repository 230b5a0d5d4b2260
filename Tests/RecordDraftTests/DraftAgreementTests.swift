import Foundation
import RecordDraft
import Testing
import TextRope

/// The real draft and the examples, compared with what is known of them to the last entry.
@Suite(.enabled(if: DraftsFolder.isThere))
struct DraftAgreementTests {
    static let cases =
        [(DraftsFolder.realDraft, DraftsFolder.inventory)]
        + DraftsFolder.examples.map { ("\($0).txt", "\($0).expected.json") }
        .map { ("examples/\($0.0)", "examples/\($0.1)") }

    let draft: (String, String) -> (DraftIndex, Expectation)?

    init() {
        draft = { text, expected in
            guard let text = try? DraftsFolder.text(text), let expectation = try? Expectation(expected) else {
                return nil
            }
            return (DraftIndex(text), expectation)
        }
    }

    @Test(arguments: cases)
    func frontMatter(_ text: String, _ expected: String) throws {
        let (index, expectation) = try #require(draft(text, expected))
        let found = index.frontMatter.map { "\($0.line + 1) \($0.role.rawValue) \($0.text)" }
        #expect(
            found
                == expectation.frontMatter.map {
                    "\($0.line) \($0.role == "dates_place" ? "dates" : $0.role) \($0.text)"
                })
    }

    @Test(arguments: cases)
    func outline(_ text: String, _ expected: String) throws {
        let (index, expectation) = try #require(draft(text, expected))
        try #require(index.headingCount == expectation.outline.count)
        for (node, expected) in zip(index.outline, expectation.outline) {
            #expect(node.kind.rawValue == expected.plainKind)
            #expect(node.level == expected.level)
            #expect(node.label == expected.label)
            #expect(node.title == expected.title)
            #expect(node.line + 1 == expected.line)
            #expect(node.headingLines.map { $0 + 1 }.max() == expected.endLine)
            #expect(node.agendaItems == expected.items)
            if let scope = expected.scope { #expect(node.domain.name == Expectation.domain(scope)) }
            if let extent = expected.extent { #expect([node.line + 1, node.endLine + 1] == extent) }
            if let garbled = expected.garbled { #expect(node.isGarbled == garbled) }
            if let paragraphs = expected.paragraphs {
                #expect(node.firstParagraph == paragraphs.first)
                #expect(node.lastParagraph == paragraphs.last)
            }
            let slots = expectation.slots.filter { (node.line + 1...node.endLine + 1).contains($0.line) }
            if (expectation.undecided ?? []).isEmpty { #expect(node.slots == slots.count) }
        }
    }

    @Test(arguments: cases)
    func paragraphs(_ text: String, _ expected: String) throws {
        let (index, expectation) = try #require(draft(text, expected))
        let found = index.paragraphs.map { "\($0.domain.name) \($0.numberText) \($0.lines.map { $0 + 1 })" }
        let known = expectation.paragraphs.compactMap { paragraph in
            paragraph.number.text.map { "\(Expectation.domain(paragraph.scope)) \($0) \(paragraph.lines)" }
        }
        #expect(found == known)
    }

    @Test(arguments: cases)
    func slots(_ text: String, _ expected: String) throws {
        let (index, expectation) = try #require(draft(text, expected))
        let undecided = Set((expectation.undecided ?? []).map { "\($0.line):\($0.col) " })
        let found = index.slots(in: 0..<index.lineCount).map { span in
            let slot = index.details(of: span)
            let before = index.text.string(in: index.text.lineStart(span.line)..<span.range.lowerBound)
            let paragraph = slot.paragraph.map { "\($0)" } ?? "-"
            return "\(span.line + 1):\(before.unicodeScalars.count + 1) \(slot.text) \(slot.kind.rawValue) "
                + "\(slot.domain.name) \(paragraph)"
        }
        .filter { slot in !undecided.contains { slot.hasPrefix($0) } }
        let known = expectation.slots.map { slot in
            "\(slot.line):\(slot.col) \(slot.spelling) \(Expectation.slotKinds[slot.kind] ?? "?") "
                + "\(Expectation.domain(slot.scope)) \(slot.paragraph.text ?? "-")"
        }
        #expect(found == known)
        for (span, slot) in zip(index.slots(in: 0..<index.lineCount), expectation.slots) {
            guard let offset = slot.byteOffset else { continue }
            #expect(span.range.lowerBound == offset)
            #expect(index.details(of: span).nodeLabel == slot.under?.components(separatedBy: " > ").last)
        }
    }

    @Test(arguments: cases)
    func footnotesAndLists(_ text: String, _ expected: String) throws {
        let (index, expectation) = try #require(draft(text, expected))
        for footnote in expectation.footnotes ?? [] {
            #expect(index.lineClass(footnote.bodyLine - 1) == .footnote, "\(footnote.bodyLine)")
        }
        for line in (expectation.lists ?? []).flatMap(\.lines) {
            #expect(index.lineClass(line - 1) == .listItem, "\(line)")
        }
    }

    @Test func realDraft() throws {
        let index = DraftIndex(try DraftsFolder.text(DraftsFolder.realDraft))
        #expect(index.headingCount == 34)
        #expect(index.slotCount == 28)
        #expect(index.paragraphs.count == 110)
        #expect(index.lineCount == 353)
        #expect(index.language == .zh)
        #expect(index.status == "草案")
        #expect(index.documentSymbol == nil)
        #expect(index.lineClass(330) == .footnote)
        #expect(index.lineClass(332) == .continuation)
        #expect((85...101).filter { $0 != 92 }.allSatisfy { index.lineClass($0) == .listItem })
        let domains = index.domains.filter { $0.count > 0 }
        #expect(domains.map(\.domain.name) == ["body", "annex 2", "annex 3"])
        #expect(domains.map(\.first) == [1, 1, 1])
        #expect(domains.map(\.last) == [68, 27, 15])
        #expect(domains.allSatisfy { $0.gaps.isEmpty && $0.duplicates.isEmpty && $0.count == $0.last })
        let texts = (225..<242).filter { index.lineClass($0) == .text }
        #expect(texts.map { $0 + 1 } == [226, 228, 230, 232, 234, 236, 238, 240, 242])
    }

    @Test func agendaItemsOfTheRealDraft() throws {
        let index = DraftIndex(try DraftsFolder.text(DraftsFolder.realDraft))
        let best = (1...16).map { (index.places(forAgendaItem: $0).first?.line ?? -1) + 1 }
        #expect(best == [15, 82, 106, 112, 116, 120, 147, 157, 171, 181, 191, 201, 205, 210, 214, 218])
        #expect(index.places(forAgendaItem: 1).map(\.kind) == [.heading, .range, .listItem])
        #expect(index.places(forAgendaItem: 7).map { $0.line + 1 } == [147, 92])
        #expect(index.places(forAgendaItem: 17).isEmpty)
    }
}
