import Editing
import RecordDraft
import TextRope

/// The text being edited with everything that moves along with it, and the single entry point for every edit.
///
/// No command changes the rope directly: it makes a ``Transaction`` and hands it to ``apply(_:at:)``, which changes the
/// text, re-reads its structure from the edit on, moves selection and marks, and records the undo step.
public struct Buffer: Sendable {
    /// The text as it stands.
    public private(set) var text: TextRope
    /// The structure of the text, kept up to date with every edit.
    public private(set) var draft: DraftIndex
    /// The caret and what is selected.
    public private(set) var selection: Selection
    /// Undo and redo.
    public private(set) var history: History
    /// Slots that were filled since opening.
    public private(set) var filledSlots: [FilledSlot] = []
    /// Places visited, for going back and forward.
    public var places = PlaceHistory()
    /// The headings folded in the agenda tree: an anchor at the beginning of each one's line.
    public var foldedHeadings: [Anchor] = []
    /// Which lines were said to be headings, or to be none.
    public private(set) var saidHeadings: SaidHeadings
    /// What others have changed since opening, in the order of the changes.
    public private(set) var remotePlaces: [RemotePlace] = []
    /// Where the user was before going into the tree or a question.
    public internal(set) var kept = KeptPlaces()
    /// How the text has changed since ``takeApplied()`` was last called, for the journal.
    private var applied: [AppliedChange] = []
    /// Counts the changes of the text, also those by undo and redo.
    public private(set) var version = 0

    /// What the last change touched, so that memos can keep the rest.
    private(set) var lastChange: LastChange?

    /// How many bytes are read at a time for the structure of a text, unless said otherwise.
    public static let slice = 1 << 18

    /// A buffer with no edits yet.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - vocabulary: What is a slot.
    ///   - headings: Which lines were said to be headings, or to be none.
    ///   - readAtOnce: How many bytes of the text are read at once for its structure.
    public init(
        _ text: TextRope, vocabulary: SlotVocabulary = .standard, headings: SaidHeadings = SaidHeadings(),
        readAtOnce: Int = Buffer.slice
    ) {
        self.text = text
        saidHeadings = headings
        draft = DraftIndex(
            beginningOf: text, bytes: readAtOnce, vocabulary: vocabulary, marks: headings.all)
        selection = Selection(at: 0)
        history = History(length: text.byteCount)
        foldSpeeches(from: 0)
    }

    /// Takes over the history of earlier sessions; its current revision is the text as it is.
    mutating func remember(_ history: History) {
        self.history = history
    }

    /// Reads about so many more bytes for the structure of the text.
    mutating func readOn(bytes: Int) {
        let known = draft.isRecord ? max(0, draft.headingCount - 1) : 0
        draft.readOn(bytes: bytes)
        foldSpeeches(from: known)
    }

    /// Says of all lines with the text of a line (0-based) that they are headings, that they are none, or neither; the structure
    /// is read anew, of a long text its beginning as far as the line at least.
    mutating func say(isHeading: Bool?, ofLine line: Int) {
        saidHeadings.own[text.bytes(in: text.lineContent(line))] = isHeading
        draft = DraftIndex(
            beginningOf: text, bytes: max(Self.slice << 3, text.lineRange(line).upperBound),
            vocabulary: draft.vocabulary, marks: saidHeadings.all)
    }

    /// Folds the speeches away under the headings that have many, from a heading on.
    private mutating func foldSpeeches(from ordinal: Int) {
        for line in draft.headingsOfSpeeches(from: ordinal, least: Self.manySpeeches) {
            let start = text.lineStart(line)
            if !foldedHeadings.contains(where: { $0.offset == start }) {
                foldedHeadings.append(Anchor(start))
            }
        }
    }

    /// As many speeches below a heading leave no room for the next headings.
    private static let manySpeeches = 6

    /// Applies an edit.
    ///
    /// - Parameter time: The time of the edit in milliseconds since 1970; it decides which edits share an undo
    ///   step.
    public mutating func apply(_ transaction: Transaction, at time: Int64) {
        guard !transaction.changes.isIdentity else {
            if let selection = transaction.selection { self.selection = selection }
            return
        }
        let after = transaction.selection ?? selection.mapped(through: transaction.changes)
        history.record(transaction, before: text, selections: (selection, after), time: time)
        let others = transaction.kind == .remote ? RemotePlace.places(of: transaction.changes, in: text) : []
        change(transaction.changes, noticesFilledSlots: true)
        remotePlaces += others
        let origin = AppliedChange.Origin.edit(transaction.kind, joinsPrevious: transaction.joinsPrevious)
        note(transaction.changes, after, origin, at: time)
    }

    /// Undoes the user's last step, together with the adjustments that the editor made because of it.
    public mutating func undo(at time: Int64) -> UndoOutcome {
        var outcome = UndoOutcome.nothing
        while let step = history.undo(text) {
            take(step, .undo, at: time)
            // Numbers that others have changed since follow from the text that is left.
            let isPartial = step.isPartial && step.kind != .adjustment
            outcome = outcome == .partial || isPartial ? .partial : .whole
            if step.kind == .answer { outcome = .answer }
            if step.kind != .adjustment { break }
        }
        return outcome
    }

    /// Redoes the step undone last, together with the adjustments that the editor had made because of it.
    public mutating func redo(at time: Int64) -> UndoOutcome {
        var outcome = UndoOutcome.nothing
        while let step = history.redo() {
            take(step, .redo, at: time)
            outcome = .whole
            if !history.redoGoesOn { break }
        }
        return outcome
    }

    /// Applies a step of an earlier session again, as the same kind of step.
    mutating func replay(_ step: AppliedChange) {
        if step.selectionBefore != selection { closeStep() }
        selection = step.selectionBefore.clamped(to: text.byteCount)
        switch step.origin {
        case .undo:
            if let changes = history.changesOfUndo {
                if changes == step.changes, let known = history.undo(text) {
                    return take(known, .undo, at: step.time)
                }
            } else {
                // Where changes by others lie above the step, undo has to be tried on a copy of the whole history.
                var trial = history
                if let known = trial.undo(text), known.changes == step.changes {
                    history = trial
                    return take(known, .undo, at: step.time)
                }
            }
        case .redo:
            if history.changesOfRedo == step.changes, let known = history.redo() {
                return take(known, .redo, at: step.time)
            }
        case .edit(let kind, let joinsPrevious):
            return apply(
                Transaction(
                    step.changes, selection: step.selectionAfter, kind: kind, joinsPrevious: joinsPrevious),
                at: step.time)
        }
        apply(Transaction(step.changes, selection: step.selectionAfter), at: step.time)
    }

    private mutating func take(_ step: UndoStep, _ origin: AppliedChange.Origin, at time: Int64) {
        change(step.changes, noticesFilledSlots: false)
        note(step.changes, selection(after: step, origin), origin, at: time)
    }

    /// The caret where it was at the time, if it was at the edit; else at the edit, which is what the user wants to see.
    private func selection(after step: UndoStep, _ origin: AppliedChange.Origin) -> Selection {
        let then = step.selection.range
        guard step.kind != .adjustment, let edit = step.changes.extent?.after,
            then.upperBound < edit.lowerBound || then.lowerBound > edit.upperBound
        else { return step.selection }
        return Selection(at: origin == .undo ? edit.lowerBound : edit.upperBound)
    }

    /// How the text has changed since this was last asked, in order.
    mutating func takeApplied() -> [AppliedChange] {
        defer { applied = [] }
        return applied
    }

    private mutating func note(
        _ changes: ChangeSet, _ after: Selection, _ origin: AppliedChange.Origin, at time: Int64
    ) {
        applied.append(
            AppliedChange(
                changes, selectionBefore: selection, selectionAfter: after, time: time, origin: origin))
        selection = after
    }

    /// Forgets a place that others have changed: it is as it was before.
    mutating func forget(_ place: RemotePlace) {
        if let index = remotePlaces.firstIndex(of: place) { remotePlaces.remove(at: index) }
    }

    /// Sets caret and selection. The undo step ends: what is typed at another place is a step of its own.
    public mutating func select(_ selection: Selection) {
        if selection != self.selection { closeStep() }
        self.selection = selection
    }

    /// Ends the undo step.
    public mutating func closeStep() {
        history.close()
        for index in filledSlots.indices { filledSlots[index].isGrowing = false }
    }

    /// The lines that the last change touched, and the text before it.
    struct LastChange: Sendable {
        /// The text before.
        var before: TextRope
        /// The lines touched, in the text before.
        var lines: Range<Int>
        /// How many lines stand in their place.
        var count: Int
        /// The bytes that hold all that was replaced, in the text before.
        var replaced: Range<Int>
        /// How many bytes stand in their place.
        var insertedCount: Int
    }

    private mutating func noteLines(of changes: ChangeSet, before: TextRope) {
        guard let extent = changes.extent else { return }
        // A CR at the end of the line above may come to stand before an LF.
        let first = max(0, before.line(at: extent.before.lowerBound) - 1)
        let end = before.line(at: extent.before.upperBound) + 1
        lastChange = LastChange(
            before: before, lines: first..<end, count: end - first + text.lineCount - before.lineCount,
            replaced: extent.before, insertedCount: extent.after.count)
    }

    private mutating func change(_ changes: ChangeSet, noticesFilledSlots: Bool) {
        let touched = noticesFilledSlots ? slotsTouched(by: changes) : []
        let counts = touched.isEmpty ? [] : ListCount.beginning(with: touched, in: draft)
        for count in counts { kept.listCounts.removeAll { $0.count == count.count } }
        kept.listCounts += counts
        let before = text
        changes.apply(to: &text)
        noteLines(of: changes, before: before)
        draft.update(after: changes, text: text)
        let map = OffsetMap(changes)
        movePlaces(through: changes, map, from: before)
        if !touched.isEmpty {
            // Of two marks for one place the newer holds what was typed last.
            let newest = touched.map { FilledSlot(before: $0, through: map) }
            filledSlots.removeAll { FilledSlot.anyStands(in: $0.range, of: newest) }
            filledSlots += newest
        }
        version += 1
    }

    /// Moves all places that are kept for later: each stands here and nowhere else.
    private mutating func movePlaces(
        through changes: ChangeSet, _ map: OffsetMap, from before: TextRope
    ) {
        for index in filledSlots.indices { filledSlots[index].move(through: map) }
        remotePlaces = remotePlaces.compactMap { place in
            var place = place
            return place.move(through: map) ? place : nil
        }
        places.move(through: map)
        for index in foldedHeadings.indices { foldedHeadings[index].move(through: map) }
        kept.move(through: changes, map, from: before, to: text)
    }

    /// Slots that the change replaces with something else.
    private func slotsTouched(by changes: ChangeSet) -> [Range<Int>] {
        guard draft.slotCount > 0 else { return [] }
        var found: [Range<Int>] = []
        // The next slot that an edit can touch: between two slots edits are passed over, however many there are.
        var next: SlotSpan?
        var isAtEnd = false
        for edit in changes.edits where !edit.range.isEmpty && !edit.text.isEmpty && !isAtEnd {
            if let slot = next, slot.range.lowerBound >= edit.range.upperBound { continue }
            var slot = draft.slot(touching: edit.range.lowerBound) ?? draft.slot(after: edit.range.lowerBound)
            while let touched = slot, touched.range.lowerBound < edit.range.upperBound {
                if touched.range.overlaps(edit.range) { found.append(touched.range) }
                slot = touched.ordinal + 1 < draft.slotCount ? draft.slot(touched.ordinal + 1) : nil
            }
            next = slot
            isAtEnd = slot == nil
        }
        return found
    }
}
