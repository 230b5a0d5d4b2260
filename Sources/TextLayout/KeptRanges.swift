/// The ranges of a line that must not be broken, in the order in which the scan meets them.
struct KeptRanges {
    private var ranges: ArraySlice<Range<Int>>
    private let width: Int
    /// The range that the scan is in, if it fits in a row.
    private var current: Range<Int>?
    /// No offset below this is of interest.
    private(set) var next: Int

    init(_ ranges: ArraySlice<Range<Int>>, width: Int) {
        self.ranges = ranges
        self.width = width
        next = ranges.first?.lowerBound ?? .max
    }

    /// Whether the unit at `offset` is inside a range that fits in a row, and not the first in it.
    mutating func holds(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>, policy: WidthPolicy) -> Bool {
        while true {
            if let current {
                if offset < current.upperBound { return offset > current.lowerBound }
                self.current = nil
            }
            guard let range = ranges.first else {
                next = .max
                return false
            }
            if offset < range.lowerBound {
                next = range.lowerBound
                return false
            }
            ranges.removeFirst()
            if fits(range, bytes, policy) { current = range }
        }
    }

    private func fits(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ policy: WidthPolicy) -> Bool
    {
        let bytes = UnsafeBufferPointer(rebasing: bytes[..<min(range.upperBound, bytes.count)])
        var scanner = UnitScanner(bytes, from: range.lowerBound, policy: policy)
        var columns = 0
        while scanner.offset < range.upperBound, let unit = scanner.next() {
            columns += unit.form == .tab ? DisplayWidth.tabStop : Int(unit.naturalColumns)
            if columns > width { return false }
        }
        return true
    }
}
