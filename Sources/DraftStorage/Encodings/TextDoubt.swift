/// What the bytes of a file leave open, so that the user is asked before anything is typed into it.
public enum TextDoubt: Hashable, Sendable {
    /// The bytes are hardly text: a picture, a program, a file of a word processor.
    case notText
    /// The bytes are not UTF-8, and nothing says for certain what else they are.
    case unknownEncoding(mayBeGB18030: Bool)

    /// Whether a file begins as those of word processors do, or has more control characters in its first 16 KB than a
    /// text, which may hold a few by mistake.
    static func looksBinary(_ bytes: [UInt8]) -> Bool {
        if signatures.contains(where: { bytes.starts(with: $0) }) { return true }
        let part = bytes.prefix(1 << 14)
        var controls = 0
        for byte in part where byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1B { controls += 1 }
        return controls * 32 > part.count && controls >= leastControls
    }

    /// PDF, ZIP (which new files of word processors are), and what old ones are.
    private static let signatures: [[UInt8]] = [
        Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]

    /// A line or two of text with a control character in it are no binary file.
    private static let leastControls = 8
}
