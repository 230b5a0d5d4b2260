/// Something that the mouse did over the screen.
public struct MouseEvent: Hashable, Sendable {
    /// What was done.
    public enum Action: Hashable, Sendable {
        /// A button went down.
        case press
        /// The mouse moved to another cell with a button down.
        case drag
        /// A button went up. The link may lose it: nothing may hang on its coming.
        case release
        /// The wheel turned by one notch, so as to show what stands above.
        case wheelUp
        /// The wheel turned by one notch, so as to show what stands below.
        case wheelDown
    }

    /// A button of the mouse.
    public enum Button: Hashable, Sendable {
        case left
        case middle
        case right
    }

    /// What was done.
    public let action: Action
    /// The button; `nil` for the wheel, and for a release of which the terminal does not tell whose it is.
    public let button: Button?
    /// The row of the cell under the mouse, 0-based. It may lie outside of what is drawn.
    public let row: Int
    /// The column of that cell, 0-based.
    public let column: Int
    /// The keys held down. With Shift most terminals select text themselves and tell nothing.
    public let modifiers: Modifiers

    /// Makes an event at a cell, 0-based.
    public init(
        _ action: Action, _ button: Button? = nil, row: Int, column: Int, modifiers: Modifiers = []
    ) {
        self.action = action
        self.button = button
        self.row = row
        self.column = column
        self.modifiers = modifiers
    }
}
