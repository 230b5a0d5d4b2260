/// What one line is to the draft.
public enum LineClass: Equatable, Sendable {
    /// Nothing but white space.
    case blank
    /// A line before the first heading.
    case frontMatter(FrontMatterRole)
    /// The line that bears a heading's label.
    case heading(HeadingKind)
    /// A further line of the heading above.
    case headingContinuation
    /// The title of the annex, appendix or addendum above, or of another heading whose label stood alone.
    case annexTitle
    /// The first line of a numbered paragraph, with the number that it bears; for `12 bis` that is 12.
    case paragraph(number: Int)
    /// A further line of the paragraph or text block above, across a page break too.
    case continuation
    /// An item of a list inside a paragraph, or a further line of it.
    case listItem
    /// A footnote, or a further line of it.
    case footnote
    /// A line drawn across the page, as above footnotes.
    case rule
    /// A page number, running title or job number that was left between two pages.
    case furniture
    /// A line of a contents table.
    case contents
    /// The first line of a text block with no number.
    case text
}
