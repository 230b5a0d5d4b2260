/// What a heading opens.
public enum HeadingKind: String, CaseIterable, Sendable {
    /// The largest division, labelled `一、`, `I.` or `第五章`.
    case part
    /// A division labelled by a letter, `A.`.
    case section
    /// A division labelled by a number, `1.`, that is no sentence.
    case subsection
    /// An annex, with a numbering of its own.
    case annex
    /// An appendix, inside an annex, with a numbering of its own.
    case appendix
    /// An addendum, with a numbering of its own.
    case addendum

    /// Whether paragraphs below such a heading are numbered afresh.
    public var opensDomain: Bool {
        switch self {
        case .annex, .appendix, .addendum: true
        case .part, .section, .subsection: false
        }
    }
}
