/// A numbered paragraph, or a block of text with no number.
public struct Paragraph: Equatable, Sendable {
    /// The domain that numbers it.
    public let domain: NumberingDomain
    /// Its number, without what follows it in `12 bis`; nil for a block with no number.
    public let number: Int?
    /// The label as written, `12.` or `（4）`; empty for a block with no number.
    public let label: String
    /// The lines that hold its own text, 0-based, in order: halves cut by a page break among them, list items and
    /// footnotes not.
    public let lines: [Int]
    /// The innermost heading above it, as an ordinal; nil before the first.
    public let node: Int?

    /// Its first line, 0-based.
    public var line: Int { lines.first ?? 0 }
    /// Its last line, 0-based.
    public var endLine: Int { lines.last ?? 0 }
    /// Whether it has a label.
    public var isNumbered: Bool { !label.isEmpty }

    /// The number as listings give it: `5`, or where more than digits make it, `12 bis` or `007`.
    public var numberText: String {
        guard let number else { return "" }
        let core = ParagraphLabel.core(of: label)
        return core.isEmpty ? "\(number)" : core
    }
}
