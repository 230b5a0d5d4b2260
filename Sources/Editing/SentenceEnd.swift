import TextRope

/// Where one sentence ends and what is typed next begins another.
public enum SentenceEnd {
    /// Whether text typed at an offset begins a sentence: right before it one ends, and it is nothing that still belongs to
    /// that one, as a closing quote does.
    ///
    /// - Parameter offset: In bytes.
    public static func stands(before offset: Int, in text: TextRope, typing typed: TextRope) -> Bool {
        let before = String(decoding: text.bytes(in: max(0, offset - 16)..<offset), as: UTF8.self)
        guard let last = before.unicodeScalars.last(where: { !isClosing($0) }),
            isWide(last) || isNarrow(last),
            let first = String(decoding: typed.bytes(in: 0..<min(4, typed.byteCount)), as: UTF8.self)
                .unicodeScalars.first
        else { return false }
        if isWide(last) { return !isWide(first) && !isClosing(first) }
        // Inside `3.5` and `U.N.` none ends.
        return !isNarrow(first) && !isClosing(first) && !isASCIIWord(first)
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "；", "\n": true
        default: false
        }
    }

    private static func isNarrow(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "!", "?", ";": true
        default: false
        }
    }

    private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "”", "’", "」", "』", "）", "】", "》", "〉", ")", "]", "\"", "'", "*": true
        default: false
        }
    }

    private static func isASCIIWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
