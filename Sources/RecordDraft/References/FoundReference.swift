/// A reference as its line has it, before it is known what it refers to. Ranges are bytes of the line.
struct FoundReference {
    /// A number, label or slot.
    struct Number {
        var range: Range<Int>
        var value: Value
        var role = Reference.Token.Role.single
    }

    enum Value: Equatable {
        case number(ParagraphNumber)
        /// Letters, a Roman or a Chinese numeral, or digits.
        case label(String)
        case slot
    }

    /// One word with its numbers. A reference has one for each level: `附件二第 5 段` has two, the annex first.
    struct Part {
        var kind: Reference.Kind
        var numbers: [Number]
        /// `附录二` and not `附件二`.
        var isAppendix = false
    }

    /// What words beside it say of where its target stands.
    enum Scope {
        case unsaid
        /// `上文`, `below`: in this draft.
        case near
        /// `本附件`: in the annex that it stands in.
        case thisAnnex
        /// `附件第 3 段`: in the only annex.
        case onlyAnnex
        /// `本报告`: in the body.
        case body
    }

    var range: Range<Int>
    /// The outermost first.
    var parts: [Part]
    var scope = Scope.unsaid
    var isForeign = false

    var kind: Reference.Kind {
        guard let last = parts.last else { return .paragraph }
        return last.kind == .paragraph && last.numbers.count > 1 ? .paragraphs : last.kind
    }

    /// Whether a slot stands in place of one of its numbers.
    var hasSlot: Bool { parts.contains { $0.numbers.contains { $0.value == .slot } } }
}
