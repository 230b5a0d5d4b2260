/// A place where the text refers to a paragraph, a heading, an annex or an agenda item by its number. It is found again from the
/// text each time: nothing is stored beside it.
public struct Reference: Equatable, Sendable {
    /// What is referred to.
    public enum Kind: String, CaseIterable, Sendable {
        /// `第 46 段`, `paragraph 46`
        case paragraph
        /// A range or a list: `第 46 至 48 段`, `paragraphs 3, 5 and 9`.
        case paragraphs
        /// `A 节`, `section A`
        case section
        /// `第二部分`, `第二章`, `Part II`, where headings are labelled so.
        case part
        /// `附件二`, `annex II`
        case annex
        /// `议程项目 7`, `agenda item 7`
        case agendaItem
    }

    /// Whether what it refers to is known.
    public enum Status: String, CaseIterable, Sendable {
        /// The draft has what it refers to.
        case resolved
        /// A slot stands in place of a number. ``Reference/targets`` are all that it can mean.
        case open
        /// Several bear the number. ``Reference/targets`` are all of them.
        case ambiguous
        /// Nothing bears the number.
        case broken
        /// It refers to another document. Also where that may be so: such a number is never changed.
        case foreign
    }

    /// A number, label or slot in a reference, which would have to be written anew when that of its target changes.
    public struct Token: Equatable, Sendable {
        /// Which number of a range it is.
        public enum Role: Sendable {
            /// It stands by itself, or in a list.
            case single
            /// The first of a range.
            case rangeStart
            /// The last of a range.
            case rangeEnd
        }

        /// Bytes of the text: digits and suffix, letters, a Chinese numeral or a slot, and nothing else. Where a suffix stands
        /// behind the word, as in `第 45 段之二`, the word is among them.
        public let range: Range<Int>
        /// As written.
        public let value: String
        /// Which number of a range it is.
        public let role: Role
        /// What it numbers: `附件二第 5 段` has a token of an annex and one of a paragraph. Never ``Kind/paragraphs``.
        public let kind: Kind
        /// What this token denotes; nil where that is open, ambiguous or broken.
        public let target: ReferenceTarget?
    }

    /// Its line, 0-based.
    public let line: Int
    /// Bytes of the text, from its first to its last word or number; `上文` and `above` are not among them.
    public let range: Range<Int>
    /// What it refers to: of `附件二第 5 段` the innermost, the paragraph.
    public let kind: Kind
    /// Whether that is known.
    public let status: Status
    /// Its numbers, labels and slots, in the order of the text; none where it is foreign.
    public let tokens: [Token]
    /// What it refers to, in the order of numbers; of a range all paragraphs in it.
    public let targets: [ReferenceTarget]
}
