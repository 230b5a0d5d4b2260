import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// A paste that does not come whole.
@Suite struct PastePiecesTests {
    private static func state(_ text: String) -> EditorState {
        EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .english)
    }

    private static func press(_ key: Character, _ state: inout EditorState) -> [Effect] {
        state.update(.key(KeyStroke(.character(key), .control)), at: 9)
    }

    @Test func isOneUndoStep() {
        var state = Self.state("1. [to be completed] x\n")
        state.buffer.select(.init(at: 3))
        var effects: [Effect] = []
        // What looks like a slot behind the first piece is none that the second may fill.
        for piece in ["ab", "c[待补]", "d\re"] {
            effects += state.update(.paste(Array(piece.utf8), isLast: false), at: 1)
        }
        effects += state.update(.paste([], isLast: true), at: 2)
        #expect(state.buffer.text.description == "1. abc[待补]d\ne x\n")
        #expect(effects.count == 3, "each piece is in the journal")
        _ = state.update(.key(KeyStroke(.character("f"))), at: 3)
        _ = Self.press("z", &state)
        #expect(state.buffer.text.description == "1. abc[待补]d\ne x\n")
        _ = Self.press("z", &state)
        #expect(state.buffer.text.description == "1. [to be completed] x\n")
        _ = Self.press("y", &state)
        #expect(state.buffer.text.description == "1. abc[待补]d\ne x\n")
    }

    @Test func joinsNothingOfOthers() {
        var state = Self.state("a\nb\n")
        _ = state.update(.paste(Array("x".utf8), isLast: false), at: 1)
        _ = state.update(.fileChanged(TextRope("a\nB\n")), at: 2)
        _ = state.update(.paste(Array("y".utf8), isLast: true), at: 3)
        #expect(state.buffer.text.description == "xya\nB\n")
        _ = Self.press("z", &state)
        #expect(state.buffer.text.description == "xa\nB\n")
    }

    @Test func goesOnInTheTextThoughAQuestionComesUp() {
        var state = Self.state("a\n")
        _ = state.update(.paste(Array("x".utf8), isLast: false), at: 1)
        _ = state.update(.legacyEncoding, at: 2)
        _ = state.update(.paste(Array("y".utf8), isLast: true), at: 3)
        #expect(state.buffer.text.description == "xya\n")
    }

    @Test func fillsAField() {
        var state = Self.state("a\n")
        _ = Self.press("f", &state)
        for (piece, isLast) in [("x", false), ("y", true)] {
            _ = state.update(.paste(Array(piece.utf8), isLast: isLast), at: 1)
        }
        guard let prompt = state.dialog as? FindDialog else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.field.text == "xy" && state.buffer.text.description == "a\n")
    }

    @Test func canBeAwaited() {
        var state = Self.state("a\n")
        let effects = state.update(.key(KeyStroke(.character("p"), .alt)), at: 1)
        #expect(effects == [.awaitPaste] && state.message?.text == .awaitingPaste)
        _ = state.update(.paste([], isLast: true), at: 2)
        #expect(state.message == nil)
        state.document.isReadOnly = true
        #expect(state.update(.key(KeyStroke(.character("p"), .alt)), at: 3) == [])
    }
}
