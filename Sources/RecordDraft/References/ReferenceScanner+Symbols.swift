/// Symbols of documents and numbers of resolutions beside a reference: `A/76/639`, `77/165`.
extension ReferenceScanner {
    /// Where the symbol begins that ends at an offset.
    func symbolStart(before end: Int) -> Int? {
        var start = end
        var (hasStroke, hasDigit) = (false, false)
        while start > 0, end - start < Self.longestSymbol {
            let byte = bytes[start - 1]
            if byte == 0x2F {
                hasStroke = true
            } else if DocumentSymbol.isPart(byte) {
                hasDigit = hasDigit || (0x30...0x39).contains(byte)
            } else if start >= 3, ends(start, "–") {
                start -= 2
            } else {
                break
            }
            start -= 1
        }
        guard hasStroke, hasDigit else { return nil }
        while start < end, !isLetterOrDigit(bytes[start]) { start += 1 }
        return start
    }

    /// Where the first symbol ends that follows in the same sentence.
    func symbolEnd(behind offset: Int) -> Int? {
        var stroke = offset
        while stroke < bytes.count, stroke - offset < 120 {
            let byte = bytes[stroke]
            if byte == 0x2F, stroke > offset, isLetterOrDigit(bytes[stroke - 1]) {
                var end = stroke + 1
                while end < bytes.count, DocumentSymbol.isPart(bytes[end]) || bytes[end] == 0x2F { end += 1 }
                while end > stroke, !isLetterOrDigit(bytes[end - 1]) { end -= 1 }
                return end > stroke ? end : nil
            }
            if byte == 0x3B || byte == 0x2E && stroke + 1 < bytes.count && bytes[stroke + 1] == 0x20 {
                return nil
            }
            stroke += 1
        }
        return nil
    }

    /// Whether a document's symbol follows, in brackets or not, sub-paragraphs left out.
    func isSymbol(behind offset: Int) -> Bool {
        var cursor = ScalarCursor(bytes, at: offset)
        skipSubparagraphs(&cursor)
        while cursor.take(where: {
            $0 == 0x28 || $0 == 0xFF08 || $0 == 0x2C || $0 == 0xFF0C || ScalarKind.isSpace($0)
        }) != nil {}
        guard (0x41...0x5A).contains(cursor.scalar) else { return false }
        let word = bytes[cursor.offset...].prefix(Self.longestSymbol).prefix {
            $0 == 0x2F || DocumentSymbol.isPart($0)
        }
        return word.contains(0x2F) && word.contains { (0x30...0x39).contains($0) }
    }

    /// How long a symbol may be, in bytes.
    private static let longestSymbol = 64

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}
