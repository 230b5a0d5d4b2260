import Testing
import TextRope

@testable import Editing

@Suite struct HistoryTests {
    /// A text with its history, edited the way the gate does it.
    private final class Document {
        var text: TextRope
        var selection = Selection(at: 0)
        var history: History

        init(_ string: String) {
            text = TextRope(string)
            history = History(length: text.byteCount)
        }

        func replace(
            _ range: Range<Int>, _ string: String, _ kind: Transaction.Kind, at time: Int64,
            joins: Bool = false
        ) {
            let changes = ChangeSet(
                length: text.byteCount, edits: [.init(range: range, text: TextRope(string))])
            let after = Selection(at: range.lowerBound + string.utf8.count)
            let transaction = Transaction(changes, selection: after, kind: kind, joinsPrevious: joins)
            history.record(transaction, before: text, selections: (selection, after), time: time)
            changes.apply(to: &text)
            selection = after
        }

        func undo() -> Bool { move(history.undo(text)) }
        func redo() -> Bool { move(history.redo()) }

        private func move(_ step: UndoStep?) -> Bool {
            guard let step else { return false }
            step.changes.apply(to: &text)
            selection = step.selection
            return true
        }
    }

    @Test func typingWithoutAPauseIsOneStep() {
        let document = Document("")
        for (index, character) in "abc".enumerated() {
            document.replace(index..<index, String(character), .typing, at: Int64(index) * 100)
        }
        document.replace(3..<3, "d", .typing, at: 10_000)
        #expect(document.undo() && document.text.description == "abc")
        #expect(document.undo() && document.text.description == "" && document.selection == Selection(at: 0))
        #expect(!document.undo())
        #expect(document.redo() && document.redo() && !document.redo())
        #expect(document.text.description == "abcd" && document.selection == Selection(at: 4))
    }

    @Test func aClosedStepTakesNothingMoreIn() {
        let document = Document("")
        document.replace(0..<0, "a", .typing, at: 0)
        document.history.close()
        document.replace(1..<1, "b", .typing, at: 1)
        #expect(document.undo() && document.text.description == "a")
    }

    @Test func typingOverASlotIsOneStep() {
        let document = Document("下列[--]个")
        document.replace(6..<10, "1", .single, at: 0)
        document.replace(7..<7, "3", .typing, at: 1, joins: true)
        document.replace(8..<8, "5", .typing, at: 2, joins: true)
        #expect(document.text.description == "下列135个")
        #expect(document.undo() && document.text.description == "下列[--]个")
        #expect(document.redo() && document.text.description == "下列135个")
    }

    @Test func anEditAfterAnUndoBeginsABranch() {
        let document = Document("")
        document.replace(0..<0, "a", .single, at: 0)
        document.replace(1..<1, "b", .single, at: 0)
        #expect(document.undo())
        document.replace(1..<1, "c", .single, at: 0)
        #expect(document.text.description == "ac" && document.history.revisions.count == 4)
        #expect(document.undo() && document.redo() && document.text.description == "ac")
    }
}
