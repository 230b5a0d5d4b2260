import Editing
import Keymaps
import TextRope
import Wording

/// A match and what would take its place: is it to be replaced? One match after the other, round the end of the part to
/// replace in. All of these replacements are one undo step; replacing all the rest at once is another.
struct ReplaceStepDialog: QuestionDialog {
    private let replacements: Replacements
    private var scope: ReplaceDialog.Scope
    /// The part to replace in, in bytes of the text as it is.
    private var range: Range<Int>
    /// Where it began; behind the end of the part one goes on from its beginning as far as here.
    private var start: Int
    private var isAround = false
    /// The match that is asked about.
    private var match: SearchMatch
    /// Which one it is, 1-based, of how many there were.
    private var ordinal = 1
    private let count: Int
    private var replaced = 0
    /// The revision that the last replacement made.
    private var revision: Int?
    /// The version of the text that the match stands in.
    private var version: Int

    let comesUnasked = false

    /// Begins at the first match behind the caret; `nil` where there is none.
    ///
    /// - Throws: ``SearchProblem/Reason/tooComplex`` where searching takes too long.
    init?(
        _ replacements: Replacements, in scope: ReplaceDialog.Scope, count: Int, editor: inout EditorState
    ) throws(SearchProblem) {
        self.replacements = replacements
        self.scope = scope
        range = scope.range ?? 0..<editor.buffer.text.byteCount
        self.count = count
        start = Self.start(in: range, of: editor)
        match = SearchMatch(start..<start)
        version = editor.buffer.version
        guard try goOn(from: start, in: &editor) else { return nil }
    }

    /// Where the caret was, or the beginning of the match that it was in: that one must not be missed.
    private static func start(in range: Range<Int>, of editor: EditorState) -> Int {
        let caret = editor.buffer.kept.beforeDialog?.selection.range.lowerBound ?? 0
        let search = editor.search
        let before = search.matchIndex(before: caret).map { search.matches[$0] }
        let start = before.map { $0.end > caret ? $0.start : caret } ?? caret
        return min(max(start, range.lowerBound), range.upperBound)
    }

    /// Goes to the next match from an offset on.
    ///
    /// - Returns: `false` where there is none.
    /// - Throws: ``SearchProblem/Reason/tooComplex`` where searching takes too long.
    private mutating func goOn(
        from offset: Int, in editor: inout EditorState
    ) throws(SearchProblem) -> Bool {
        version = editor.buffer.version
        if let next = try first(in: offset..<max(offset, isAround ? start : range.upperBound), of: editor) {
            match = next
        } else if !isAround, let next = try first(in: range.lowerBound..<start, of: editor) {
            isAround = true
            match = next
        } else {
            return false
        }
        editor.refreshMatches()
        if let index = editor.search.matchIndex(from: match.start) { editor.show(match: index) }
        return true
    }

    private func first(
        in range: Range<Int>, of editor: EditorState
    ) throws(SearchProblem) -> SearchMatch? {
        let (text, draft) = (editor.buffer.text, editor.buffer.draft)
        return try replacements.pattern.matches(in: text, draft: draft, within: range, limit: 1).first
    }

    func answers(in editor: EditorState) -> [Answer] {
        [
            Answer("y", .replaceThis) { editor, time in
                var next = self
                return next.replace(in: &editor, at: time)
            },
            Answer("n", .skipThis) { editor, _ in
                var next = self
                return next.skip(in: &editor)
            },
            Answer("a", .replaceRest) { editor, _ in proposeRest(in: &editor) },
        ]
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        content.title = LocalizedText.replaceStepTitle(ordinal, of: count)(editor.language)
        let edits = replacements.edits(for: [match], in: editor.buffer.text, draft: editor.buffer.draft)
        let proposal = Proposal(edits, to: editor.buffer)
        if let place = proposal.places.first {
            let (before, after) = proposal.comparison(of: place)
            content.comparison = Comparison(
                .stacked, before, after, nothing: (.nothingBefore, .nothingThere), editor.language)
            content.comparison?.heading = editor.name(ofLine: place.line)
        }
        content.answers = answers(in: editor).map(\.hint) + [.command(.dialogCancel, as: .stopReplacing)]
        return content
    }

    private func changes(in editor: EditorState) -> ChangeSet {
        replacements.changes(for: [match], in: editor.buffer.text, draft: editor.buffer.draft)
    }

    private mutating func replace(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        let changes = changes(in: editor)
        let growth = changes.lengthAfter - changes.lengthBefore
        let end = changes.map(match.end, bias: .after)
        // A step that the file holds is not continued: the text would count as saved.
        let current = editor.buffer.history.current
        let joins = revision == current && editor.document.savedRevision != current
        if !joins { editor.buffer.closeStep() }
        editor.buffer.apply(
            Transaction(changes, selection: Selection(at: end), kind: .single, joinsPrevious: joins), at: time
        )
        revision = editor.buffer.history.current
        replaced += 1
        range = range.lowerBound..<range.upperBound + growth
        if isAround { start += growth }
        return next(from: end, in: &editor)
    }

    private mutating func skip(in editor: inout EditorState) -> DialogOutcome {
        next(from: match.end, in: &editor)
    }

    private mutating func next(from offset: Int, in editor: inout EditorState) -> DialogOutcome {
        ordinal = min(count, ordinal + 1)
        do throws(SearchProblem) {
            return try goOn(from: offset, in: &editor) ? .becomes(self) : end(in: &editor)
        } catch {
            return end(in: &editor, because: error)
        }
    }

    /// Lists what would become of all that has not been asked about.
    private func proposeRest(in editor: inout EditorState) -> DialogOutcome {
        let (text, draft) = (editor.buffer.text, editor.buffer.draft)
        let parts =
            isAround
            ? [match.start..<max(match.start, start)]
            : [range.lowerBound..<start, match.start..<range.upperBound]
        var matches: [SearchMatch] = []
        do throws(SearchProblem) {
            for part in parts {
                matches += try replacements.pattern.matches(in: text, draft: draft, within: part)
            }
        } catch {
            return end(in: &editor, because: error)
        }
        let changes = replacements.edits(for: matches, in: text, draft: draft)
        editor.search.isShown = false
        return .becomes(
            ProposalDialog(
                Proposal(changes, to: editor.buffer), title: .replaceRest, done: LocalizedText.replaced,
                in: &editor))
    }

    /// Enter comes from the question before by itself: only a letter changes the text.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    /// Stays at the match, with what has been replaced so far.
    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { end(in: &editor) }

    /// Ends, and says how many were replaced.
    ///
    /// - Parameter problem: Why the rest could not be searched.
    private func end(
        in editor: inout EditorState, because problem: SearchProblem? = nil
    ) -> DialogOutcome {
        editor.buffer.closeStep()
        editor.search.isShown = false
        if editor.view.focus == .panel { editor.view.focus = .text }
        if let origin = editor.buffer.kept.beforeDialog { editor.buffer.places.leave(origin.selection.head) }
        editor.buffer.kept.beforeDialog = nil
        editor.view.goalColumn = nil
        editor.message =
            problem == nil
            ? Message(.replaced(replaced)) : Message(.replacedBeforeGivingUp(replaced), .warning)
        return .ends
    }

    /// Others have changed the text: goes on with the match at the caret, or the next. Where none is left, a question says
    /// so, since the letters typed meanwhile must not go into the text.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard version != editor.buffer.version else { return .stays }
        scope.move(in: editor)
        range = scope.range ?? 0..<editor.buffer.text.byteCount
        editor.refreshMatches()
        start = Self.start(in: range, of: editor)
        let head = min(max(editor.buffer.selection.head, range.lowerBound), range.upperBound)
        do throws(SearchProblem) {
            if try goOn(from: head, in: &editor) { return .stays }
            _ = end(in: &editor)
            return .becomes(Question.ended(.replaced(replaced)))
        } catch {
            _ = end(in: &editor, because: error)
            return .becomes(Question.ended(.replacedBeforeGivingUp(replaced)))
        }
    }
}
