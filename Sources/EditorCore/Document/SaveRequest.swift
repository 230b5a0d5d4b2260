import TextRope

/// What to write where.
public struct SaveRequest: Equatable, Sendable {
    /// The file to write.
    public var path: String
    /// The text as it is to stand there.
    public var text: TextRope
    /// The revision that this text is.
    public var revision: Int
    /// Whether a file of that name that is not the one opened may be overwritten.
    public var mayReplaceOther: Bool
    /// What is to follow.
    public var then: AfterSaving
}
