import Glibc

/// One line of the text, without its line end, laid out in rows of a given width.
///
/// Rows are broken by the rules of Chinese typesetting where the width allows: no row begins with closing
/// punctuation or ends with opening one; words, numbers, `2023 年`, document symbols and the ranges that
/// the caller names stay whole. A unit wider than the width has a row of its own.
///
/// Blanks at a soft break hang: they belong to the row that they end, and those past its edge take no
/// column. The caret can stand before each of them, and at the end of a full last row, so
/// `position(of:)` may answer with a column equal to the width: keep one column free at the edge or draw
/// the caret on the last one.
///
/// An immutable class, since the layouts of all lines on the screen are passed on with every key.
public final class LineLayout: Sendable {
    /// A row on the screen.
    public struct Row: Equatable, Sendable {
        /// Indices into `units`.
        public var units: Range<Int>
        /// Bytes from the start of the line.
        public var bytes: Range<Int>
        /// Columns of its units together; more than the width only if a single unit is too wide.
        public var columns: Int
    }

    /// The line.
    public let bytes: [UInt8]
    /// Columns that a row may take, at least 1.
    public let width: Int
    /// What ambiguous characters take.
    public let policy: WidthPolicy
    /// The units of the rows, in order.
    public let units: UnitList
    /// The rows, at least one.
    public let rows: [Row]

    /// Lays a line out. `keepTogether` are ranges of bytes, sorted and apart, that are not to be broken where they fit in a
    /// row, such as slots. Takes time in proportion to the line.
    public init(bytes: [UInt8], width: Int, policy: WidthPolicy, keepTogether: [Range<Int>] = []) {
        self.bytes = bytes
        self.width = max(1, width)
        self.policy = policy
        let laidOut = bytes.withUnsafeBufferPointer { buffer in
            LineLayout.layOut(
                buffer, from: 0, maximumRows: .max, width: max(1, width), policy: policy,
                keepTogether: keepTogether)
        }
        units = UnitList(bytes: bytes, packed: laidOut.units, end: laidOut.end)
        rows = laidOut.rows
    }

    init(bytes: [UInt8], width: Int, policy: WidthPolicy, units: UnitList, rows: [Row]) {
        self.bytes = bytes
        self.width = width
        self.policy = policy
        self.units = units
        self.rows = rows
    }

    /// Whether a row (0-based) has the same bytes and units as the row of that number in another layout of the same width and
    /// policy. The bytes may stand elsewhere in the line.
    public func isSame(as other: LineLayout, inRow number: Int) -> Bool {
        guard number < rows.count, number < other.rows.count else { return false }
        let (row, old) = (rows[number], other.rows[number])
        guard row.columns == old.columns, row.units.count == old.units.count,
            row.bytes.count == old.bytes.count
        else { return false }
        let areSameBytes = bytes.withUnsafeBytes { newBytes in
            other.bytes.withUnsafeBytes { oldBytes in
                guard let new = newBytes.baseAddress, let before = oldBytes.baseAddress else { return true }
                return memcmp(new + row.bytes.lowerBound, before + old.bytes.lowerBound, row.bytes.count)
                    == 0
            }
        }
        let shift = row.bytes.lowerBound - old.bytes.lowerBound
        return areSameBytes
            && units.isSame(in: row.units, as: other.units, from: old.units.lowerBound, shift: shift)
    }
}
