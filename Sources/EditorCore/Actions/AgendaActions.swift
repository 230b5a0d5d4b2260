import Editing
import RecordDraft
import Wording

extension EditorState {
    /// Whether what lies under a heading is folded away in the tree.
    public func isFolded(_ ordinal: Int) -> Bool {
        guard !buffer.foldedHeadings.isEmpty, ordinal < buffer.draft.headingCount else { return false }
        let start = buffer.text.lineStart(buffer.draft.heading(ordinal).line)
        return buffer.foldedHeadings.contains { $0.offset == start }
    }

    /// Whether a heading has others under it.
    public func hasChildren(_ ordinal: Int) -> Bool {
        let draft = buffer.draft
        return ordinal + 1 < draft.headingCount
            && draft.heading(ordinal + 1).level > draft.heading(ordinal).level
    }

    /// The next heading that shows in the tree below one, or `nil` at its end.
    public func visibleHeading(after ordinal: Int) -> Int? {
        let draft = buffer.draft
        var next = ordinal + 1
        if isFolded(ordinal) {
            let level = draft.heading(ordinal).level
            while next < draft.headingCount && draft.heading(next).level > level { next += 1 }
        }
        return next < draft.headingCount ? next : nil
    }

    /// The heading that shows in the tree right above one, or `nil` at its beginning.
    public func visibleHeading(before ordinal: Int) -> Int? {
        ordinal > 0 ? visibleHeading(atOrAbove: ordinal - 1) : nil
    }

    /// The heading itself, or the folded one that it lies under.
    public func visibleHeading(atOrAbove ordinal: Int) -> Int {
        guard !buffer.foldedHeadings.isEmpty else { return ordinal }
        var result = ordinal
        var level = buffer.draft.heading(ordinal).level
        var candidate = ordinal - 1
        while level > 1 && candidate >= 0 {
            let node = buffer.draft.heading(candidate)
            if node.level < level {
                level = node.level
                if isFolded(candidate) { result = candidate }
            }
            candidate -= 1
        }
        return result
    }

    mutating func enterTree() {
        let draft = buffer.draft
        guard draft.headingCount > 0 else {
            message = Message(.noHeadings)
            return
        }
        buffer.kept.beforeTree = viewOrigin
        let own = draft.headingOrdinal(at: buffer.text.line(at: buffer.selection.head)) ?? 0
        choose(visibleHeading(atOrAbove: own))
        input.isMarking = false
        view.focus = .agenda
    }

    private mutating func choose(_ ordinal: Int) {
        view.tree.chosen = ordinal
        buffer.kept.chosenHeading = Anchor(buffer.text.lineStart(buffer.draft.heading(ordinal).line))
    }

    /// After a change of the text: the same heading stays chosen, or the one above the place where it was.
    mutating func keepChosenHeading() {
        guard view.focus == .agenda, let place = buffer.kept.chosenHeading else { return }
        guard buffer.draft.headingCount > 0 else { return leaveTree() }
        choose(buffer.draft.headingOrdinal(at: buffer.text.line(at: place.offset)) ?? 0)
    }

    /// Goes back to the text as it was before going into the tree.
    mutating func leaveTree() {
        view.focus = .text
        if let origin = buffer.kept.beforeTree { returnTo(origin) }
        buffer.kept.beforeTree = nil
    }

    /// How many entries of the tree a page has, less two that show where one was.
    var treePage: Int { max(1, paneLayout.body.count - 2) }

    mutating func moveInTree(by count: Int) {
        var chosen = view.tree.chosen
        for _ in 0..<abs(count) {
            guard let next = count > 0 ? visibleHeading(after: chosen) : visibleHeading(before: chosen) else {
                break
            }
            chosen = next
        }
        chooseInTree(chosen)
    }

    /// Chooses a heading and shows its place in the text; the caret stays.
    mutating func chooseInTree(_ ordinal: Int) {
        guard buffer.draft.headingCount > 0 else { return }
        choose(visibleHeading(atOrAbove: min(max(0, ordinal), buffer.draft.headingCount - 1)))
        showLine(buffer.draft.heading(view.tree.chosen).line)
    }

    mutating func goFromTree() {
        guard view.tree.chosen < buffer.draft.headingCount else { return }
        view.focus = .text
        buffer.kept.beforeTree = nil
        land(at: buffer.draft.titleStart(ofHeading: view.tree.chosen))
    }

    mutating func setFolded(_ folds: Bool) {
        guard hasChildren(view.tree.chosen) else { return }
        let start = buffer.text.lineStart(buffer.draft.heading(view.tree.chosen).line)
        buffer.foldedHeadings.removeAll { $0.offset == start }
        if folds { buffer.foldedHeadings.append(Anchor(start)) }
    }

    mutating func foldOrLeave() {
        if hasChildren(view.tree.chosen) && !isFolded(view.tree.chosen) {
            setFolded(true)
            return
        }
        let level = buffer.draft.heading(view.tree.chosen).level
        var candidate = view.tree.chosen - 1
        while candidate >= 0 && buffer.draft.heading(candidate).level >= level { candidate -= 1 }
        if candidate >= 0 { chooseInTree(candidate) }
    }
}
