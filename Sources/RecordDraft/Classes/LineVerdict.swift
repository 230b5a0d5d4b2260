/// The result of classifying a line.
struct LineVerdict: Equatable, Sendable {
    enum Kind: UInt8, Sendable {
        case blank, frontMatter, heading, headingContinuation, headingTitle, paragraph, continuation,
            listItem,
            listContinuation, footnote, footnoteContinuation, rule, furniture, contents, text,
            textContinuation
    }

    var kind: Kind
    /// What the heading opens, if the line is one.
    var heading: HeadingKind?
    /// The heading's level; 0 for any other line.
    var level: UInt8 = 0
    /// The heading is taken for one by its looks alone, and may be none.
    var isUncertain = false

    init(_ kind: Kind) { self.kind = kind }
    init(_ heading: HeadingKind, level: Int) {
        kind = .heading
        self.heading = heading
        self.level = UInt8(clamping: level)
    }
}
