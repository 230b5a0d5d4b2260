import Editing
import Keymaps
import Merging
import TextRope
import Wording

/// Places that both sides changed, each in its own way, asked about one after the other.
///
/// The text is not changed before the last answer: leaving the question leaves both versions as they were.
struct ConflictDialog: QuestionDialog {
    /// Where the other side's version comes from, and what is to follow the last answer.
    enum Source: Equatable, Sendable {
        /// Others have put it into the file, which a save has met: what follows once both are saved.
        case file(then: AfterSaving)
        /// An earlier session left it; when, in words.
        case recovery(time: String)
    }

    /// What both sides started from.
    let base: TextRope
    /// The other side's version.
    let theirs: TextRope
    /// Where that comes from.
    let source: Source
    /// The merge of both sides, made of the text as it is.
    let merge: ThreeWayMerge
    /// The version of the text that the merge was made of.
    let version: Int
    /// The answers so far, in the order of the places.
    private(set) var choices: [MergeConflict.Choice] = []
    /// By how many rows the two texts have been scrolled.
    private var scroll = 0

    let comesUnasked = true

    /// Asks about the places where both sides collide, the first of which shows.
    init(
        _ merge: ThreeWayMerge, base: TextRope, theirs: TextRope, source: Source, in editor: inout EditorState
    ) {
        self.base = base
        self.theirs = theirs
        self.source = source
        self.merge = merge
        version = editor.buffer.version
        showPlace(in: &editor)
    }

    /// The place being asked about.
    var current: MergeConflict? {
        merge.conflicts.indices.contains(choices.count) ? merge.conflicts[choices.count] : nil
    }
    /// How many places there are.
    var count: Int { merge.conflicts.count }
    /// Which one it is, 1-based.
    var ordinal: Int { min(choices.count + 1, count) }
    /// Whether «mine» is the file's version and «theirs» what an earlier session left.
    private var mineIsFile: Bool { if case .recovery = source { true } else { false } }

    func answers(in editor: EditorState) -> [Answer] {
        [
            answer("m", .useLeft, .mine), answer("t", .useRight, .theirs), answer("b", .keepBoth, .both),
        ]
    }

    private func answer(_ key: Character, _ label: LocalizedText, _ choice: MergeConflict.Choice) -> Answer {
        Answer(key, label) { editor, time in
            var next = self
            return next.choose(choice, in: &editor, at: time)
        }
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        guard let current else { return content }
        content.title = LocalizedText.conflictTitle(ordinal, of: count)(editor.language)
        content.comparison = Comparison(
            .sideBySide, current.mine, current.theirs,
            names: mineIsFile ? (.conflictFile, .conflictRecovered) : (.conflictMine, .conflictTheirs),
            nothing: (.nothingThere, .nothingThere), editor.language)
        content.comparison?.scroll = scroll
        content.answers =
            answers(in: editor).map(\.hint) + [.command(.dialogCancel, as: .notNow)]
        return content
    }

    /// Answers for the place being asked about, and goes on to the next; after the last the two versions are merged.
    private mutating func choose(
        _ choice: MergeConflict.Choice, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        choices.append(choice)
        scroll = 0
        guard current == nil else {
            showPlace(in: &editor)
            return .becomes(self)
        }
        return .ends(editor.finish(self, at: time))
    }

    /// Shows the place being asked about.
    private func showPlace(in editor: inout EditorState) {
        guard let current else { return }
        let text = editor.buffer.text
        editor.showLine(text.line(at: min(current.mineRange.lowerBound, text.byteCount)))
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        scroll = editor.scroll(scroll, by: count, in: content(in: editor).comparison)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * editor.comparisonPage, in: &editor, at: time)
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    /// Leaves the question: both versions stay apart, until the next save or the next opening.
    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.showCaret()
        editor.message = Message(mineIsFile ? .recoveryPutOff : .keptApart, .warning)
        return .ends(mineIsFile ? [.putOffRecovery] : [])
    }

    /// Merges again where the text has changed under the question, as by the rest of a paste: the answers so far were about
    /// the old text.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard version != editor.buffer.version else { return .stays }
        let merge = editor.versions(base: base, theirs: theirs).merge
        let renewed = ConflictDialog(merge, base: base, theirs: theirs, source: source, in: &editor)
        return merge.conflicts.isEmpty ? .ends(editor.finish(renewed, at: time)) : .becomes(renewed)
    }
}

extension EditorState {
    /// Merges both sides according to the answers.
    fileprivate mutating func finish(_ question: ConflictDialog, at time: Int64) -> [Effect] {
        switch question.source {
        case .recovery(let recovered):
            let versions = versions(base: question.base, theirs: question.theirs)
            bringTogether(question.merge, question.choices, kind: .single, at: time)
            numberOn(versions, at: time)
            tellRecovered(from: recovered)
            return []
        case .file(let then):
            let theirs = question.theirs
            let versions = versions(base: question.base, theirs: theirs)
            document.savedText = theirs
            bringTogether(question.merge, question.choices, kind: .remote, at: time)
            let openedCount = numberOn(versions, at: time)
            document.savedRevision = buffer.text == theirs ? buffer.history.current : nil
            document.isMerged = true
            message =
                question.choices.contains(.both)
                ? Message(.bothKept, .warning) : Message(merged(openedCount))
            return [.acceptVersion(theirs, hasEdits: isModified)] + save(then: then)
        }
    }

    /// Puts the other side's words beside this side's, and then takes out what the answers have discarded: an undo step of
    /// its own, which brings it back.
    ///
    /// - Parameter kind: What the other side's words are for undo.
    private mutating func bringTogether(
        _ merge: ThreeWayMerge, _ choices: [MergeConflict.Choice], kind: Transaction.Kind, at time: Int64
    ) {
        let both = merge.keepingBoth(
            lineEnd: TextRope(bytes: LineEnding(of: buffer.text).bytes), in: buffer.text)
        takeIn(both.changes, kind: kind, at: time)
        let discarded = zip(both.places, choices).compactMap { place, choice -> ChangeSet.Edit? in
            let range = place.discarded(by: choice)
            return range.isEmpty ? nil : ChangeSet.Edit(range: range, text: TextRope())
        }
        if !discarded.isEmpty {
            buffer.closeStep()
            buffer.apply(
                Transaction(ChangeSet(length: buffer.text.byteCount, edits: discarded), kind: .answer),
                at: time)
        }
        buffer.closeStep()
        view.goalColumn = nil
        showCaret()
    }
}
