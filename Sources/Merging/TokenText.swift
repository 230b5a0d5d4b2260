import TextRope

/// A text cut into lines or into words and characters, each with a number that is the same for the same bytes.
struct TokenText {
    let bytes: [UInt8]
    /// Where each begins, and last the end of the text.
    let bounds: [Int]
    let numbers: [UInt64]

    private init(_ bytes: [UInt8], length: (Int) -> Int) {
        self.bytes = bytes
        var bounds = [0]
        var numbers: [UInt64] = []
        var start = 0
        bytes.withUnsafeBytes { buffer in
            while start < bytes.count {
                let end = start + length(start)
                numbers.append(Self.number(of: UnsafeRawBufferPointer(rebasing: buffer[start..<end])))
                bounds.append(end)
                start = end
            }
        }
        self.bounds = bounds
        self.numbers = numbers
    }

    /// Lines, with their line ends.
    static func lines(_ bytes: [UInt8]) -> TokenText {
        TokenText(bytes) { start in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == 0x0A { break }
                if byte == 0x0D {
                    if index < bytes.count && bytes[index] == 0x0A { index += 1 }
                    break
                }
            }
            return index - start
        }
    }

    /// Words of Latin letters and digits, and single characters of any other kind; bytes that are not UTF-8 by
    /// themselves. A number is one word, so that half of it never comes from one side and half from the other.
    static func words(_ bytes: [UInt8]) -> TokenText {
        TokenText(bytes) { start in
            var index = start
            while index < bytes.count, let length = wordLength(in: bytes, at: index) { index += length }
            if index > start { return index - start }
            if bytes[start] == 0x0D, start + 1 < bytes.count, bytes[start + 1] == 0x0A { return 2 }
            return UTF8Sequence.length(in: bytes[...], at: start) ?? 1
        }
    }

    /// Whether a byte begins a word of its own wherever it stands: a sign or a blank in ASCII, or the first byte
    /// of a character that is a word by itself.
    static func beginsWord(_ byte: UInt8) -> Bool {
        byte >= 0xE1 || byte < 0x80 && byte != 0x0A && !isPlainWord(byte)
    }

    private static func isPlainWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// The length of the letter or digit at an index, if words are made of its kind.
    private static func wordLength(in bytes: [UInt8], at index: Int) -> Int? {
        let byte = bytes[index]
        if byte < 0x80 {
            return isPlainWord(byte) ? 1 : nil
        }
        guard let (scalar, length) = UTF8Sequence.scalar(in: bytes[...], at: index) else { return nil }
        // Latin with accents, Greek, Cyrillic, Armenian, Hebrew, Arabic; what follows is written without blanks
        // or not at all in these drafts.
        guard scalar.value < 0x0900 else { return nil }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
            ? length : nil
    }

    /// The bytes that stand in a hunk of tokens, as offsets.
    func byteRange(_ tokens: Range<Int>) -> Range<Int> {
        bounds[tokens.lowerBound]..<bounds[tokens.upperBound]
    }

    /// The differences from one text to another, in bytes.
    static func hunks(_ old: TokenText, _ new: TokenText) -> [Hunk] {
        SequenceDiff.hunks(old.numbers, new.numbers).map {
            Hunk(old: old.byteRange($0.old), new: new.byteRange($0.new))
        }
    }

    /// Short tokens are their own number, so that they are never taken for one another.
    private static func number(of token: UnsafeRawBufferPointer) -> UInt64 {
        if token.count <= 7 { return token.reduce(UInt64(token.count)) { $0 << 8 | UInt64($1) } }
        var hash = ContentHash()
        hash.update(token)
        return hash.value | 1 << 63
    }
}
