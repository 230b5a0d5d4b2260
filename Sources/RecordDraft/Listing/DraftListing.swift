/// A listing of a draft that the command line prints.
public enum DraftListing: String, CaseIterable, Sendable {
    /// Front matter, headings and numbering domains.
    case outline
    /// The numbered paragraphs.
    case paragraphs
    /// The slots.
    case slots

    /// The listing in JSON, as scripts read it, with no line end after it. Lines and columns are 1-based, columns
    /// count Unicode scalars, offsets and lengths count bytes.
    ///
    /// - Parameters:
    ///   - index: The draft.
    ///   - file: The name of the file, as given.
    public func json(of index: DraftIndex, file: String) -> String { "[]" }

    /// The listing as rows of columns for people, the first row being the names of the columns. The columns are not
    /// padded.
    ///
    /// - Parameter index: The draft.
    public func table(of index: DraftIndex) -> [[String]] { [] }
}
