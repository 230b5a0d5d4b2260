/// What a heading opens.
public enum HeadingKind: String, CaseIterable, Sendable {
    /// The largest division, labelled `一、`, `I.`, `第五章` or `第一部分`.
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
    /// A decision or resolution, with a numbering of its own.
    case decision
    /// A heading without a label, or with the number of an agenda item: in records of meetings and annotated agendas.
    case heading
    /// The beginning of a speech in a record of a meeting: the speaker's name, a colon and the first words.
    case speaker

    /// Whether paragraphs below such a heading are numbered afresh.
    public var opensDomain: Bool {
        switch self {
        case .annex, .appendix, .addendum, .decision: true
        case .part, .section, .subsection, .heading, .speaker: false
        }
    }
}
