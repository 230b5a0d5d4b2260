import Editing
import RecordDraft
import StructureEdits
import TextRope
import Wording

extension EditorState {
    /// Does something to the structure, as one undo step, and says what followed. Where something would be lost it asks first, and
    /// where much would change it lists that first.
    ///
    /// - Parameter numbering: Whether numbers follow; where it is not said, unless they are locked.
    mutating func perform(
        _ operation: StructureOperation, numbering: NumberingRule? = nil, at time: Int64
    ) {
        guard !refusesEdits() else { return }
        readToEnd()
        do throws(StructureProblem) {
            let rule = numbering ?? (document.hasLockedNumbers ? .locked : .runsOn)
            propose(try change(operation, numbering: rule), at: time)
        } catch {
            if case .noNumberBefore(let first) = error,
                let question = question(aboutNoNumberBefore: first, for: operation)
            {
                dialog = question
            } else {
                message = Message(.structureProblem(error), .warning)
            }
        }
    }

    /// What an operation comes to in the text as it is, which has been read to its end.
    func change(
        _ operation: StructureOperation, numbering: NumberingRule, opensLost: Bool = false
    ) throws(StructureProblem) -> StructureChange {
        let draft = buffer.draft
        let plan = try draft.plan(
            operation, caret: buffer.selection.head, numbering: numbering, opensLost: opensLost)
        var change = StructureChange(
            operation: operation, plan: plan, numbering: numbering, version: buffer.version)
        switch operation {
        case .moveHeadingUp(let heading), .moveHeadingDown(let heading):
            let start = buffer.text.lineStart(draft.heading(heading).line)
            change.headingStart = try draft.plan(operation, caret: start).caret
        default: break
        }
        return change
    }

    /// Makes a change, or asks about it or lists it first.
    mutating func propose(_ change: StructureChange, at time: Int64) {
        if let question = question(about: change) {
            dialog = question
        } else {
            listOrMake(change, at: time)
        }
    }

    /// The line of the caret, 0-based.
    var caretLine: Int { buffer.text.line(at: buffer.selection.head) }

    /// The lines that are selected, 0-based; the caret's where nothing is. A line at whose beginning the selection ends is not among
    /// them.
    var selectedLines: ClosedRange<Int> {
        let range = buffer.selection.range
        let first = buffer.text.line(at: range.lowerBound)
        return first...max(first, buffer.text.line(at: max(range.lowerBound, range.upperBound - 1)))
    }

    /// The heading chosen in the tree, else the innermost one above the caret; nil where there is none.
    var headingInHand: Int? {
        if view.focus == .agenda, view.tree.chosen < buffer.draft.headingCount { return view.tree.chosen }
        return buffer.draft.headingOrdinal(at: caretLine)
    }

    /// Does something to the heading chosen in the tree, or to the one that the caret stands under.
    mutating func performOnHeading(
        _ operation: (Int) -> StructureOperation, at time: Int64
    ) {
        readToEnd()
        guard let heading = headingInHand else {
            message = Message(.structureProblem(.noHeading), .warning)
            return
        }
        perform(operation(heading), at: time)
    }

    /// Numbers the domain of the caret's paragraph anew, or all of them.
    mutating func renumber(all: Bool, at time: Int64) {
        readToEnd()
        let draft = buffer.draft
        perform(.renumber(all ? draft.domains.map(\.domain) : [draft.domain(at: caretLine)]), at: time)
    }

    private mutating func listOrMake(_ change: StructureChange, at time: Int64) {
        if change.isListed {
            dialog = StructureChangesDialog(change, in: &self)
        } else {
            make(change, at: time)
        }
    }

    /// Makes a change that was planned for the text as it is.
    ///
    /// - Returns: What of it is to be kept outside of the text.
    @discardableResult
    mutating func make(_ change: StructureChange, at time: Int64) -> [Effect] {
        guard change.version == buffer.version else {
            message = Message(.proposalOutdated, .warning)
            return []
        }
        guard !refusesEdits() else { return [] }
        let words = LocalizedText.structureDone(change.operation, change.plan)
        buffer.closeStep()
        buffer.apply(
            Transaction(change.plan.changes, selection: change.plan.caret.map { Selection(at: $0) }),
            at: time)
        buffer.closeStep()
        view.goalColumn = nil
        input.isMarking = false
        // A new heading waits for its title.
        if case .insertHeading = change.operation, view.focus == .agenda { settleInText() }
        if view.focus == .agenda {
            if let start = change.headingStart {
                chooseInTree(buffer.draft.headingOrdinal(at: buffer.text.line(at: start)) ?? 0)
            } else {
                keepChosenHeading()
            }
        } else {
            showCaret()
        }
        message = Message(words)
        guard case .closeUp = change.operation else { return [] }
        let effects = unlockNumbers()
        message = Message(.numbersAreFree(words))
        return effects
    }

    /// What has to be answered before a change is made; nil where nothing has.
    private func question(about change: StructureChange) -> Question? {
        // Whoever puts a paragraph in goes on typing: what has to be looked at is said afterwards.
        guard !change.operation.putsIn else { return nil }
        let lost = change.plan.lost.map {
            name(ofLine: $0.line) + " “" + buffer.text.string(in: $0.range) + "”"
        }
        var sentence: LocalizedText
        if case .deleteHeading(let ordinal) = change.operation {
            sentence = .deleteHeadingQuestion(
                title(ofHeading: ordinal), paragraphs: change.plan.removed.paragraphs,
                slots: change.plan.removed.slots)
            if !lost.isEmpty { sentence = .both(sentence, .lostReferences(lost)) }
        } else if !lost.isEmpty {
            sentence = .lostReferences(lost)
        } else if case .deleteParagraphs(let lines) = change.operation, case let count = lineCount(lines),
            count > Self.mostDeletedUnasked
        {
            sentence = .deleteLinesQuestion(name(ofLine: lines.lowerBound), lines: count)
        } else {
            return nil
        }
        let opening =
            lost.isEmpty
            ? nil : try? self.change(change.operation, numbering: change.numbering, opensLost: true)
        let choices =
            opening.map { [answer("l", .leaveReferences, change), answer("s", .openReferences, $0)] }
            ?? [answer("d", .deleteIt, change)]
        return Question(title: .structureTitle, sentence: sentence, choices: choices, namesCancel: true)
    }

    /// Lists below a paragraph go with it: so many lines are not deleted unasked.
    private static let mostDeletedUnasked = 12

    /// How many lines that hold something the paragraphs have.
    private func lineCount(_ lines: ClosedRange<Int>) -> Int {
        let draft = buffer.draft
        guard let first = draft.extent(ofParagraphAt: lines.lowerBound),
            let last = draft.extent(ofParagraphAt: lines.upperBound)
        else { return 0 }
        return (first.lowerBound..<max(first.upperBound, last.upperBound)).count {
            draft.lineClass($0) != .blank
        }
    }

    private func answer(_ key: Character, _ label: LocalizedText, _ change: StructureChange) -> Answer {
        Answer(key, label) { editor, time in
            editor.listOrMake(change, at: time)
            return .ends
        }
    }
}
