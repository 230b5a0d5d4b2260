import Editing
import TextRope

/// Where the user was before looking at other places, to return to with Esc.
public struct ViewOrigin: Equatable, Sendable {
    /// The caret and what was selected.
    public var selection: Selection
    /// The scroll position of the text pane.
    public var scroll: ScrollPosition

    /// The same place in a text that others have changed.
    func moved(through changes: ChangeSet, from before: TextRope, to after: TextRope) -> ViewOrigin {
        ViewOrigin(
            selection: selection.mapped(through: changes),
            scroll: scroll.moved(through: changes, from: before, to: after))
    }
}
