/// Tells which rows of a list hold all the words typed, in any order, without regard to case, width and blanks.
///
/// The texts of all rows stand in one array of bytes, folded once: a word is searched for as fast as memory is read.
struct ListFilter: Sendable {
    /// The folded texts, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each row's text ends.
    private var ends: [Int] = []
    /// What is looked for in each row, folded.
    private var words: [[UInt8]] = []

    /// How many rows it knows the texts of.
    var count: Int { ends.count }
    /// Whether every row is wanted.
    var isEmpty: Bool { words.isEmpty }

    /// Adds the text of the next row.
    mutating func add(_ text: String) {
        Self.fold(text, into: &bytes)
        ends.append(bytes.count)
    }

    /// Changes the words to search for.
    mutating func look(for query: String) {
        words = query.split(whereSeparator: \.isWhitespace).map { word in
            var bytes: [UInt8] = []
            Self.fold(String(word), into: &bytes)
            return bytes
        }
    }

    /// The rows of a range that hold all the words, in order.
    func rows(in range: Range<Int>) -> [Int] {
        if words.isEmpty { return Array(range) }
        return bytes.withUnsafeBufferPointer { bytes in
            range.filter { row in
                let text = (row > 0 ? ends[row - 1] : 0)..<ends[row]
                return words.allSatisfy { Self.holds(bytes, text, $0) }
            }
        }
    }

    /// Whether all the words stand in a row at the beginning of a word: `end` in `agenda` does not. Chinese words may
    /// begin anywhere.
    func begins(inRow row: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            let text = (row > 0 ? ends[row - 1] : 0)..<ends[row]
            return words.allSatisfy { Self.holds(bytes, text, $0, atWordStart: true) }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

    private static func holds(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>, _ word: [UInt8], atWordStart: Bool = false
    ) -> Bool {
        guard let first = word.first else { return true }
        var index = text.lowerBound
        let last = text.upperBound - word.count
        while index <= last {
            let mayBegin =
                !atWordStart || !isLetter(first) || index == text.lowerBound || !isLetter(bytes[index - 1])
            if mayBegin, bytes[index] == first {
                var length = 1
                while length < word.count, bytes[index + length] == word[length] { length += 1 }
                if length == word.count { return true }
            }
            index += 1
        }
        return false
    }

    /// Appends the UTF-8 of a text in small letters and half width.
    private static func fold(_ text: String, into bytes: inout [UInt8]) {
        for scalar in text.unicodeScalars {
            let folded = Folding.ignoringCase.plain(scalar.value)
            if folded < 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: folded))
            } else if let scalar = Unicode.Scalar(folded) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
    }
}
