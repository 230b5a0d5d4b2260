/// The smallest piece of a line that the caret can stand before: a grapheme cluster, a byte that is not
/// UTF-8, a control or a tab.
public struct DisplayUnit: Equatable, Sendable {
    /// How the bytes of a unit come to the screen.
    public enum Form: Equatable, Sendable {
        /// The bytes are shown as they are.
        case verbatim
        /// The given text is shown in their place: `^[`, `\xE4`, `<U+202E>`, or a cluster in a shape on
        /// whose width terminals agree.
        case escaped(String)
        /// Blanks are shown up to the next tab stop.
        case tab
    }

    /// Where the unit begins, in bytes from the start of the line.
    public var offset: Int
    /// Length in bytes, at least 1.
    public var length: Int
    /// Columns the unit takes in its row: 0 for a blank that hangs past the edge.
    public var columns: Int
    /// How it is shown.
    public var form: Form

    /// Makes a unit of its parts.
    public init(offset: Int, length: Int, columns: Int, form: Form) {
        self.offset = offset
        self.length = length
        self.columns = columns
        self.form = form
    }

    /// Bytes of the line that the unit covers.
    public var bytes: Range<Int> { offset..<offset + length }
}
