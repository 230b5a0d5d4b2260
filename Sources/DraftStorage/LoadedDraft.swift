import TextRope

/// A draft as it was read.
public struct LoadedDraft: Sendable {
    /// The real path, symbolic links followed; nil for standard input.
    public var path: DraftPath?
    /// The text. In UTF-8 it is the bytes of the file; from other encodings it has been converted to UTF-8. A byte
    /// order mark is not part of it: `encoding` tells of it and gives it back.
    public var text: TextRope
    /// The version that was read; nil for standard input.
    public var identity: FileIdentity?
    /// Whether the user may not write to the file.
    public var isReadOnly: Bool
    /// How the text stands in the file.
    public var encoding: TextEncoding
}
