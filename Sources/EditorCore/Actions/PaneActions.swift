extension EditorState {
    mutating func widenTree(by columns: Int) {
        let before = paneLayout.tree.count
        panes.treeWidening += columns
        if paneLayout.tree.count == before { panes.treeWidening -= columns }
        goalColumn = nil
        showCaret()
    }

    /// On to the next pane: from the text to the agenda, from there to the panel where there is one, and back.
    mutating func switchFocus() {
        switch focus {
        case .text: enterTree()
        case .agenda:
            leaveTree()
            if panel != nil { enterPanel() }
        case .panel: leavePanel()
        }
    }

    /// Gives the keys to the panel. Esc in it brings the user back to where he is now.
    mutating func enterPanel() {
        if focus == .agenda { leaveTree() }
        if focus != .panel { buffer.kept.beforePanel = viewOrigin }
        focus = .panel
        goalColumn = nil
    }

    /// Gives the keys back to the text, where the caret shows. The panel stays.
    mutating func leavePanel() {
        focus = .text
        goalColumn = nil
        showCaret()
    }

    /// Gives the mouse to the program, or leaves it to the terminal.
    mutating func switchMouse() -> [Effect] {
        usesMouse.toggle()
        message = Message(usesMouse ? .mouseIsOn : .mouseIsOff)
        return [.setMouse(usesMouse)]
    }
}
