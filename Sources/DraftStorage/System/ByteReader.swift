import Editing
import TextRope

/// Reads values from bytes that ``ByteWriter`` wrote. Each method throws ``Malformed`` where the bytes are damaged or by
/// somebody else, and no memory is reserved for a length that is greater than the bytes left.
struct ByteReader {
    /// The bytes are not what they should be.
    struct Malformed: Error {}

    private let bytes: [UInt8]
    private(set) var offset: Int
    private let end: Int

    init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
        self.bytes = bytes
        offset = range?.lowerBound ?? 0
        end = range?.upperBound ?? bytes.count
    }

    var isAtEnd: Bool { offset == end }

    mutating func byte() throws(Malformed) -> UInt8 {
        guard offset < end else { throw Malformed() }
        defer { offset += 1 }
        return bytes[offset]
    }

    mutating func unsigned() throws(Malformed) -> UInt64 {
        var result: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let part = try byte()
            let bits = UInt64(part & 0x7F)
            guard shift < 63 || bits <= 1 else { throw Malformed() }
            result |= bits << shift
            if part & 0x80 == 0 { return result }
        }
        throw Malformed()
    }

    mutating func number() throws(Malformed) -> Int {
        let value = try unsigned()
        return Int(truncatingIfNeeded: value >> 1) ^ -Int(truncatingIfNeeded: value & 1)
    }

    /// A number that counts something: not below 0 and not above a bound.
    mutating func count(atMost bound: Int) throws(Malformed) -> Int {
        let value = try number()
        guard value >= 0 && value <= bound else { throw Malformed() }
        return value
    }

    mutating func fixed() throws(Malformed) -> UInt32 {
        var result: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) { result |= UInt32(try byte()) << shift }
        return result
    }

    mutating func raw(_ count: Int) throws(Malformed) -> [UInt8] {
        guard count >= 0 && count <= end - offset else { throw Malformed() }
        defer { offset += count }
        return Array(bytes[offset..<(offset + count)])
    }

    mutating func block() throws(Malformed) -> [UInt8] {
        try raw(try count(atMost: end - offset))
    }

    mutating func rope() throws(Malformed) -> TextRope {
        TextRope(adopting: try block())
    }

    mutating func selection() throws(Malformed) -> Selection {
        let anchor = try count(atMost: DraftFile.sizeLimit)
        let distance = try number()
        guard
            abs(distance.clamped(to: -DraftFile.sizeLimit - 1...DraftFile.sizeLimit + 1))
                <= DraftFile.sizeLimit,
            anchor + distance >= 0
        else { throw Malformed() }
        return Selection(anchor: anchor, head: anchor + distance)
    }

    mutating func changes() throws(Malformed) -> ChangeSet {
        let length = try count(atMost: DraftFile.sizeLimit)
        var edits: [ChangeSet.Edit] = []
        var position = 0
        for _ in 0..<(try count(atMost: end - offset)) {
            let start = position + (try count(atMost: length - position))
            let stop = start + (try count(atMost: length - start))
            edits.append(ChangeSet.Edit(range: start..<stop, text: try rope()))
            position = stop
        }
        return ChangeSet(length: length, edits: edits)
    }
}

extension Int {
    fileprivate func clamped(to range: ClosedRange<Int>) -> Int {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
