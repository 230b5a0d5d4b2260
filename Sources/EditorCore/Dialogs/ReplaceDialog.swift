import Editing
import Keymaps
import TextRope
import Wording

/// What to replace, by what, and where: one by one, or all as a proposal.
struct ReplaceDialog: FieldDialog {
    /// The part of the draft to replace in.
    enum Scope: Equatable, Sendable {
        /// What was selected, in bytes of the text.
        case selection(Range<Int>)
        /// The section of the heading above the caret, in bytes of the text.
        case section(Range<Int>)
        /// The whole draft.
        case whole
    }

    /// What is searched for.
    private var query: TextField
    /// Its replacement.
    private var replacement: TextField
    /// Whether what is typed goes into the second field.
    private var isInReplacement = false
    /// The parts that there are to choose from.
    private var scopes: [Scope]
    private var scopeIndex = 0
    /// How many places there are in the part chosen.
    private var count = 0

    var field: TextField {
        get { isInReplacement ? replacement : query }
        set { if isInReplacement { replacement = newValue } else { query = newValue } }
    }

    private var scope: Scope { scopes[scopeIndex] }

    /// Opens with what is selected proposed, where that is a word or two, else with what was searched for last; and with
    /// the replacement typed last.
    init(in editor: inout EditorState) {
        editor.buffer.kept.beforeDialog = editor.viewOrigin
        let selection = editor.buffer.selection.range
        let text = selection.count < 200 ? editor.buffer.text.string(in: selection) : "\n"
        let isPart = !selection.isEmpty && text.contains(where: \.isNewline)
        let proposal = selection.isEmpty || isPart ? editor.search.query : text
        query = TextField(proposal, isProposal: true)
        replacement = TextField(editor.search.replacement, isProposal: true)
        scopes =
            (isPart ? [.selection(selection)] : []) + [.whole]
            + (editor.sectionRange.map { [.section($0)] } ?? [])
        find(in: &editor)
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        let language = editor.language
        content.title = scope.title(language)
        var first = FieldContent(label: .findQuestion, field: query)
        var second = FieldContent(label: .replaceQuestion, field: replacement)
        if let problem = editor.search.problem {
            first.remark = problem.text(language)
            first.leastRemark = 12
            first.weight = .warning
        } else if !query.text.isEmpty {
            first.remark = LocalizedText.matchCount(count)(language)
            first.weight = count == 0 ? .warning : .count
        }
        if let problem = replacementProblem(editor) {
            second.remark = problem.text(language)
            second.leastRemark = 12
            second.weight = .warning
        }
        content.fields = [first, second]
        content.activeField = isInReplacement ? 1 : 0
        content.answers =
            SearchToggle.hints(editor.search.options)
            + (scopes.count > 1 ? [.command(.replaceScope)] : [])
        content.hints = [
            .command(.dialogAccept, as: isInReplacement ? .replaceOneByOne : .nextField),
            .command(.replaceAll), .command(.dialogTab, as: .otherField), .command(.dialogCancel),
            .command(.dialogClear),
        ]
        return content
    }

    private func replacementProblem(_ editor: EditorState) -> SearchProblem? {
        guard editor.search.problem == nil else { return nil }
        do throws(SearchProblem) {
            _ = try replacements(editor.search.options)
            return nil
        } catch {
            return error
        }
    }

    private func replacements(_ options: SearchOptions) throws(SearchProblem) -> Replacements {
        try Replacements(
            of: try SearchPattern(query.text, options: options), with: replacement.text)
    }

    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {
        if isInReplacement { editor.search.replacement = replacement.text } else { find(in: &editor) }
    }

    /// Marks the matches, counts those in the part chosen, and shows the first from where the user was.
    private mutating func find(in editor: inout EditorState) {
        editor.search.query = query.text
        editor.search.isShown = true
        editor.search.current = nil
        editor.refreshMatches()
        let matches = editor.search.matches
        if let range = scope.range {
            count = matches.count { range.lowerBound <= $0.start && $0.end <= range.upperBound }
        } else {
            count = matches.count
        }
        editor.returnToOrigin()
        let start = editor.buffer.kept.beforeDialog?.selection.range.lowerBound ?? 0
        if let next = editor.search.matchIndex(from: start) {
            editor.showLine(editor.buffer.text.line(at: matches[next].start))
        }
    }

    mutating func toggle(
        _ option: WritableKeyPath<SearchOptions, Bool>, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        editor.toggle(option)
        find(in: &editor)
        return .stays
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        isInReplacement = count > 0
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count, in: &editor, at: time)
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        isInReplacement.toggle()
        return .stays
    }

    /// On to the second field, and from there to the first match.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard isInReplacement else {
            if !query.text.isEmpty { isInReplacement = true }
            return .stays
        }
        guard let replacements = ready(in: &editor) else { return .stays }
        do throws(SearchProblem) {
            let step = try ReplaceStepDialog(replacements, in: scope, count: count, editor: &editor)
            return step.map { .becomes($0) } ?? .stays
        } catch {
            editor.message = Message(error.text, .warning)
            return .stays
        }
    }

    /// The replacements to make; `nil`, with a message, where something stands in the way.
    private func ready(in editor: inout EditorState) -> Replacements? {
        guard count > 0 else {
            editor.message = Message(
                query.text.isEmpty ? .nothingSearched : .notFound(query.text), .warning)
            return nil
        }
        do throws(SearchProblem) {
            return try replacements(editor.search.options)
        } catch {
            editor.message = Message(error.text, .warning)
            return nil
        }
    }

    /// Lists what would become of every paragraph.
    private func proposeAll(in editor: inout EditorState) -> DialogOutcome {
        guard let replacements = ready(in: &editor) else { return .stays }
        var matches = editor.search.matches
        if let range = scope.range {
            matches = matches.filter { range.lowerBound <= $0.start && $0.end <= range.upperBound }
        }
        let changes = replacements.edits(
            for: matches, in: editor.buffer.text, draft: editor.buffer.draft)
        editor.search.isShown = false
        return .becomes(
            ProposalDialog(
                Proposal(changes, to: editor.buffer),
                title: .replaceAllTitle(query.text, replacement.text), done: LocalizedText.replaced,
                backTo: self, in: &editor))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.search.isShown = false
        editor.returnToOrigin()
        editor.buffer.kept.beforeDialog = nil
        return .ends
    }

    /// The parts have moved.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        for index in scopes.indices { scopes[index].move(in: editor) }
        find(in: &editor)
        return .stays
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        switch command {
        case .replaceAll: return .takes(proposeAll(in: &editor))
        case .replaceScope:
            scopeIndex = (scopeIndex + 1) % scopes.count
            find(in: &editor)
            return .takes(.stays)
        default:
            _ = cancel(in: &editor, at: time)
            return .makesWay
        }
    }
}

extension ReplaceDialog.Scope {
    fileprivate var title: LocalizedText {
        switch self {
        case .selection: .replaceInSelection
        case .section: .replaceInSection
        case .whole: .replaceInWhole
        }
    }

    /// Moves with its part of the text, which is found by where the user was before the dialog.
    mutating func move(in editor: EditorState) {
        guard let selection = editor.buffer.kept.beforeDialog?.selection else { return }
        switch self {
        case .selection: self = .selection(selection.range)
        case .section:
            let place = min(selection.head, editor.buffer.text.byteCount)
            self = .section(editor.sectionRange(at: place) ?? place..<place)
        case .whole: break
        }
    }

    /// The bytes of the text; `nil` for all of it.
    var range: Range<Int>? {
        switch self {
        case .selection(let range), .section(let range): range
        case .whole: nil
        }
    }
}
