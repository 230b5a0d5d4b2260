import Foundation
import RecordDraft
import Testing
import TextRope

@Suite("The practice draft")
struct PracticeDraftTests {
    private let index: DraftIndex

    init() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/precis/Resources/practice.txt")
        index = DraftIndex(TextRope(bytes: try Data(contentsOf: file)))
    }

    @Test("It has a front matter with every role")
    func frontMatter() {
        #expect(index.documentSymbol == "LUX/LA.3/L.1")
        #expect(index.frontMatter.map(\.role) == [.other, .organ, .session, .dates, .title, .status])
        #expect(index.language == .zh)
    }

    @Test("It has headings of every kind, garbled ones, and items of every form")
    func outline() {
        let outline = index.outline
        #expect(outline.filter { $0.kind == .part }.count == 11)
        #expect(outline.filter { $0.kind == .section && $0.domain == .body }.map(\.label).last == "N.")
        #expect(outline.filter(\.isGarbled).map(\.label) == ["M.", "N."])
        #expect(outline.filter { $0.kind == .subsection }.map(\.label) == ["1.", "2.", "3."])
        #expect(outline.filter { $0.kind == .annex }.map(\.label) == ["附件一", "附件[--]", "附件[--]"])
        #expect(outline.filter { $0.kind == .appendix }.map(\.title) == ["登记表格"])
        #expect(outline.filter { $0.kind == .addendum }.count == 1)
        #expect(outline.first?.agendaItems == [1, 2, 3, 4, 5, 6])
        #expect(outline.contains { $0.agendaItems == [8, 9, 11] })
        #expect(outline.contains { $0.agendaItems == [15] && $0.title.hasPrefix("大会下一届会议") })
    }

    @Test("Its numbering goes on without a gap in every domain, past the lists")
    func numbering() {
        #expect(
            index.domains.map { "\($0.domain.name) \($0.count)" } == [
                "body 62", "annex 1 0", "annex 2 16", "annex 3 4", "appendix 1 3", "addendum 1 3",
            ])
        #expect(index.domains.allSatisfy { $0.gaps.isEmpty && $0.duplicates.isEmpty })
        #expect(index.domains.allSatisfy { $0.count == 0 || $0.first == 1 && $0.last == $0.count })
    }

    @Test("Its paragraphs cut by pages, footnote and continuation are each one paragraph")
    func cuts() {
        let several = index.paragraphs.filter { $0.lines.count > 1 }
        #expect(several.map(\.label) == ["5.", "7.", "26.", "30.", "41.", "5.", "12."])
        #expect(several.contains { $0.endLine - $0.line == 4 })
        #expect(several.contains { $0.endLine - $0.line == 1 })
    }

    @Test("It has slots of every kind, and brackets that are none")
    func slots() {
        let kinds = (0..<index.slotCount).map { index.details(of: index.slot($0)).kind }
        #expect(kinds.count == 30)
        #expect(Set(kinds) == Set(SlotKind.allCases))
    }
}
