/// How a text stands in its file.
public enum TextEncoding: Hashable, Sendable {
    /// UTF-8, bytes that are not UTF-8 included as they are; with a byte order mark, which is part of the text.
    case utf8(byteOrderMark: Bool)

    /// The encoding that the first bytes of a file show.
    public static func detected(in bytes: [UInt8]) -> TextEncoding {
        .utf8(byteOrderMark: bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    }
}
