import Glibc
import TextLayout

/// A picture of the whole screen: cells row by row, and the place of the cursor.
public struct Frame: Equatable, Sendable {
    /// Rows and columns of the screen.
    public let size: Size
    /// How many columns ambiguous characters take.
    public let policy: WidthPolicy
    /// The cells of each row. A wide one is followed by a cell of no columns. Frames share equal rows (copy on write): a
    /// row that the next frame keeps is neither copied nor compared.
    private var rows: [[Cell]]
    /// Row and column of the cursor, both 0-based; nil to hide it.
    public var cursor: Position?
    /// The area that scrolls vertically while the rest stays; nil where none does. A hint only: the cells are complete
    /// without it.
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
        rows = Array(repeating: Array(repeating: .blank(style), count: size.columns), count: size.rows)
    }

    /// The whole frame.
    public var area: Area { Area(row: 0, column: 0, size: size) }

    /// The cell at a place inside the frame.
    public subscript(row: Int, column: Int) -> Cell { rows[row][column] }

    /// The cells of a row inside the frame.
    public func row(_ row: Int) -> [Cell] { rows[row] }

    /// The rows that differ from those of a previous frame, in order: all if the sizes differ.
    public func changedRows(since before: Frame) -> [Int] {
        if size != before.size { return Array(0..<size.rows) }
        return (0..<size.rows).filter { !Self.areEqual(rows[$0], before.rows[$0]) }
    }

    /// A hash of the cells of a row.
    public func fingerprint(row: Int, columns: Range<Int>) -> UInt64 {
        // FNV-1a, a cell at a time.
        rows[row][columns].reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1.bits)) &* 0x100_0000_01b3 }
    }

    private static func areEqual(_ new: [Cell], _ old: [Cell]) -> Bool {
        new.withUnsafeBytes { new in
            old.withUnsafeBytes { old in areEqual(new, old) }
        }
    }

    /// A cell is one number without holes, so equal cells are equal bytes.
    private static func areEqual(_ new: UnsafeRawBufferPointer, _ old: UnsafeRawBufferPointer) -> Bool {
        guard let new = new.baseAddress, let oldStart = old.baseAddress, new != oldStart else { return true }
        return memcmp(new, oldStart, old.count) == 0
    }

    /// Puts a cell in its place, which must be inside the frame with all its columns, and blanks what is
    /// left of wide ones that it cuts in two.
    mutating func put(_ glyph: Glyph, columns: Int, style: Style, row: Int, column: Int) {
        withRow(row) { Self.put(glyph, columns: columns, style: style, in: $0, at: column) }
    }

    /// Calls `body` with the cells of a row inside the frame.
    @inline(__always)
    mutating func withRow(_ row: Int, _ body: (UnsafeMutableBufferPointer<Cell>) -> Void) {
        rows[row].withUnsafeMutableBufferPointer { body($0) }
    }

    /// Puts a cell in its place in a row, as ``put(_:columns:style:row:column:)``.
    @inline(__always)
    static func put(
        _ glyph: Glyph, columns: Int, style: Style, in row: UnsafeMutableBufferPointer<Cell>, at column: Int
    ) {
        blankCut(in: row, at: column)
        blankCutEnd(in: row, at: column + columns)
        set(glyph, columns: columns, style: style, in: row, at: column)
    }

    /// Sets the cells of a character; blanks nothing of what it cuts in two.
    @inline(__always)
    static func set(
        _ glyph: Glyph, columns: Int, style: Style, in row: UnsafeMutableBufferPointer<Cell>, at column: Int
    ) {
        row[column] = Cell(glyph: glyph, columns: UInt8(truncatingIfNeeded: columns), style: style)
        if columns == 2 { row[column + 1] = Cell(glyph: .none, columns: 0, style: style) }
    }

    /// Blanks the first half of a wide character whose second half is about to be written over.
    @inline(__always)
    static func blankCut(in row: UnsafeMutableBufferPointer<Cell>, at column: Int) {
        if row[column].columns == 0 && column > 0 { blank(&row[column - 1]) }
    }

    /// Blanks the second half of a wide character whose first half is written over.
    @inline(__always)
    static func blankCutEnd(in row: UnsafeMutableBufferPointer<Cell>, at column: Int) {
        if column < row.count && row[column].columns == 0 { blank(&row[column]) }
    }

    /// Puts cells side by side, whole as they were taken from a row; they have to have room there.
    mutating func put(_ part: ArraySlice<Cell>, row: Int, column: Int) {
        let place = column..<column + part.count
        part.withUnsafeBufferPointer { part in
            let stands = rows[row].withUnsafeBytes { cells in
                let stride = MemoryLayout<Cell>.stride
                let bytes = place.lowerBound * stride..<place.upperBound * stride
                return Self.areEqual(
                    UnsafeRawBufferPointer(rebasing: cells[bytes]), UnsafeRawBufferPointer(part))
            }
            if stands { return }
            withRow(row) { _ = UnsafeMutableBufferPointer(rebasing: $0[place]).update(from: part) }
        }
    }

    /// Adds a combining mark to the cell that begins at or, being wide, ends at a place.
    mutating func join(_ mark: Unicode.Scalar, row: Int, column: Int) {
        let column = rows[row][column].columns == 0 && column > 0 ? column - 1 : column
        var text = rows[row][column].text
        text.unicodeScalars.append(mark)
        rows[row][column].text = text
    }

    @inline(__always)
    private static func blank(_ cell: inout Cell) {
        cell = Cell(glyph: .blank, columns: 1, style: cell.style)
    }
}
