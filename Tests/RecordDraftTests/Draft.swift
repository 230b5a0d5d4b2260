import RecordDraft
import TextRope

/// Short forms for drafts in tests.
enum Draft {
    static func index(_ lines: String...) -> DraftIndex {
        DraftIndex(TextRope(lines.joined(separator: "\n")))
    }

    static func index(_ lines: [String]) -> DraftIndex {
        DraftIndex(TextRope(lines.joined(separator: "\n")))
    }

    /// The lines of a draft that are no blank ones, each as one word.
    static func classes(_ lines: String...) -> [String] {
        let index = DraftIndex(TextRope(lines.joined(separator: "\n")))
        return (0..<index.lineCount).compactMap { line in
            switch index.lineClass(line) {
            case .blank: nil
            case .frontMatter(let role): role.rawValue
            case .heading(let kind): kind.rawValue
            case .paragraph(let number): "\(number)"
            case .headingContinuation: "heading…"
            case .annexTitle: "title"
            case .continuation: "…"
            case .listItem: "item"
            case .footnote: "footnote"
            case .rule: "rule"
            case .furniture: "page"
            case .contents: "contents"
            case .text: "text"
            }
        }
    }

    /// The slots of a line of text, as written.
    static func slots(_ text: String, _ vocabulary: SlotVocabulary = .standard) -> [String] {
        let index = DraftIndex(TextRope(text), vocabulary: vocabulary)
        return index.slots(in: 0..<index.lineCount).map { index.text.string(in: $0.range) }
    }
}
