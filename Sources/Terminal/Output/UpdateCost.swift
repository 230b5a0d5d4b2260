import Screen

/// About how many bytes are sent for a row.
enum UpdateCost {
    /// To place the cursor; to change the style; to clear the rest of a row.
    private static let move = 6, style = 10, clear = 3

    /// Bytes to make one state of a row into another.
    static func bytes(from old: [Cell], to new: [Cell]) -> Int {
        old.withUnsafeBufferPointer { old in new.withUnsafeBufferPointer { bytes(from: old, to: $0) } }
    }

    /// Bytes to make one state of a row into another.
    ///
    /// - Parameter limit: A result above this need not be exact.
    static func bytes(
        from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>, upTo limit: Int = .max
    ) -> Int {
        let blank = Cell.blank()
        var total = 0
        var style = Style.text
        // The column that the cursor has come to by writing.
        var cursor = -1
        let end = new.lastIndex { $0 != blank }.map { $0 + 1 } ?? 0
        for column in 0..<end where old[column] != new[column] && new[column].columns != 0 {
            if total > limit { return total }
            if cursor >= 0, column > cursor, column - cursor < Self.move {
                // Short gaps are written over.
                for gap in cursor..<column { total += new[gap].glyph.utf8Count }
            } else if column != cursor {
                total += Self.move
            }
            if new[column].style != style {
                style = new[column].style
                total += Self.style
            }
            total += new[column].glyph.utf8Count
            cursor = column + Int(new[column].columns)
        }
        if old[end...].contains(where: { $0 != blank }) {
            total += Self.clear + (cursor == end ? 0 : Self.move)
        }
        return total
    }
}
