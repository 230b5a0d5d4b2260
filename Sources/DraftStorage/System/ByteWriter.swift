import Editing
import TextRope

/// Puts values into bytes, compactly: what journals and kept histories are written in. Numbers are variable in
/// length, least significant seven bits first.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    mutating func byte(_ value: UInt8) {
        bytes.append(value)
    }

    mutating func number(_ value: Int) {
        unsigned(UInt64(bitPattern: Int64(value << 1 ^ value >> 63)))
    }

    mutating func unsigned(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Four bytes, least significant first, whatever the value.
    mutating func fixed(_ value: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }

    mutating func raw(_ value: some Sequence<UInt8>) {
        bytes.append(contentsOf: value)
    }

    mutating func block(_ value: [UInt8]) {
        number(value.count)
        bytes.append(contentsOf: value)
    }

    mutating func rope(_ value: TextRope) {
        number(value.byteCount)
        value.forEachChunk(in: 0..<value.byteCount) {
            bytes.append(contentsOf: $0)
            return true
        }
    }

    mutating func selection(_ value: Selection) {
        number(value.anchor)
        number(value.head - value.anchor)
    }

    mutating func changes(_ value: ChangeSet) {
        let edits = value.edits
        number(value.lengthBefore)
        number(edits.count)
        var offset = 0
        for edit in edits {
            number(edit.range.lowerBound - offset)
            number(edit.range.count)
            rope(edit.text)
            offset = edit.range.upperBound
        }
    }
}
