/// A heading as references look for it: by its number.
struct LabelledHeading {
    let line: Int
    let endLine: Int
    let domain: NumberingDomain
    let kind: HeadingKind
    let label: String
    /// The number in its label; nil where it has none, or a slot.
    let value: Int?
    private let style: NumeralStyle?
    /// Whether its number is a Roman numeral.
    var isRoman: Bool { style == .roman }
    /// Whether a slot stands for its number.
    let hasSlot: Bool
    /// Whether the label names what it is, as `第二部分` and `Chapter II` do, and `二、` does not.
    let isNamed: Bool

    /// The heading of an ordinal; nil for one that no reference goes to by its label.
    init?(_ ordinal: Int, in index: DraftIndex) {
        let node = index.heading(ordinal)
        line = node.line
        endLine = node.endLine
        domain = node.domain
        kind = node.kind
        label = node.label
        switch node.kind {
        case .annex, .appendix:
            let number = index.annexNumber(ofHeading: ordinal)
            (value, style) = (number?.value, number?.style.numerals)
            hasSlot = number?.style == .slot
            isNamed = true
        case .part, .section, .subsection:
            guard let number = index.headingNumber(ofHeading: ordinal) else { return nil }
            (value, style) = (number.value, number.style)
            hasSlot = false
            switch index.lines[node.line].shape.label {
            case .chapter, .division, .sectionWord: isNamed = true
            default: isNamed = false
            }
        case .addendum, .decision, .heading, .speaker: return nil
        }
    }

    /// What a label in a reference counts as beside this heading: letters are only letters, other numerals may be written otherwise.
    func value(of label: String) -> Int? {
        switch style {
        case nil: nil
        case .upperLetter, .lowerLetter: NumeralStyle.upperLetter.number(label.uppercased())
        default: Self.numerals.lazy.compactMap { $0.number(label) }.first
        }
    }

    private static let numerals: [NumeralStyle] = [.chinese, .arabic, .roman, .lowerRoman]
}
