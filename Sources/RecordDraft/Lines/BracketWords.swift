/// Words between brackets: whether a choice may be made between them and others.
struct BracketWords {
    let kind: BracketReader.Kind

    /// The most words that one chooses between, and Chinese characters.
    private static let mostWords = 12
    private static let mostHan = 24

    /// Remarks, which are no part of the text that is negotiated.
    private static let remarks = [
        "sic", "note", "notes", "on file", "emphasis added", "footnote omitted", "footnotes omitted",
        "inaudible", "applause",
        "laughter", "recess", "注", "原文如此", "鼓掌", "笑声", "休会", "nota", "nb", "прим.", "так в тексте", "ملاحظة",
    ]

    init(_ inner: UnsafeBufferPointer<UInt8>) {
        kind = Self.kind(of: inner)
    }

    private static func kind(of inner: UnsafeBufferPointer<UInt8>) -> BracketReader.Kind {
        var cursor = ScalarCursor(inner)
        var words = 0
        var han = 0
        var letters = 0
        var isInWord = false
        var slashes = 0
        var lettersOfPart = 0
        /// Whether before and after each slash stand words and no names, `HIV/AIDS`.
        var areWordsAtSlashes = true
        var isPlainWord = false
        var followsSlash = false
        while !cursor.isAtEnd {
            let scalar = cursor.scalar
            if ScalarKind.isHan(scalar) {
                han += 1
                letters += 2
                lettersOfPart += 2
                (isPlainWord, followsSlash) = (true, false)
            } else if LineWords.isLetter(scalar) {
                if !isInWord {
                    words += 1
                    isPlainWord = isSmall(scalar)
                    if followsSlash { areWordsAtSlashes = areWordsAtSlashes && isPlainWord }
                    followsSlash = false
                }
                letters += 1
                lettersOfPart += 1
            } else if scalar == 0x2F {
                areWordsAtSlashes = areWordsAtSlashes && lettersOfPart >= 2 && isPlainWord
                followsSlash = true
                slashes += 1
                lettersOfPart = 0
            } else if !isBetweenWords(scalar) {
                return .other
            }
            isInWord = LineWords.isLetter(scalar) || isJoining(scalar)
            cursor.advance()
        }
        guard letters >= 2, words <= mostWords, han <= mostHan, !isRemark(inner) else { return .other }
        guard slashes > 0 else { return .words }
        return areWordsAtSlashes && lettersOfPart >= 2 ? .choice : .other
    }

    private static func isRemark(_ inner: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = FrontMatterRole.trimmed(String(decoding: inner, as: UTF8.self).lowercased())
        return remarks.contains(text)
    }

    private static func isSmall(_ scalar: UInt32) -> Bool {
        ScalarKind.isLowerLatin(scalar) || ScalarKind.isLowerCyrillic(scalar) || ScalarKind.isArabic(scalar)
    }

    private static func isJoining(_ scalar: UInt32) -> Bool {
        scalar == 0x27 || scalar == 0x2019 || scalar == 0x2D || scalar == 0x2011
    }

    /// Spaces, commas, hyphens and apostrophes; marks upon Arabic letters.
    private static func isBetweenWords(_ scalar: UInt32) -> Bool {
        ScalarKind.isSpace(scalar) || isJoining(scalar) || [0x2C, 0xFF0C, 0x3001, 0x060C].contains(scalar)
            || (0x064B...0x0652).contains(scalar)
    }
}
