import EditorCore
import EditorView
import FrameCheck
import Testing
import TextRope
import Wording

/// Every dialog in both languages, on a large screen, on the usual one and on a small one.
@Suite("Dialogs")
struct DialogSnapshotTests {
    private static let sizes = [(38, 120), (24, 80), (12, 40)]

    @Test("as users meet them", arguments: DialogPicture.all, InterfaceLanguage.allCases)
    func picture(_ picture: DialogPicture, language: InterfaceLanguage) throws {
        for (rows, columns) in Self.sizes {
            var state = SmallDraft.state(
                rows: rows, columns: columns, language: language, text: DialogPicture.text)
            picture.open(&state)
            #expect(state.dialog != nil || state.panel != nil, "\(picture.name) does not open")
            let frame = render(state)
            #expect(FrameCheck.fault(in: frame, of: state) == nil)
            try Snapshot.check(frame, "Dialogs/\(picture.name)-\(language.rawValue)-\(columns)x\(rows)")
        }
    }
}
