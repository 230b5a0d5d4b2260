/// What the mouse has been doing, for drags and double clicks.
struct MouseState: Equatable, Sendable {
    /// What a drag does.
    enum Drag: Equatable, Sendable {
        /// Selects from where the button went down.
        case selection
        /// Moves the line between tree and text.
        case divider
    }

    /// The longest time between the presses of a double click, in milliseconds.
    static let doubleClick: Int64 = 400

    /// The cell of the last press, 0-based, and its time in milliseconds.
    private var lastPress: Press?
    /// How many presses have come at that cell, one after the other.
    var clicks = 0
    /// What a drag does now.
    var drag: Drag?

    private struct Press: Equatable, Sendable {
        let row: Int
        let column: Int
        let time: Int64
    }

    /// Records a press.
    mutating func press(row: Int, column: Int, at time: Int64) {
        let isAgain = lastPress.map {
            $0.row == row && $0.column == column && time - $0.time <= Self.doubleClick
        }
        clicks = isAgain == true ? clicks + 1 : 1
        lastPress = Press(row: row, column: column, time: time)
        drag = nil
    }
}
