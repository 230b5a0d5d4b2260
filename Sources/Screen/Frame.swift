import Glibc
import TextLayout

/// What the whole screen is to show: cells row by row, and where the cursor is.
public struct Frame: Equatable, Sendable {
    /// Rows and columns of the screen.
    public let size: Size
    /// What ambiguous characters take.
    public let policy: WidthPolicy
    /// The cells, row after row. A wide one is followed by a cell of no columns.
    public private(set) var cells: [Cell]
    /// Row and column of the cursor, both 0-based; nil if it is to be hidden.
    public var cursor: Position?
    /// What moves up and down by itself while the rest stays; nil where nothing does. Says nothing of the picture.
    public var scrollArea: Area?

    /// A place on the screen, 0-based.
    public struct Position: Hashable, Sendable {
        /// Rows from the top.
        public var row: Int
        /// Columns from the left.
        public var column: Int

        /// Makes a place.
        public init(row: Int, column: Int) {
            self.row = row
            self.column = column
        }
    }

    /// A frame of blanks.
    public init(size: Size, policy: WidthPolicy = .narrow, style: Style = .text) {
        self.size = size
        self.policy = policy
        cells = Array(repeating: .blank(style), count: size.rows * size.columns)
    }

    /// The whole frame.
    public var area: Area { Area(row: 0, column: 0, size: size) }

    /// The cell at a place inside the frame.
    public subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

    /// The cells of a row inside the frame.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        cells[row * size.columns..<(row + 1) * size.columns]
    }

    /// The rows that differ from those of a frame before, in order: all if the sizes differ.
    public func changedRows(since before: Frame) -> [Int] {
        if size != before.size { return Array(0..<size.rows) }
        let width = size.columns * MemoryLayout<Cell>.stride
        return cells.withUnsafeBytes { new in
            before.cells.withUnsafeBytes { old in
                guard let new = new.baseAddress, let old = old.baseAddress, new != old else { return [] }
                // A cell is one number without holes, so equal rows are equal bytes.
                return (0..<size.rows).filter { memcmp(new + $0 * width, old + $0 * width, width) != 0 }
            }
        }
    }

    /// Puts a cell in its place, which must be inside the frame with all its columns, and blanks what is
    /// left of wide ones that it cuts in two.
    mutating func put(_ glyph: Glyph, columns: Int, style: Style, row: Int, column: Int) {
        withRow(row) { Self.put(glyph, columns: columns, style: style, in: $0, at: column) }
    }

    /// Calls `body` with the cells of a row inside the frame.
    @inline(__always)
    mutating func withRow(_ row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Void) {
        let range = row * size.columns..<(row + 1) * size.columns
        cells.withUnsafeMutableBufferPointer { body(UnsafeMutableBufferPointer(rebasing: $0[range])) }
    }

    /// Puts a cell in its place in a row, as ``put(_:columns:style:row:column:)``.
    @inline(__always)
    static func put(
        _ glyph: Glyph, columns: Int, style: Style, in row: UnsafeMutableBufferPointer<Cell>, at column: Int
    ) {
        if row[column].columns == 0 && column > 0 { blank(&row[column - 1]) }
        let after = column + columns
        if after < row.count && row[after].columns == 0 { blank(&row[after]) }
        row[column] = Cell(glyph: glyph, columns: UInt8(truncatingIfNeeded: columns), style: style)
        if columns == 2 { row[column + 1] = Cell(glyph: .none, columns: 0, style: style) }
    }

    /// Puts cells side by side, whole as they were taken from a row; they have to have room there.
    mutating func put(_ part: ArraySlice<Cell>, row: Int, column: Int) {
        withRow(row) { cells in
            part.withUnsafeBufferPointer { part in
                _ = UnsafeMutableBufferPointer(rebasing: cells[column..<column + part.count]).update(
                    from: part)
            }
        }
    }

    /// Adds a combining mark to the cell that begins at or, being wide, ends at a place.
    mutating func join(_ mark: Unicode.Scalar, row: Int, column: Int) {
        var index = row * size.columns + column
        if cells[index].columns == 0 && column > 0 { index -= 1 }
        var text = cells[index].text
        text.unicodeScalars.append(mark)
        cells[index].text = text
    }

    @inline(__always)
    private static func blank(_ cell: inout Cell) {
        cell = Cell(glyph: .blank, columns: 1, style: cell.style)
    }

    /// Gives a new style to cells and leaves their text.
    mutating func setStyle(_ style: Style, at index: Int) {
        cells[index].style = style
    }
}
