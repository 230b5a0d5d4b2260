/// Finds slots in bytes.
struct SlotScanner {
    let vocabulary: SlotVocabulary

    /// The longest slot, in bytes, brackets included.
    static let longest = 160

    /// Appends the ranges of all slots in bytes to a list, with the offset of the first byte added.
    func scan(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int, into slots: inout [LineSlot]) {
        var position = 0
        var nextHalf = 0
        var nextFull = 0
        while true {
            if nextHalf < position || position == 0 { nextHalf = Bytes.next(0x5B, in: bytes, from: position) }
            if nextFull < position || position == 0 { nextFull = nextFullWidth(in: bytes, from: position) }
            let start = min(nextHalf, nextFull)
            guard start < bytes.count else { return }
            if let end = slotEnd(bytes, from: start) {
                slots.append(LineSlot(start: Int32(offset + start), length: Int32(end - start)))
                position = end
            } else {
                position = start + 1
            }
        }
    }

    /// Where `［` stands next. Its last byte is the rarest in Chinese text.
    private func nextFullWidth(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var last = start + 1
        while true {
            last = Bytes.next(0xBB, in: bytes, from: last + 1)
            if last == bytes.count { return last }
            if bytes[last - 1] == 0xBC, bytes[last - 2] == 0xEF { return last - 2 }
        }
    }

    /// `［` is EF BC BB, `］` is EF BC BD.
    private func isFullWidth(_ last: UInt8, in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
        position + 2 < bytes.count && bytes[position] == 0xEF && bytes[position + 1] == 0xBC
            && bytes[position + 2] == last
    }

    private func slotEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let inner = start + (bytes[start] == 0x5B ? 1 : 3)
        var position = inner
        let limit = min(bytes.count, start + SlotScanner.longest)
        while position < limit {
            let byte = bytes[position]
            if byte == 0x5D {
                return isSlot(bytes, inner..<position) ? position + 1 : nil
            }
            if byte == 0xEF, isFullWidth(0xBD, in: bytes, at: position) {
                return isSlot(bytes, inner..<position) ? position + 3 : nil
            }
            if byte == 0x5B || (byte == 0xEF && isFullWidth(0xBB, in: bytes, at: position)) { return nil }
            position += 1
        }
        return nil
    }

    private func isSlot(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        let inner = UnsafeBufferPointer(rebasing: bytes[range])
        var cursor = ScalarCursor(inner)
        var dashes = 0
        while !cursor.isAtEnd {
            let scalar = cursor.scalar
            if ScalarKind.isDash(scalar) || scalar == 0x5F {
                dashes += 1
            } else if !ScalarKind.isSpace(scalar) {
                return isWording(Array(inner))
            }
            cursor.advance()
        }
        return dashes > 0
    }

    private func isWording(_ bytes: [UInt8]) -> Bool {
        let folded = SlotVocabulary.fold(bytes)
        return vocabulary.folded.contains { wording in
            guard folded.starts(with: wording) else { return false }
            let rest = folded.dropFirst(wording.count)
            return rest.isEmpty
                || [":", "：", ",", "，", ";", "；"].contains { rest.starts(with: Array($0.utf8)) }
        }
    }
}

/// The place of a slot in its line, in bytes.
struct LineSlot: Equatable, Sendable {
    var start: Int32
    var length: Int32
    var end: Int32 { start + length }
}
