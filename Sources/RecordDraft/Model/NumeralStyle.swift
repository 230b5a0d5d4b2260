/// How the numbers of headings are written: reads them and writes them.
public enum NumeralStyle: String, CaseIterable, Sendable {
    /// `一` … `十` `十一` … `二十` … `一百零一`
    case chinese
    /// `A` … `Z` `AA` `BB` …; `AB` is read as `BB` is.
    case upperLetter
    /// `a` … `z` `aa` `bb` …
    case lowerLetter
    /// `I`, `IV`
    case roman
    /// `i`, `iv`
    case lowerRoman
    /// `1`, `12`
    case arabic

    /// The greatest number that this style writes: what a heading with a greater one begins with would not be read as a label.
    public var last: Int {
        switch self {
        case .chinese, .arabic: 999
        case .upperLetter, .lowerLetter: 52
        case .roman, .lowerRoman: 89
        }
    }

    /// A number as this style writes it, without stop and brackets; nil for one below 1 or beyond ``last``.
    public func text(_ number: Int) -> String? {
        guard (1...last).contains(number) else { return nil }
        switch self {
        case .chinese: return Numerals.writtenChinese(number)
        case .upperLetter: return letters(number, from: "A")
        case .lowerLetter: return letters(number, from: "a")
        case .roman: return String(decoding: Numerals.spelled(number), as: UTF8.self)
        case .lowerRoman: return String(decoding: Numerals.spelled(number), as: UTF8.self).lowercased()
        case .arabic: return String(number)
        }
    }

    /// The number that a text in this style is, without stop and brackets; nil where it is none.
    public func number(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        switch self {
        case .chinese:
            return bytes.withUnsafeBufferPointer { bytes in
                var cursor = ScalarCursor(bytes)
                let number = Numerals.readChinese(&cursor)
                return cursor.isAtEnd ? number : nil
            }
        case .upperLetter: return bytes.allSatisfy { $0 < 0x60 } ? Numerals.letters(bytes) : nil
        case .lowerLetter: return bytes.allSatisfy { $0 > 0x60 } ? Numerals.letters(bytes) : nil
        case .roman: return bytes.allSatisfy { $0 < 0x60 } ? Numerals.roman(bytes) : nil
        case .lowerRoman: return bytes.allSatisfy { $0 > 0x60 } ? Numerals.roman(bytes) : nil
        case .arabic: return bytes.count <= 3 && bytes.first != 0x30 ? Int(text) : nil
        }
    }

    private func letters(_ number: Int, from first: Unicode.Scalar) -> String {
        let letter = Unicode.Scalar(UInt8(first.value) + UInt8((number - 1) % 26))
        return String(repeating: Character(letter), count: number > 26 ? 2 : 1)
    }
}
