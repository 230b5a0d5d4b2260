import Editing
import Merging
import TextRope

/// Places that both sides changed, each in its own way, asked about one after the other.
public struct ConflictPrompt: Equatable, Sendable {
    /// What is still to be asked about; the first is the one on the screen. Where this side's lines stand moves
    /// with the text.
    public var conflicts: [MergeConflict]
    /// How many there were at the beginning.
    public let count: Int
    /// Whether «mine» is the file's version and «theirs» what an earlier session left.
    public let mineIsFile: Bool

    init(conflicts: [MergeConflict], mineIsFile: Bool = false) {
        self.conflicts = conflicts
        count = conflicts.count
        self.mineIsFile = mineIsFile
    }

    /// The place being asked about.
    public var current: MergeConflict? { conflicts.first }
    /// Which one it is, 1-based.
    public var ordinal: Int { count - conflicts.count + 1 }
}

extension EditorState {
    /// Answers for the place being asked about, and goes on to the next.
    mutating func resolveConflict(_ choice: MergeConflict.Choice, at time: Int64) {
        guard case .conflicts(var question) = prompt, let conflict = question.current else { return }
        question.conflicts.removeFirst()
        if let edit = conflict.edit(for: choice) {
            let changes = ChangeSet(length: buffer.text.byteCount, edits: [edit])
            // One undo step with the merge.
            buffer.apply(Transaction(changes, joinsPrevious: true), at: time)
            for index in question.conflicts.indices {
                let range = question.conflicts[index].range
                let start = changes.map(range.lowerBound, bias: .after)
                question.conflicts[index].range =
                    start..<max(start, changes.map(range.upperBound, bias: .before))
            }
        }
        if question.conflicts.isEmpty {
            prompt = nil
            buffer.closeStep()
            if buffer.text == document.savedText { document.savedRevision = buffer.history.current }
            message = Message(.merged)
            showCaret()
        } else {
            prompt = .conflicts(question)
            showConflict()
        }
    }

    /// Keeps both sides of all that is still to be asked about: nothing is lost by leaving the question.
    mutating func keepBothSides(at time: Int64) {
        while case .conflicts = prompt { resolveConflict(.both, at: time) }
    }

    /// Shows the place being asked about.
    mutating func showConflict() {
        guard case .conflicts(let question) = prompt, let conflict = question.current else { return }
        showLine(buffer.text.line(at: min(conflict.range.lowerBound, buffer.text.byteCount)))
    }
}
