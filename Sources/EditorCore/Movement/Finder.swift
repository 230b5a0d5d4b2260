import RecordDraft
import TextRope

/// Finds a text in a draft. Upper and lower case count as the same, full width and half width too, and a match
/// may run over a page-break cut of its paragraph.
struct Finder {
    private let needle: [UInt32]
    /// The bytes that a match can begin with.
    private let firstBytes: Set<UInt8>

    init(_ query: String) {
        needle = query.unicodeScalars.map { Self.fold($0.value) }
        var bytes: Set<UInt8> = []
        if let first = needle.first {
            for variant in Self.variants(of: first) {
                guard let scalar = Unicode.Scalar(variant), let byte = UTF8.encode(scalar)?.first else {
                    continue
                }
                bytes.insert(byte)
            }
        }
        firstBytes = bytes
    }

    /// All matches in order, none overlapping another.
    func matches(in text: TextRope, draft: DraftIndex) -> [SearchMatch] {
        guard !needle.isEmpty else { return [] }
        var result: [SearchMatch] = []
        for line in 0..<text.lineCount {
            let content = text.lineContent(line)
            let bytes = text.bytes(in: content)
            var index = 0
            while index < bytes.count {
                guard firstBytes.contains(bytes[index]) else {
                    index += 1
                    continue
                }
                let match = match(
                    at: index, in: bytes, line: line, start: content.lowerBound, text: text, draft: draft)
                if let match {
                    result.append(match)
                    index = max(index + 1, match.ranges[0].upperBound - content.lowerBound)
                } else {
                    index += 1
                }
            }
        }
        // A match over a cut can overlap one that begins in the second half.
        var last = -1
        return result.filter { match in
            defer { if match.start >= last { last = match.end } }
            return match.start >= last
        }
    }

    private func match(
        at index: Int, in bytes: [UInt8], line: Int, start: Int, text: TextRope, draft: DraftIndex
    ) -> SearchMatch? {
        var (line, start, bytes, index) = (line, start, bytes, index)
        var rangeStart = start + index
        var ranges: [Range<Int>] = []
        var found = 0
        while found < needle.count {
            if index == bytes.count {
                guard let next = Self.lineAfterCut(line, draft: draft) else { return nil }
                ranges.append(rangeStart..<(start + index))
                line = next
                let content = text.lineContent(next)
                (start, bytes, index) = (content.lowerBound, text.bytes(in: content), 0)
                rangeStart = start
                continue
            }
            let (scalar, length) = Self.decode(bytes, at: index)
            guard Self.fold(scalar) == needle[found] else { return nil }
            found += 1
            index += length
        }
        ranges.append(rangeStart..<(start + index))
        return SearchMatch(ranges: ranges.filter { !$0.isEmpty })
    }

    /// The line at which a paragraph goes on behind a line of it.
    private static func lineAfterCut(_ line: Int, draft: DraftIndex) -> Int? {
        guard let lines = draft.paragraph(at: line)?.lines, let place = lines.firstIndex(of: line),
            place + 1 < lines.count
        else { return nil }
        return lines[place + 1]
    }

    /// The scalar at an index and its length in bytes; a byte that is not UTF-8 stands for none.
    private static func decode(_ bytes: [UInt8], at index: Int) -> (UInt32, Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0
        guard length > 0, index + length <= bytes.count else { return (.max, 1) }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[(index + 1)..<(index + length)] {
            guard byte & 0xC0 == 0x80 else { return (.max, 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (value, length)
    }

    /// A scalar without its case and width.
    private static func fold(_ value: UInt32) -> UInt32 {
        var value = value
        if value == 0x3000 { value = 0x20 }
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if value < 0x80 { return (0x41...0x5A).contains(value) ? value + 0x20 : value }
        guard value < 0x3000, let scalar = Unicode.Scalar(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? value : value
    }

    /// All scalars that fold to one.
    private static func variants(of folded: UInt32) -> [UInt32] {
        var variants = [folded]
        if let scalar = Unicode.Scalar(folded) {
            variants += scalar.properties.uppercaseMapping.unicodeScalars.prefix(1).map(\.value)
            variants += scalar.properties.titlecaseMapping.unicodeScalars.prefix(1).map(\.value)
        }
        for variant in variants where (0x21...0x7E).contains(variant) { variants.append(variant + 0xFEE0) }
        if folded == 0x20 { variants.append(0x3000) }
        if folded == 0x6B { variants.append(0x212A) }
        if folded == 0xE5 { variants.append(0x212B) }
        return variants
    }
}
