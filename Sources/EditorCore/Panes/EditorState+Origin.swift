extension EditorState {
    /// Where the user is now.
    var viewOrigin: ViewOrigin { ViewOrigin(selection: buffer.selection, scroll: view.scroll) }

    /// Brings caret and view back to where they were before the open dialog.
    mutating func returnToOrigin() {
        if let origin = buffer.kept.beforeDialog { returnTo(origin) }
    }

    /// Brings caret and view back to where they were.
    mutating func returnTo(_ origin: ViewOrigin) {
        buffer.select(origin.selection.clamped(to: buffer.text.byteCount))
        view.scroll = origin.scroll
        view.goalColumn = nil
    }

    /// Brings back what showed before the open dialog; the caret has not moved.
    mutating func returnToScroll() {
        if let origin = buffer.kept.beforeDialog { view.scroll = origin.scroll }
    }
}
