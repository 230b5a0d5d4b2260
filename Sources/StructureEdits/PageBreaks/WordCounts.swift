import TextRope

/// How often some words occur in a text, whole and parted by a hyphen. One pass over the text counts all of them; without any the
/// text is not read.
struct WordCounts {
    private var counts: [UInt64: Int] = [:]

    /// Counts words, each with the two halves at whose seam it may have been broken.
    init(of words: [(left: String, right: String, joined: String)], in text: TextRope) {
        guard !words.isEmpty else { return }
        for word in words {
            counts[Self.hash(word.joined)] = 0
            counts[Self.hash(word.left, word.right)] = 0
        }
        text.forEachLine(from: 0) { line, _ in
            count(in: line)
            return true
        }
    }

    /// How often the word occurs in one piece.
    func count(of word: String) -> Int { counts[Self.hash(word)] ?? 0 }

    /// How often the two occur with a hyphen between them.
    func count(of left: String, _ right: String) -> Int { counts[Self.hash(left, right)] ?? 0 }

    private mutating func count(in line: UnsafeBufferPointer<UInt8>) {
        var word = Self.seed
        var isEmpty = true
        // The word before a hyphen.
        var left: UInt64?
        func end() {
            guard !isEmpty else { return }
            counts[word]? += 1
            if let left { counts[Self.pair(left, word)]? += 1 }
        }
        var isLetter = false
        for byte in line {
            switch byte {
            case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: isLetter = true
            // The rest of a letter of two bytes.
            case 0x80...0xBF: break
            default: isLetter = false
            }
            if isLetter {
                word = Self.hash(byte, into: word)
                isEmpty = false
                continue
            }
            end()
            left = byte == 0x2D && !isEmpty ? word : nil
            word = Self.seed
            isEmpty = true
        }
        end()
    }

    // FNV-1a, capital ASCII letters as small ones.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func hash(_ byte: UInt8, into hash: UInt64) -> UInt64 {
        let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        return (hash ^ UInt64(small)) &* 0x100_0000_01B3
    }

    private static func hash(_ word: String) -> UInt64 { word.utf8.reduce(seed) { hash($1, into: $0) } }

    private static func hash(_ left: String, _ right: String) -> UInt64 { pair(hash(left), hash(right)) }

    private static func pair(_ left: UInt64, _ right: UInt64) -> UInt64 { left &* 31 ^ right }
}
