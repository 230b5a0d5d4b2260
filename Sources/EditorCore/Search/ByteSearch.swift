import Glibc
import TextRope

/// Goes through the bytes of a text for a needle, chunk by chunk.
///
/// A run of characters that match only themselves is searched for by its rarest byte, as fast as memory is read. A needle
/// without such a run is searched for by the character whose forms begin with the rarest bytes.
struct ByteSearch {
    private let needle: Needle
    private let text: TextRope
    /// The byte of the anchor that is rarest in the text.
    private let rare: Int
    /// The index of the character that is looked for first.
    private let pivot: Int
    /// The bytes with which that one can begin; empty where there is an anchor.
    private let firstBytes: [Bool]
    /// The most bytes that a match has before the character looked for first, and from there on.
    private let reach: (before: Int, behind: Int)

    init(_ needle: Needle, in text: TextRope) {
        self.needle = needle
        self.text = text
        var counts = [Int](repeating: 0, count: 256)
        text.forEachChunk(in: 0..<min(text.byteCount, Self.sampleSize)) { bytes in
            for byte in bytes { counts[Int(byte)] += 1 }
            return true
        }
        rare =
            needle.anchor.indices.min { counts[Int(needle.anchor[$0])] < counts[Int(needle.anchor[$1])] } ?? 0
        var pivot = needle.anchorPlace
        var firstBytes: [Bool] = []
        if needle.anchor.isEmpty {
            var fewest = Int.max
            for index in needle.elements.indices {
                let bytes = needle.firstBytes(of: needle.elements[index])
                let count = bytes.indices.reduce(0) { bytes[$1] ? $0 + counts[$1] : $0 }
                if count < fewest { (fewest, pivot, firstBytes) = (count, index, bytes) }
            }
        }
        self.pivot = pivot
        self.firstBytes = firstBytes
        reach = (
            needle.elements[..<pivot].reduce(0) { $0 + $1.reach },
            needle.elements[pivot...].reduce(0) { $0 + $1.reach }
        )
    }

    private static let sampleSize = 1 << 14

    /// Calls `body` with the range of each match inside a line, in order and overlapping ones too, until it returns
    /// `false`.
    ///
    /// - Parameter range: Where the characters that are searched for first must be.
    func forEachMatch(in range: Range<Int>, _ body: (Range<Int>) -> Bool) {
        let overlap = max(1, needle.anchor.count) - 1
        var offset = range.lowerBound
        var last: [UInt8] = []
        var goesOn = true
        text.forEachChunk(in: range) { bytes in
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

    /// Searches for anchors that lie completely in one piece of the text.
    private func search(
        _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, startingBefore end: Int,
        _ body: (Range<Int>) -> Bool
    ) -> Bool {
        guard let base = bytes.baseAddress else { return true }
        if needle.anchor.isEmpty {
            return firstBytes.withUnsafeBufferPointer { isFirst in
                for index in 0..<end where isFirst[Int(bytes[index])] {
                    if let range = match(bytes, index, from: offset), !body(range) { return false }
                }
                return true
            }
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

    /// The match of which the character looked for first stands at an index of a piece that begins at an offset.
    private func match(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, from offset: Int) -> Range<Int>? {
        if needle.anchorCount == needle.elements.count {
            return offset + index..<offset + index + needle.anchor.count
        }
        switch match(in: bytes, at: index, isCut: true) {
        case .match(let start, let end): return offset + start..<offset + end
        case .none: return nil
        case .cut: break
        }
        let start = max(0, offset + index - reach.before)
        let window = start..<min(text.byteCount, offset + index + reach.behind)
        let found = text.bytes(in: window).withUnsafeBufferPointer {
            match(in: $0, at: offset + index - start, isCut: false)
        }
        if case .match(let lower, let upper) = found { return start + lower..<start + upper }
        return nil
    }

    private enum Outcome {
        case match(start: Int, end: Int)
        case none
        /// The piece is too short to tell.
        case cut
    }

    @inline(__always)
    private func match(in bytes: UnsafeBufferPointer<UInt8>, at index: Int, isCut: Bool) -> Outcome {
        var end = index + needle.anchor.count
        for element in needle.elements[(pivot + needle.anchorCount)...] {
            switch needle.end(of: element, in: bytes, at: end, isCut: isCut) {
            case .to(let next): end = next
            case .differs: return .none
            case .cut: return .cut
            }
        }
        var start = index
        for element in needle.elements[..<pivot].reversed() {
            switch needle.start(of: element, in: bytes, before: start, isCut: isCut) {
            case .to(let previous): start = previous
            case .differs: return .none
            case .cut: return .cut
            }
        }
        return .match(start: start, end: end)
    }
}
