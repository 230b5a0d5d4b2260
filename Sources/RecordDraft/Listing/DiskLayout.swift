import TextRope

/// How a text stands in its file, for telling places by their offsets in the file.
public struct DiskLayout: Sendable {
    /// How many bytes of the file stand before the text: those of a byte order mark.
    public var markLength: Int
    /// How many bytes of the file a part of the text takes.
    public var byteCount: @Sendable (TextRope) -> Int

    /// A file in which the text begins behind a mark of so many bytes.
    public init(markLength: Int, byteCount: @escaping @Sendable (TextRope) -> Int) {
        self.markLength = markLength
        self.byteCount = byteCount
    }

    /// A file that is the text, byte for byte.
    public static let plain = DiskLayout(markLength: 0) { $0.byteCount }
}
