import Editing
import Testing
import TextRope

@testable import EditorCore

struct BufferTests {
    /// Of a long session each undo and redo would copy all steps before it.
    @Test func stepsOfAnEarlierSessionAreDoneAgainWithoutACopyOfTheHistory() throws {
        var buffer = Buffer(TextRope("一"))
        for time in 0..<8 {
            buffer.apply(
                Transaction(
                    ChangeSet(
                        length: buffer.text.byteCount,
                        edits: [ChangeSet.Edit(range: 0..<0, text: TextRope("x"))])),
                at: Int64(time) * 60_000)
        }
        let before = buffer
        for _ in 0..<3 { _ = buffer.undo(at: 1) }
        _ = buffer.redo(at: 2)
        var known = before
        _ = known.takeApplied()
        let steps = buffer.takeApplied().suffix(4)
        func place(_ buffer: Buffer) -> UnsafePointer<Revision>? {
            buffer.history.revisions.withUnsafeBufferPointer { $0.baseAddress }
        }
        known.replay(try #require(steps.first))
        let start = place(known)
        for step in steps.dropFirst() {
            known.replay(step)
            #expect(place(known) == start)
        }
        #expect(known.text == buffer.text && known.history.current == buffer.history.current)
    }
}
