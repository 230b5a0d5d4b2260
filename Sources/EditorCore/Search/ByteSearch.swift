import Glibc
import TextRope

/// Goes through the bytes of a text for a needle, chunk by chunk.
struct ByteSearch {
    private let needle: Needle
    private let text: TextRope
    /// The byte of the anchor that is rarest in the text.
    private let rare: Int
    /// The most bytes that a match has before its anchor, and in all.
    private let reach: (before: Int, whole: Int)

    init(_ needle: Needle, in text: TextRope) {
        self.needle = needle
        self.text = text
        reach = (4 * needle.anchorPlace, 4 * needle.scalars.count)
        var counts = [Int](repeating: 0, count: 256)
        text.forEachChunk(in: 0..<min(text.byteCount, Self.sampleSize)) { bytes in
            for byte in bytes { counts[Int(byte)] += 1 }
            return true
        }
        rare =
            needle.anchor.indices.min { counts[Int(needle.anchor[$0])] < counts[Int(needle.anchor[$1])] } ?? 0
    }

    private static let sampleSize = 1 << 14

    /// Calls `body` with the range of each match inside a line, in order and overlapping ones too, until it returns
    /// `false`.
    func forEachMatch(_ body: (Range<Int>) -> Bool) {
        let overlap = max(1, needle.anchor.count) - 1
        var offset = 0
        var last: [UInt8] = []
        var goesOn = true
        text.forEachChunk(in: 0..<text.byteCount) { bytes in
            if !last.isEmpty, overlap > 0 {
                // An anchor may begin in one chunk and end in a later one.
                let seam = last + bytes.prefix(overlap)
                let start = offset - last.count
                goesOn = seam.withUnsafeBufferPointer { seam in
                    search(seam, from: start, startingBefore: last.count, body)
                }
            }
            if goesOn { goesOn = search(bytes, from: offset, startingBefore: bytes.count, body) }
            offset += bytes.count
            last = Array((bytes.count >= overlap ? [] : last) + bytes.suffix(overlap)).suffix(overlap)
            return goesOn
        }
    }

    /// Looks for anchors that lie in a piece of the text as a whole.
    private func search(
        _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, startingBefore end: Int,
        _ body: (Range<Int>) -> Bool
    ) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        if needle.anchor.isEmpty {
            for index in 0..<end where needle.mayBegin(with: bytes[index]) {
                if let range = match(bytes, index, from: offset), !body(range) { return false }
            }
            return true
        }
        return needle.anchor.withUnsafeBufferPointer { anchor in
            guard let first = anchor.baseAddress else { return true }
            let wanted = Int32(anchor[rare])
            var index = rare
            let limit = min(bytes.count - anchor.count, end - 1) + rare
            while index <= limit, let hit = memchr(base + index, wanted, limit + 1 - index) {
                let place = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(hit))
                let start = place - rare
                if memcmp(base + start, first, anchor.count) == 0,
                    let range = match(bytes, start, from: offset), !body(range)
                {
                    return false
                }
                index = place + 1
            }
            return true
        }
    }

    /// The match whose anchor stands at an index of a piece that begins at an offset.
    private func match(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, from offset: Int) -> Range<Int>? {
        if needle.anchorCount == needle.scalars.count {
            return offset + index..<offset + index + needle.anchor.count
        }
        if index >= reach.before, index + reach.whole <= bytes.count {
            return match(in: bytes, at: index).map { $0.lowerBound + offset..<$0.upperBound + offset }
        }
        let start = max(0, offset + index - reach.before)
        let end = min(text.byteCount, offset + index + reach.whole)
        let range = text.bytes(in: start..<end).withUnsafeBufferPointer {
            match(in: $0, at: offset + index - start)
        }
        return range.map { $0.lowerBound + start..<$0.upperBound + start }
    }

    private func match(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Range<Int>? {
        var start = index
        for place in (0..<needle.anchorPlace).reversed() {
            var before = start - 1
            while before > 0, start - before < 4, before >= 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
            guard before >= 0 else { return nil }
            let (scalar, length) = Needle.decode(bytes, at: before)
            guard before + length == start, Needle.fold(scalar) == needle.scalars[place] else { return nil }
            start = before
        }
        var end = index + needle.anchor.count
        for place in (needle.anchorPlace + needle.anchorCount)..<needle.scalars.count {
            guard end < bytes.count else { return nil }
            let (scalar, length) = Needle.decode(bytes, at: end)
            guard Needle.fold(scalar) == needle.scalars[place] else { return nil }
            end += length
        }
        return start..<end
    }
}
