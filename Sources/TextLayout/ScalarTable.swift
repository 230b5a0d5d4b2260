/// The kinds of the scalars from U+00A0 on, as sorted ranges. `scalars.py` makes the ranges and names their sources.
///
/// Two ranges of one kind with only unassigned scalars between them are stored as one. Unassigned scalars are recognized by
/// their general category, not by this table.
enum ScalarTable {
    /// The kind of a scalar, by binary search; scalars in no range are narrow.
    static func kind(_ scalar: UInt32) -> ScalarKind {
        var low = 0
        var high = ranges.count / 2
        return ranges.withUnsafeBufferPointer { table in
            while low < high {
                let middle = (low + high) / 2
                if scalar < table[2 * middle] {
                    high = middle
                } else if scalar > table[2 * middle + 1] & 0xFF_FFFF {
                    low = middle + 1
                } else {
                    return ScalarKind(rawValue: UInt8(table[2 * middle + 1] >> 24)) ?? .narrow
                }
            }
            return .narrow
        }
    }
}
