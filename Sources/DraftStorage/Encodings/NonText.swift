/// What a file may be that is hardly text, as far as that leads to what the user can do.
public enum NonText: Hashable, Sendable {
    /// A file of a word processor, or several files in one, which begin alike.
    case document
    /// Text in UTF-32, which hardly any program writes.
    case utf32
    /// A picture, a program, or anything else.
    case other

    /// What the beginning of a file says that it is; nil where it says nothing.
    init?(signatureOf bytes: [UInt8]) {
        if Self.documents.contains(where: { bytes.starts(with: $0) }) {
            self = .document
        } else if Self.isUTF32(bytes) {
            self = .utf32
        } else if Self.others.contains(where: { bytes.starts(with: $0) }) {
            self = .other
        } else {
            return nil
        }
    }

    /// How many control characters there are in the first 16 KB, other than those of texts.
    static func controls(in bytes: [UInt8]) -> Int {
        var controls = 0
        for byte in bytes.prefix(window) where byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B {
            controls += 1
        }
        return controls
    }

    /// Whether there are more of them than in a text, which may hold a few by mistake.
    static func areMany(_ controls: Int, in bytes: [UInt8]) -> Bool {
        controls * 32 > min(bytes.count, window) && controls >= leastControls
    }

    private static let window = 1 << 14
    /// A line or two of text with a control character in it are no binary file.
    private static let leastControls = 8

    /// Whether the bytes are characters of four bytes each, in one order or the other: no text of another kind has a zero
    /// in every fourth byte. A byte order mark is such a character too.
    private static func isUTF32(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 8, bytes.count.isMultiple(of: 4), bytes[0] == 0 || bytes[3] == 0 else {
            return false
        }
        let part = bytes.prefix(1 << 12)
        return [true, false].contains { isLittleEndian in
            stride(from: 0, to: part.count, by: 4).allSatisfy { index in
                let four = part[index..<index + 4]
                let value = (isLittleEndian ? Array(four.reversed()) : Array(four)).reduce(UInt32(0)) {
                    $0 << 8 | UInt32($1)
                }
                return (0x09..<0x40000).contains(value) && Unicode.Scalar(value) != nil
            }
        }
    }

    /// PDF, ZIP (which new files of word processors are), and what old ones are.
    private static let documents: [[UInt8]] = [
        Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]

    /// PNG, JPEG, GIF, gzip, xz, zstd, 7z, RAR, ELF.
    private static let others: [[UInt8]] = [
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF87a".utf8), Array("GIF89a".utf8),
        [0x1F, 0x8B], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], [0x28, 0xB5, 0x2F, 0xFD],
        [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Array("Rar!\u{1A}\u{7}".utf8), [0x7F, 0x45, 0x4C, 0x46],
    ]
}
