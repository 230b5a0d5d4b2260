extension EditorState {
    mutating func widenTree(by columns: Int) {
        let before = paneLayout.tree.count
        view.panes.treeWidening += columns
        if paneLayout.tree.count == before { view.panes.treeWidening -= columns }
        view.goalColumn = nil
        showCaret()
    }

    /// On to the next pane: from the text to the agenda, from there to the panel where there is one, and back.
    mutating func switchFocus() {
        switch view.focus {
        case .text: enterTree()
        case .agenda:
            leaveTree()
            if panel != nil { enterPanel() }
        case .panel: leavePanel()
        }
    }

    /// Gives the keys to the panel. Esc in it brings the user back to where he is now.
    mutating func enterPanel() {
        if view.focus == .agenda { leaveTree() }
        if view.focus != .panel { buffer.kept.beforePanel = viewOrigin }
        view.focus = .panel
        view.goalColumn = nil
    }

    /// Gives the keys back to the text, where the caret shows. The panel stays.
    mutating func leavePanel() {
        view.focus = .text
        view.goalColumn = nil
        showCaret()
    }

    /// Gives the mouse to the program, or leaves it to the terminal.
    mutating func switchMouse() -> [Effect] {
        input.usesMouse.toggle()
        message = Message(input.usesMouse ? .mouseIsOn : .mouseIsOff)
        return [.setMouse(input.usesMouse)]
    }
}
