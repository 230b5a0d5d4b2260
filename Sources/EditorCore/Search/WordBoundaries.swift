import TextLayout
import TextRope

/// Tells where words begin and end in a text.
struct WordBoundaries {
    private let text: TextRope

    init(of text: TextRope) {
        self.text = text
    }

    /// How many bytes of a line are read on each side of a place: longer than any word.
    private static let window = 256

    /// Whether a match begins and ends where a word may.
    func standAround(_ match: SearchMatch) -> Bool {
        isBoundary(match.start) && isBoundary(match.end)
    }

    /// Whether a word may begin or end at an offset: at the ends of a line, between the words that ``WordBreaks`` tells
    /// apart, at apostrophes, and next to any Chinese character.
    private func isBoundary(_ offset: Int) -> Bool {
        guard offset > 0, offset < text.byteCount else { return true }
        let start = max(0, offset - Self.window)
        let bytes = text.bytes(in: start..<min(text.byteCount, offset + Self.window))
        let place = offset - start
        return bytes.withUnsafeBufferPointer { buffer in
            let before = UTF8Sequence.scalar(in: buffer, before: place).scalar
            let behind = UTF8Sequence.scalar(in: buffer, at: place).scalar
            if Self.standsAlone(before) || Self.standsAlone(behind) { return true }
            // A line end is no part of any word, so that the text around it can be read as one line; from the first
            // character that begins here.
            let first = start == 0 ? 0 : UTF8Sequence.boundary(in: buffer, atOrBefore: 3)
            let line = WordBreaks(bytes: Array(buffer[first...]))
            return line.range(at: place - first).lowerBound == place - first
        }
    }

    /// Whether a character is a blank or a line end, is written without blanks between words, or is an apostrophe: what
    /// follows `l’` is a word to be searched for.
    private static func standsAlone(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...0x20, 0x27, 0x2019, 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF0F,
            0x20000...0x3FFFF,
            UTF8Sequence.invalid:
            true
        default: false
        }
    }
}
