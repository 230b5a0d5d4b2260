import Glibc

/// The units of a layout. They are stored in eight bytes each and unpacked when asked for.
public struct UnitList: RandomAccessCollection, Equatable, Sendable {
    private let bytes: [UInt8]
    @usableFromInline let packed: [PackedUnit]
    /// Where the last unit ends, in bytes from the start of the line.
    @usableFromInline let end: Int

    init(bytes: [UInt8], packed: [PackedUnit], end: Int) {
        self.bytes = bytes
        self.packed = packed
        self.end = end
    }

    /// Always 0.
    public var startIndex: Int { 0 }

    /// How many units there are.
    public var endIndex: Int { packed.count }

    /// The unit at `index`.
    public subscript(index: Int) -> DisplayUnit {
        let unit = packed[index]
        let range = range(at: index)
        let form: DisplayUnit.Form
        switch unit.form {
        case .verbatim: form = .verbatim
        case .tab: form = .tab
        case .escaped: form = .escaped(text(at: index))
        }
        return DisplayUnit(
            offset: range.lowerBound, length: range.count, columns: Int(unit.columns), form: form)
    }

    /// Calls `body` with the index, the stored form and the end of each unit in a range.
    @inlinable
    @inline(__always)
    func forEach(in range: Range<Int>, _ body: (Int, PackedUnit, Int) -> Void) {
        packed.withUnsafeBufferPointer { packed in
            for index in range {
                let next = index + 1
                body(index, packed[index], next < packed.count ? Int(packed[next].offset) : end)
            }
        }
    }

    /// Whether a range of units equals as many units of another list, from the index `first` on, which stand `shift` bytes
    /// before them.
    func isSame(in range: Range<Int>, as other: UnitList, from first: Int, shift: Int) -> Bool {
        let step = UInt32(truncatingIfNeeded: shift)
        return packed[range].withUnsafeBufferPointer { new in
            other.packed[first..<first + range.count].withUnsafeBufferPointer { old in
                // Mostly all are equal, offsets included.
                if shift == 0, let one = new.baseAddress, let two = old.baseAddress,
                    memcmp(one, two, new.count * MemoryLayout<PackedUnit>.stride) == 0
                {
                    return true
                }
                var difference: UInt32 = 0
                for index in new.indices {
                    let (one, two) = (new[index], old[index])
                    difference |= (one.offset &- two.offset) ^ step
                    difference |= UInt32(one.columns ^ two.columns) | UInt32(one.traits ^ two.traits)
                }
                return difference == 0
            }
        }
    }

    /// The stored units with others in the place of a range, those behind it moved by some bytes.
    func replacing(_ range: Range<Int>, with others: [PackedUnit], shift: Int) -> [PackedUnit] {
        let step = UInt32(truncatingIfNeeded: shift)
        let total = packed.count - range.count + others.count
        return Array(unsafeUninitializedCapacity: total) { units, count in
            // In one pass: there are hundreds of thousands of them in a long line.
            packed.withUnsafeBufferPointer { old in
                var end = units[...].initialize(fromContentsOf: old[..<range.lowerBound])
                end = units[end...].initialize(fromContentsOf: others)
                for index in range.upperBound..<old.count {
                    var unit = old[index]
                    unit.offset &+= step
                    units.initializeElement(at: end + index - range.upperBound, to: unit)
                }
            }
            count = total
        }
    }

    /// Bytes of the line that the unit at `index` covers.
    public func range(at index: Int) -> Range<Int> {
        let lower = Int(packed[index].offset)
        return lower..<(index + 1 < packed.count ? Int(packed[index + 1].offset) : end)
    }

    /// Columns that the unit at `index` takes in its row.
    public func columns(at index: Int) -> Int { Int(packed[index].columns) }

    /// What is to be drawn for the unit at `index`; blanks for a tab. As wide as the unit's columns,
    /// except that a hanging blank may be cut.
    public func text(at index: Int) -> String {
        let unit = packed[index]
        let range = range(at: index)
        if unit.form == .tab || (unit.breakClass == .space && unit.columns != unit.naturalColumns) {
            return String(repeating: " ", count: Int(unit.columns))
        }
        return bytes.withUnsafeBufferPointer { buffer in
            let piece = UnsafeBufferPointer(rebasing: buffer[range])
            return unit.form == .verbatim
                ? String(decoding: piece, as: UTF8.self) : VisibleForm.text(of: piece)
        }
    }
}
