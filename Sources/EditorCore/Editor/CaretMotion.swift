/// Where a movement takes the caret.
public enum CaretMotion: Equatable, Sendable {
    /// By a character.
    case character(forward: Bool)
    /// By a word.
    case word(forward: Bool)
    /// By rows of the screen, up where negative.
    case rows(Int)
    /// By a page, up where negative.
    case page(Int)
    /// To the beginning or end of the row.
    case rowEdge(end: Bool)
    /// To the beginning or end of the draft.
    case documentEdge(end: Bool)
    /// To the next paragraph, or the beginning of this one or the one before.
    case paragraph(forward: Bool)
    /// To the beginning or end of the paragraph: behind its number first, and from there to the beginning of its line.
    case paragraphEdge(end: Bool)
    /// To the next or previous heading of the same level.
    case heading(forward: Bool)
}
