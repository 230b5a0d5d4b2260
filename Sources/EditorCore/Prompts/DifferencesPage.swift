import Editing
import Merging
import RecordDraft
import TextRope
import Wording

/// What differs between the text and the file, paragraph by paragraph, and what others have changed in the file since it was
/// opened.
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
        /// The place that others have changed; `nil` where the difference is the user's own.
        public var remote: RemotePlace?
    }

    /// All places: the user's own in order, then those of others.
    public var entries: [Entry]
    /// How many of them are the user's own.
    public var ownCount: Int { entries.prefix { $0.remote == nil }.count }
    /// How many places there are of the kind of the chosen one, one's own or others'.
    public var countOfKind: Int { choice?.remote == nil ? ownCount : entries.count - ownCount }
    /// Which of them the chosen one is, 1-based.
    public var ordinalOfKind: Int { chosen + 1 - (choice?.remote == nil ? 0 : ownCount) }
    /// The place chosen.
    public var choice: Entry? { entries.indices.contains(chosen) ? entries[chosen] : nil }
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
        showDifferences(chosen: 0)
    }

    /// Shows what differs now, as after a change by others while the page is open.
    mutating func showDifferences(chosen: Int) {
        let entries = differences + remoteDifferences
        guard !entries.isEmpty else {
            prompt = nil
            message = Message(.noDifferences)
            return
        }
        prompt = .differences(DifferencesPage(entries: entries, chosen: min(chosen, entries.count - 1)))
    }

    /// Takes out what others have changed at the chosen place: an edit of the user's, which undo takes back.
    mutating func takeOutRemote(_ place: RemotePlace, at time: Int64) {
        prompt = nil
        guard !refusesEdits(), place.range.upperBound <= buffer.text.byteCount else { return }
        buffer.closeStep()
        buffer.forget(place)
        let edit = ChangeSet.Edit(range: place.range, text: place.replaced)
        buffer.apply(
            Transaction(
                ChangeSet(length: buffer.text.byteCount, edits: [edit]),
                selection: Selection(at: place.range.lowerBound + place.replaced.byteCount)), at: time)
        buffer.closeStep()
        goalColumn = nil
        showCaret()
        message = Message(.tookOutRemote)
    }

    private var remoteDifferences: [DifferencesPage.Entry] {
        buffer.remotePlaces.map { place in
            let line = buffer.text.line(at: place.range.lowerBound)
            return DifferencesPage.Entry(
                title: title(ofLine: line), before: place.replaced.description,
                after: buffer.text.string(in: place.range), line: line, remote: place)
        }
    }

    private func title(ofLine line: Int) -> String {
        buffer.draft.paragraph(at: line).map(name(of:)) ?? LocalizedText.lineNumber(line + 1)(language)
    }

    private var differences: [DifferencesPage.Entry] {
        let file = document.savedText
        let changes = TextDiff.changes(from: file, to: buffer.text)
        let map = OffsetMap(changes)
        return DifferencesPage.places(in: file, of: changes).map { entry(forLines: $0, in: file, map) }
    }

    private func entry(
        forLines lines: ClosedRange<Int>, in file: TextRope, _ map: OffsetMap
    ) -> DifferencesPage.Entry {
        let before = file.lineStart(lines.lowerBound)..<file.lineContent(lines.upperBound).upperBound
        let start = map.map(before.lowerBound, bias: .before)
        let after = start..<max(start, map.map(before.upperBound, bias: .after))
        let line = buffer.text.line(at: start)
        return DifferencesPage.Entry(
            title: title(ofLine: line), before: file.string(in: before), after: buffer.text.string(in: after),
            line: line)
    }
}
