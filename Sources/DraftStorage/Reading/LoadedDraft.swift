import TextRope

/// A draft as it was read.
public struct LoadedDraft: Sendable {
    /// The real path, symbolic links followed; nil for standard input.
    public var path: DraftPath?
    /// The text. In UTF-8 it is the bytes of the file; from other encodings it has been converted to UTF-8. A byte
    /// order mark is not part of it: `encoding` records it, and saving writes it again.
    public var text: TextRope
    /// The version that was read; nil for standard input.
    public var identity: FileIdentity?
    /// Whether the user may not write to the file.
    public var isReadOnly: Bool
    /// The encoding of the file.
    public var encoding: TextEncoding
    /// What the bytes leave open; nil for what is text, and in a known encoding. The text is those bytes as they are.
    public var doubt: TextDoubt?

    /// Throws where the file is hardly text: shown, it would be rubbish.
    ///
    /// - Parameter named: The path to name in the error.
    public func requireText(named path: DraftPath) throws(DraftFileError) {
        if case .notText(let kind) = doubt { throw .notText(path, kind) }
    }

    /// The draft read in an encoding, as the user says it is; nil where it can't be that.
    public func read(in chosen: TextEncoding) -> LoadedDraft? {
        let (encoding, converted, _) = TextEncoding.read(text.bytes, likely: chosen)
        guard encoding == chosen else { return nil }
        var result = self
        if let converted { result.text = TextRope(adopting: converted) }
        result.encoding = encoding
        result.doubt = nil
        return result
    }
}
