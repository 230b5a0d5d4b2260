import Editing
import Keymaps
import Merging
import RecordDraft
import TextRope
import Wording

/// What differs between the text and the file, paragraph by paragraph, and what others have changed in the file since it was
/// opened.
struct DifferencesDialog: QuestionDialog {
    /// One place that differs.
    struct Entry: Sendable {
        /// What the place is called: `第 24 段`. Text of the draft that is not escaped.
        var title: String
        /// The lines in the file.
        var before: TextRope
        /// The lines in the editor.
        var after: TextRope
        /// The 0-based line in the editor.
        var line: Int
        /// The place that others have changed; `nil` where the difference is the user's own.
        var remote: RemotePlace?
    }

    /// All places: the user's own in order, then those of others.
    let entries: [Entry]
    private var position: ListPosition
    /// By how many rows the two texts have been scrolled.
    private var scroll = 0

    let comesUnasked = false

    /// What differs now; `nil` where nothing does.
    init?(in editor: EditorState, chosen: Int = 0) {
        entries = editor.differences + editor.remoteDifferences
        if entries.isEmpty { return nil }
        position = ListPosition(count: entries.count, chosen: chosen)
    }

    /// How many of them are the user's own.
    var ownCount: Int { entries.prefix { $0.remote == nil }.count }
    /// How many places there are of the kind of the chosen one, one's own or others'.
    private var countOfKind: Int { choice.remote == nil ? ownCount : entries.count - ownCount }
    /// Which of them the chosen one is, 1-based.
    private var ordinalOfKind: Int { position.chosen + 1 - (choice.remote == nil ? 0 : ownCount) }
    /// The place chosen.
    var choice: Entry { entries[position.chosen] }

    func answers(in editor: EditorState) -> [Answer] {
        let keep = Answer("k", .keep) { editor in
            editor.leavePreview()
            return .ends
        }
        if let place = choice.remote {
            return [
                keep,
                Answer("x", .takeOutRemote) { editor, time in
                    editor.leavePreview()
                    editor.takeOutRemote(place, at: time)
                    return .ends
                },
            ]
        }
        return [
            keep,
            Answer("d", .discardAll) { editor, time in
                editor.leavePreview()
                editor.discardEdits(at: time)
                return .ends
            },
        ]
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        let title: LocalizedText =
            choice.remote == nil
            ? .differencesTitle(ownCount, others: entries.count - ownCount)
            : .remoteDifferencesTitle(countOfKind)
        content.title = title(editor.language)
        content.comparison = Comparison(
            .stacked, choice.before, choice.after, nothing: (.nothingBefore, .nothingThere), editor.language)
        content.comparison?.heading = "\(ordinalOfKind)/\(countOfKind)  \(choice.title)"
        content.comparison?.scroll = scroll
        content.answers =
            [.pair(.dialogUp, .dialogDown, as: .lookThrough), .command(.dialogAccept, as: .goThere)]
            + answers(in: editor).map(\.hint)
        return content
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        position.move(by: count.signum())
        scroll = 0
        editor.showLine(choice.line)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        scroll = editor.scroll(
            scroll, by: count * editor.comparisonPage, in: content(in: editor).comparison)
        return .stays
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: 1, in: &editor, at: time)
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.leavePreview()
        editor.jump(toLine: choice.line)
        return .ends
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.leavePreview()
        return .ends
    }

    /// Lists what differs now.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if let renewed = DifferencesDialog(in: editor, chosen: position.chosen) { return .becomes(renewed) }
        editor.leavePreview()
        editor.message = Message(.noDifferences)
        return .ends
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        editor.leavePreview()
        return command == .differences ? .takes(.ends) : .makesWay
    }
}

extension EditorState {
    /// Shows what differs from the file, or says that nothing does.
    mutating func openDifferences() {
        buffer.kept.beforeDialog = viewOrigin
        dialog = DifferencesDialog(in: self)
        guard dialog == nil else { return }
        buffer.kept.beforeDialog = nil
        message = Message(.noDifferences)
    }

    /// Brings back what was looked at before the places were gone through: the caret would be out of sight.
    fileprivate mutating func leavePreview() {
        returnToOrigin()
        buffer.kept.beforeDialog = nil
    }

    /// Takes out what others have changed at the chosen place: an edit of the user's, which undo takes back.
    fileprivate mutating func takeOutRemote(_ place: RemotePlace, at time: Int64) {
        guard !refusesEdits(), place.range.upperBound <= buffer.text.byteCount else { return }
        buffer.closeStep()
        buffer.forget(place)
        let edit = ChangeSet.Edit(range: place.range, text: place.replaced)
        buffer.apply(
            Transaction(
                ChangeSet(length: buffer.text.byteCount, edits: [edit]),
                selection: Selection(at: place.range.lowerBound + place.replaced.byteCount)), at: time)
        buffer.closeStep()
        view.goalColumn = nil
        showCaret()
        message = Message(.tookOutRemote)
    }

    fileprivate var remoteDifferences: [DifferencesDialog.Entry] {
        buffer.remotePlaces.map { place in
            let text = buffer.text
            let line = text.line(at: place.range.lowerBound)
            // Letters by themselves tell nobody where they stand.
            let start = text.lineStart(line)
            let end = max(
                place.range.upperBound, text.lineContent(text.line(at: place.range.upperBound)).upperBound)
            let after = text[start..<end]
            var before = after
            let range = place.range.lowerBound - start..<place.range.upperBound - start
            ChangeSet(length: after.byteCount, edits: [.init(range: range, text: place.replaced)])
                .apply(to: &before)
            return DifferencesDialog.Entry(
                title: name(ofLine: line), before: before, after: after, line: line, remote: place)
        }
    }

    fileprivate var differences: [DifferencesDialog.Entry] {
        let file = document.savedText
        let changes = TextDiff.changes(from: file, to: buffer.text)
        let map = OffsetMap(changes)
        return ChangedPlaces.lines(in: file, of: changes).map { entry(forLines: $0, in: file, map) }
    }

    private func entry(
        forLines lines: Range<Int>, in file: TextRope, _ map: OffsetMap
    ) -> DifferencesDialog.Entry {
        let start = file.lineStart(lines.lowerBound)
        let end = lines.isEmpty ? start : file.lineContent(lines.upperBound - 1).upperBound
        let first = map.map(start, bias: .before)
        let last = max(first, map.map(end, bias: .after))
        return DifferencesDialog.Entry(
            title: name(ofLine: buffer.text.line(at: first)), before: file[start..<end],
            after: buffer.text[first..<last], line: buffer.text.line(at: first))
    }
}
