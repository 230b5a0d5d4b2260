import Editing
import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// Enter twice at the end of a numbered paragraph, where the user has set that numbers follow.
@Suite struct FollowingNumbersTests {
    private static let text = "一、开幕\n\n1. 甲段。\n\n2. 乙段。\n\n附注\n"

    private func editor(_ text: String = text, behind words: String, follows: Bool = true) -> EditorState {
        var state = EditorState.opened(text)
        state.input.numberingFollows = follows
        let end = text.range(of: words).map { text[..<$0.upperBound].utf8.count } ?? 0
        state.buffer.select(Selection(at: end))
        return state
    }

    @Test(arguments: ["\n\n", "\n", "\n\n\n", "\r\n\r\n"]) func theNextParagraphBeginsNumbered(gap: String)
        throws
    {
        let text = Self.text.replacing("\n\n", with: gap)
        var state = editor(text, behind: "甲段。")
        try state.press("Enter Enter")
        let after = text.replacing("甲段。", with: "甲段。\(gap)2. ").replacing("2. 乙段", with: "3. 乙段")
        #expect(state.buffer.text.description == after)
        #expect(
            state.buffer.selection.head == after.utf8.count
                - after[after.range(of: "2. ")!.upperBound...].utf8.count)
        try state.press("Ctrl-Z")
        #expect(state.buffer.text.description != text, "the first Enter is a step of its own")
        try state.press("Ctrl-Z")
        #expect(state.buffer.text.description == text)
    }

    @Test func atTheEndOfTheDraftToo() throws {
        var state = editor("1. 甲段。\n\n2. 乙段。", behind: "乙段。")
        try state.press("Enter Enter")
        #expect(state.buffer.text.description == "1. 甲段。\n\n2. 乙段。\n\n3. ")
    }

    @Test func withNumbersLockedItIsBetween() throws {
        var state = editor(behind: "甲段。")
        try state.press("F5 f Enter Enter")
        #expect(state.buffer.text.description == Self.text.replacing("甲段。", with: "甲段。\n\n1之二. "))
    }

    @Test func nothingElseChanges() throws {
        let cases = [
            ("甲", "Enter Enter"), ("附注", "Enter Enter"), ("甲段。", "Enter x Enter"),
            ("甲段。", "Enter Up End Enter"),
            ("甲段。", "Enter Left Right Backspace Enter"),
        ]
        for (words, keys) in cases {
            var (following, plain) = (editor(behind: words), editor(behind: words, follows: false))
            try following.press(keys)
            try plain.press(keys)
            #expect(following.buffer.text == plain.buffer.text, "\(words) \(keys)")
        }
        var plain = editor(behind: "甲段。", follows: false)
        try plain.press("Enter Enter")
        #expect(plain.buffer.text.description == Self.text.replacing("甲段。", with: "甲段。\n\n"))
    }
}
