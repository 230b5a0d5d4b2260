import RecordDraft

/// What was said about which lines of a draft are headings.
public struct SaidHeadings: Equatable, Sendable {
    /// What the user has said in the editor, in this session and in earlier ones.
    public var own: HeadingMarks
    /// What stands in the draft's folder.
    public let folder: HeadingMarks

    /// - Parameters:
    ///   - own: What the user has said in the editor.
    ///   - folder: What stands in the draft's folder.
    public init(own: HeadingMarks = HeadingMarks(), folder: HeadingMarks = HeadingMarks()) {
        self.own = own
        self.folder = folder
    }

    /// Both; what was said in the editor counts where they differ.
    public var all: HeadingMarks { folder.adding(own) }
}
