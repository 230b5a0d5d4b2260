import Editing
import Testing
import TextRope

@testable import RecordDraft

/// What the lines before the first heading say, in whatever form their accents are written.
@Suite struct FrontMatterTests {
    @Test(arguments: [
        ("réunion de haut niveau", "re\u{301}union de haut niveau"),
        ("Version préliminaire", "Version pre\u{301}liminaire"),
        ("primer período de sesiones", "primer peri\u{301}odo de sesiones"),
        ("11 février 2023, 15 h 30", "11 fe\u{301}vrier 2023, 15 h 30"),
    ])
    func accentsOfTheirOwnSayTheSame(composed: String, decomposed: String) {
        let roles = FrontMatterRole.roles(of: ["UN", composed])
        #expect(roles[1] != .title)
        #expect(FrontMatterRole.roles(of: ["UN", decomposed]) == roles)
    }

    /// Swift takes both forms for the same text; the draft holds one of them.
    @Test func anotherFormOfTheSameLetterIsReadAnew() throws {
        var text = TextRope("UN\n草案\nRéunion générale, rapport\n\n1. Abc.\n")
        var index = DraftIndex(text)
        let place = try #require(text.bytes.firstIndex(of: 0xC3))
        let edit = ChangeSet.Edit(range: place..<place + 2, text: TextRope("e\u{301}"))
        let changes = ChangeSet(length: text.byteCount, edits: [edit])
        changes.apply(to: &text)
        index.update(after: changes, text: text)
        #expect(
            index.frontMatter.map { Array($0.text.utf8) }
                == DraftIndex(text).frontMatter.map { Array($0.text.utf8) })
        #expect(index.frontMatter.map(\.role) == DraftIndex(text).frontMatter.map(\.role))
    }
}
