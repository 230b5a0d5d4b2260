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

    /// A place that differs.
    fileprivate struct Place {
        /// The lines (0-based) of the text before that changes touch.
        var lines: ClosedRange<Int>
        /// By how many bytes the changes above it make the text longer, and by how many with its own.
        var growth: (above: Int, with: Int)
    }

    /// The places that changes touch; changes in one line are one place.
    fileprivate static func places(in file: TextRope, of changes: ChangeSet) -> [Place] {
        var places: [Place] = []
        var growth = 0
        for edit in changes.edits {
            let above = growth
            growth += edit.text.byteCount - edit.range.count
            let lines = file.line(at: edit.range.lowerBound)...file.line(at: edit.range.upperBound)
            if let last = places.last, last.lines.overlaps(lines) {
                let joined = last.lines.lowerBound...max(last.lines.upperBound, lines.upperBound)
                places[places.count - 1] = Place(lines: joined, growth: (last.growth.above, growth))
            } else {
                places.append(Place(lines: lines, growth: (above, growth)))
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
        return DifferencesPage.places(in: file, of: changes).map { entry(for: $0, in: file) }
    }

    private func entry(for place: DifferencesPage.Place, in file: TextRope) -> DifferencesPage.Entry {
        let before =
            file.lineStart(place.lines.lowerBound)..<file.lineContent(place.lines.upperBound).upperBound
        let start = before.lowerBound + place.growth.above
        let after = start..<max(start, before.upperBound + place.growth.with)
        let line = buffer.text.line(at: start)
        let title =
            buffer.draft.paragraph(at: line).map(name(of:)) ?? Phrase.lineNumber(line + 1).text(language)
        return DifferencesPage.Entry(
            title: title, before: file.string(in: before), after: buffer.text.string(in: after), line: line)
    }
}
