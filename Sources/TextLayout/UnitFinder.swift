/// Finds the units that hold bytes of a line, one place after another.
///
/// Where a unit ends is sure only from where a run of scalars that may join begins: `❤️❤️❤️…` has to be cut from its
/// first heart on. The run that was cut last is remembered, so that going through it takes time in proportion to its
/// length.
struct UnitFinder {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The number of bytes cut into units so far, which the time is in proportion to.
    private(set) var cutCount = 0
    /// The run that was cut last, and where its units end.
    private var run = 0..<0
    private var ends: [Int] = []

    /// A finder for the bytes of a line.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// The unit that holds the byte at `offset`, which must be inside the line.
    mutating func unit(at offset: Int) -> Range<Int> {
        if !run.contains(offset) { cutRun(at: offset) }
        var low = 0
        var high = ends.count - 1
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return (low > 0 ? ends[low - 1] : run.lowerBound)..<ends[low]
    }

    private mutating func cutRun(at offset: Int) {
        let start = GraphemeBreaks.safeStart(in: bytes, atOrBefore: offset)
        var scanner = UnitScanner(bytes, from: start, policy: .narrow)
        ends.removeAll(keepingCapacity: true)
        repeat {
            _ = scanner.next()
            ends.append(scanner.offset)
        } while scanner.isInsideRun
        run = start..<scanner.offset
        cutCount += run.count
    }
}
