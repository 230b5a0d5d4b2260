import Editing

/// What stands in the first row of the text pane.
public struct ScrollPosition: Equatable, Sendable {
    /// The 0-based line of the text.
    public var line = 0
    /// The 0-based row of that line's layout.
    public var row = 0

    /// The first row of a line.
    public init(line: Int = 0, row: Int = 0) {
        self.line = line
        self.row = row
    }
}
