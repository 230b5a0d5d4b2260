import Keymaps

/// How keys, paste and mouse are understood now, and the parts of an input that is not complete yet.
public struct InputState: Sendable {
    /// What typing means in the text.
    public var mode = Mode.insert
    /// Whether moving extends the selection, for terminals that do not tell Shift with arrows.
    public var isMarking = false
    /// The strokes of a sequence that is not complete yet.
    public var pendingStrokes: [KeyStroke] = []
    /// The count typed before a command, where the mode takes digits for one; in the tree the number of an agenda item, as far
    /// as it is typed.
    public internal(set) var count: Int?
    /// The letter that has answered the last dialog, while it may still be held down: its repeats are not typed into the
    /// text.
    var heldAnswer: HeldKey?
    /// The revision that the parts of a paste have made so far, while more parts are expected.
    public internal(set) var pasteUnderWay: Int?
    /// Whether the mouse is the program's, and not left to the terminal for selecting.
    public var usesMouse = false
    /// Whether Enter twice at the end of a numbered paragraph begins the next one, numbered.
    public var numberingFollows = false
    /// The blank line that Enter has just begun at the end of a numbered paragraph.
    var lineBegun: LineBegun?
    /// The recent presses of the mouse, and its drag.
    var mouse = MouseState()

    /// A caret in a version of the text.
    struct LineBegun: Equatable, Sendable {
        /// The version of the text.
        let version: Int
        /// The caret, in bytes.
        let offset: Int
    }

    /// Nothing typed yet.
    public init() {}
}
