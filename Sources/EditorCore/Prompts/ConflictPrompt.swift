import Editing
import Merging
import RecordDraft
import TextRope

/// Places that both sides changed, each in its own way, asked about one after the other.
///
/// Nothing is done to the text before the last answer: whoever leaves the question finds both versions where they were.
public struct ConflictPrompt: Equatable, Sendable {
    /// Where the other side's version comes from.
    public enum Source: Equatable, Sendable {
        /// Others have put it into the file.
        case file
        /// An earlier session left it; when, in words.
        case recovery(time: String)
    }

    /// What both sides started from.
    let base: TextRope
    /// The other side's version.
    let theirs: TextRope
    /// Where that comes from.
    public let source: Source
    /// The merge of both sides, made of the text as it is.
    let merge: ThreeWayMerge
    /// The version of the text that the merge was made of.
    let version: Int
    /// The answers so far, in the order of the places.
    var choices: [MergeConflict.Choice] = []
    /// Whether the text is to be saved after the last answer.
    var savesAfterwards = false

    init(base: TextRope, theirs: TextRope, source: Source, merge: ThreeWayMerge, version: Int) {
        self.base = base
        self.theirs = theirs
        self.source = source
        self.merge = merge
        self.version = version
    }

    /// The place being asked about.
    public var current: MergeConflict? {
        merge.conflicts.indices.contains(choices.count) ? merge.conflicts[choices.count] : nil
    }
    /// How many places there are.
    public var count: Int { merge.conflicts.count }
    /// Which one it is, 1-based.
    public var ordinal: Int { min(choices.count + 1, count) }
    /// Whether «mine» is the file's version and «theirs» what an earlier session left.
    public var mineIsFile: Bool { if case .recovery = source { true } else { false } }
}

extension EditorState {
    /// Asks about the places where both sides collide, the first of which shows.
    mutating func ask(
        about merge: ThreeWayMerge, base: TextRope, theirs: TextRope, source: ConflictPrompt.Source
    ) {
        prompt = .conflicts(
            ConflictPrompt(
                base: base, theirs: theirs, source: source, merge: merge, version: buffer.version))
        showConflict()
    }

    /// Merges anew where the text has become another under the question, as by the rest of a paste: what was answered so
    /// far was said of another text.
    mutating func renewConflicts(at time: Int64) -> [Effect] {
        guard case .conflicts(let question) = prompt, question.version != buffer.version else { return [] }
        let merge = ThreeWayMerge(base: question.base, mine: buffer.text, theirs: question.theirs)
        ask(about: merge, base: question.base, theirs: question.theirs, source: question.source)
        guard case .conflicts(var renewed) = prompt else { return [] }
        renewed.savesAfterwards = question.savesAfterwards
        prompt = .conflicts(renewed)
        return merge.conflicts.isEmpty ? finish(renewed, at: time) : []
    }

    /// Answers for the place being asked about, and goes on to the next; after the last the two versions are merged.
    mutating func resolveConflict(_ choice: MergeConflict.Choice, at time: Int64) -> [Effect] {
        guard case .conflicts(var question) = prompt else { return [] }
        question.choices.append(choice)
        guard question.current == nil else {
            prompt = .conflicts(question)
            showConflict()
            return []
        }
        return finish(question, at: time)
    }

    /// Merges both sides as it was answered.
    private mutating func finish(_ question: ConflictPrompt, at time: Int64) -> [Effect] {
        prompt = nil
        switch question.source {
        case .recovery(let recovered):
            bringTogether(question.merge, question.choices, kind: .single, at: time)
            tellRecovered(from: recovered)
            return []
        case .file:
            let before = buffer.draft
            let theirs = question.theirs
            document.savedText = theirs
            bringTogether(question.merge, question.choices, kind: .remote, at: time)
            numberOn(since: before, theirs: theirs, at: time)
            document.savedRevision = buffer.text == theirs ? buffer.history.current : nil
            document.isMerged = true
            message = Message(.merged)
            let accepted = Effect.acceptVersion(theirs, hasEdits: isModified)
            return question.savesAfterwards ? [accepted] + save() : [accepted]
        }
    }

    /// Leaves the question: both versions stay apart, until the next save or the next opening.
    mutating func leaveConflicts() -> [Effect] {
        guard case .conflicts(let question) = prompt else { return [] }
        prompt = nil
        quitsAfterSaving = false
        showCaret()
        message = Message(question.mineIsFile ? .recoveryPutOff : .keptApart, .warning)
        return question.mineIsFile ? [.putOffRecovery] : []
    }

    /// Shows the place being asked about.
    mutating func showConflict() {
        guard case .conflicts(let question) = prompt, let conflict = question.current else { return }
        showLine(buffer.text.line(at: min(conflict.mineRange.lowerBound, buffer.text.byteCount)))
    }

    /// Puts the other side's words beside this side's, and then takes out what the answers have discarded: an undo step of
    /// its own, which brings it back.
    ///
    /// - Parameter kind: What the other side's words are for undo.
    private mutating func bringTogether(
        _ merge: ThreeWayMerge, _ choices: [MergeConflict.Choice], kind: Transaction.Kind, at time: Int64
    ) {
        let both = merge.keepingBoth(lineEnd: TextRope(bytes: LineEnding(of: buffer.text).bytes))
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
        goalColumn = nil
        showCaret()
    }
}
