import Editing
import Merging
import RecordDraft
import TextRope

/// What differs between the text and the file, paragraph by paragraph.
public struct DifferencesPage: Equatable, Sendable {
    /// One place that differs.
    public struct Entry: Equatable, Sendable {
        /// What the place is called: `第 24 段`. Text of the draft that is not escaped.
        public var title: String
        /// The lines in the file.
        public var before: String
        /// The lines in the editor.
        public var after: String
        /// The 0-based line in the editor.
        public var line: Int
    }

    /// All places, in order.
    public var entries: [Entry]
    /// The index of the chosen place.
    public var chosen = 0

    /// How many places there are in which a text differs from the one that it was made of.
    public static func count(from file: TextRope, to text: TextRope) -> Int {
        places(in: file, of: TextDiff.changes(from: file, to: text)).count
    }

    /// The lines (0-based) of the text before that changes touch; changes in one line are one place.
    fileprivate static func places(in file: TextRope, of changes: ChangeSet) -> [ClosedRange<Int>] {
        var places: [ClosedRange<Int>] = []
        for edit in changes.edits {
            let lines = file.line(at: edit.range.lowerBound)...file.line(at: edit.range.upperBound)
            if let last = places.last, last.overlaps(lines) {
                places[places.count - 1] =
                    min(last.lowerBound, lines.lowerBound)...max(last.upperBound, lines.upperBound)
            } else {
                places.append(lines)
            }
        }
        return places
    }
}

extension EditorState {
    /// Shows what differs from the file, or says that nothing does.
    mutating func openDifferences() {
        let entries = differences
        guard !entries.isEmpty else {
            message = Message(.noDifferences)
            return
        }
        prompt = .differences(DifferencesPage(entries: entries))
    }

    private var differences: [DifferencesPage.Entry] {
        let file = document.savedText
        let changes = TextDiff.changes(from: file, to: buffer.text)
        return DifferencesPage.places(in: file, of: changes).map { entry(forLines: $0, in: file, changes) }
    }

    private func entry(
        forLines lines: ClosedRange<Int>, in file: TextRope, _ changes: ChangeSet
    ) -> DifferencesPage.Entry {
        let before = file.lineStart(lines.lowerBound)..<file.lineContent(lines.upperBound).upperBound
        let start = changes.map(before.lowerBound, bias: .before)
        let after = start..<max(start, changes.map(before.upperBound, bias: .after))
        let line = buffer.text.line(at: start)
        let title =
            buffer.draft.paragraph(at: line).map(name(of:)) ?? Phrase.lineNumber(line + 1).text(language)
        return DifferencesPage.Entry(
            title: title, before: file.string(in: before), after: buffer.text.string(in: after), line: line)
    }
}
