/// One place of a frame.
public struct Cell: Equatable, Sendable {
    /// One character with its combining marks, blank included; empty for the second half of a wide one.
    public var text: String
    /// Columns that the text takes, 1 or 2; 0 for the second half of a wide one.
    public var columns: UInt8
    /// What the text is.
    public var style: Style

    /// Makes a cell of its parts.
    @inlinable
    public init(text: String, columns: UInt8, style: Style) {
        self.text = text
        self.columns = columns
        self.style = style
    }

    /// A blank.
    @inlinable
    public static func blank(_ style: Style = .text) -> Cell { Cell(text: " ", columns: 1, style: style) }
}
