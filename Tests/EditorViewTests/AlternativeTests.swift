import EditorCore
import Screen
import Testing

@testable import EditorView

@Suite("Bracketed text that is still negotiated")
struct AlternativeTests {
    private static let text = "1. Parties [shall] [should] act by [date].\n\n2. Done.\n"

    private func styles(_ state: EditorState) throws -> String {
        let frame = render(state)
        let row = try #require((0..<frame.size.rows).first { frame.text(ofRow: $0).contains("Parties") })
        return frame.row(row).reduce(into: "") { $0.append($1.style.letter) }
    }

    @Test("is marked in a way of its own, and is no slot to go to, to count or to fill")
    func marked() throws {
        var state = SmallDraft.state(rows: 24, columns: 80, text: Self.text)
        #expect(try styles(state).contains("aaaaaaa.aaaaaaaa"))
        #expect(state.buffer.draft.slotCount == 1 && state.buffer.draft.alternativeCount == 2)
        let date = try #require(state.buffer.draft.slots(in: 0..<1).first?.range)
        for _ in 0..<3 {
            state.press("Tab")
            #expect(state.buffer.selection.head == date.lowerBound)
        }
        #expect(try styles(state).contains("SSSSSS"))
        // Once the choice is made there is none.
        state.press("Home Ctrl-Right Ctrl-Right")
        state.buffer.select(.init(anchor: 11, head: 19))
        state.press("Delete")
        #expect(state.buffer.draft.alternativeCount == 0)
        #expect(try !styles(state).contains("a"))
    }
}
