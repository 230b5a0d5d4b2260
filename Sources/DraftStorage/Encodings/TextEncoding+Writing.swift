import TextRope

/// A text as it goes into a file.
public struct EncodedText: Equatable, Sendable {
    /// The bytes of the file.
    public var bytes: TextRope
    /// What the encoding does not have. Where there is any, ask before saving: it would be lost.
    public var lost: [LostCharacter]
}

/// A character, or a byte that is none, which an encoding does not have.
public struct LostCharacter: Equatable, Sendable {
    /// Where it stands in the text, in bytes.
    public var range: Range<Int>
    /// The character, safe to display.
    public var text: String

    init(_ bytes: [UInt8], range: Range<Int>) {
        self.range = range
        text = VisibleText.of(Array(bytes[range].prefix(16)))
    }
}

extension TextEncoding {
    /// The bytes that a text has in this encoding. In UTF-8 they are the text itself, at no cost.
    public func encode(_ text: TextRope) -> EncodedText {
        switch self {
        case .utf8(byteOrderMark: false):
            return EncodedText(bytes: text, lost: [])
        case .utf8(byteOrderMark: true):
            var bytes = text
            bytes.replace(0..<0, with: TextRope(bytes: Self.utf8Mark))
            return EncodedText(bytes: bytes, lost: [])
        case .utf16(let isLittleEndian, let hasMark):
            let (bytes, lost) = UTF16Coding.encoded(
                text.bytes, isLittleEndian: isLittleEndian, byteOrderMark: hasMark)
            return EncodedText(bytes: TextRope(adopting: bytes), lost: lost)
        case .gb18030:
            let (bytes, lost) = GB18030Coding.encoded(text.bytes)
            return EncodedText(bytes: TextRope(adopting: bytes), lost: lost)
        case .windows1252:
            let (bytes, lost) = Windows1252Coding.encoded(text.bytes)
            return EncodedText(bytes: TextRope(adopting: bytes), lost: lost)
        }
    }
}
