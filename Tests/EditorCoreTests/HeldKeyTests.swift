import Keymaps
import Testing

@testable import EditorCore

/// Whoever holds the key of an answer down does not write with it.
@Suite struct HeldKeyTests {
    /// Answers a question with `c` at 1000, then presses `c` at the times given.
    private func text(afterPressingAt times: [Int64]) -> String {
        var state = EditorState.opened("1. 甲。\n", columns: 100)
        _ = state.update(.key(KeyStroke(.character("x"))), at: 0)
        _ = state.update(.key(KeyStroke(.character("q"), .control)), at: 500)
        for time in [1000] + times { _ = state.update(.key(KeyStroke(.character("c"))), at: time) }
        return state.buffer.text.description
    }

    @Test func repeatsAreNoText() {
        #expect(text(afterPressingAt: [1030, 1060, 1090, 1150]) == "x1. 甲。\n")
    }

    @Test func aLetterTypedAfterwardsIs() {
        #expect(text(afterPressingAt: [1030, 1300]) == "xc1. 甲。\n")
        #expect(text(afterPressingAt: [1200]) == "xc1. 甲。\n")
    }
}
