import EditorCore
import RecordDraft
import Screen

/// Where the caret is: part, section, paragraph, line.
struct CaretPath {
    /// `一 › E › 第 24 段（76 行）`
    let text: String
    /// The same without the line.
    let shortText: String

    /// The headings that the caret is under, the outermost first.
    let nodes: [OutlineNode]

    init(_ state: EditorState, art: LineArt) {
        let language = state.language
        let line = state.buffer.text.line(at: state.buffer.selection.head)
        nodes = Self.nodes(of: state, line: line)
        var steps = nodes.map { HeadingLabel.plain($0.label) }
        if let last = Self.lastStep(of: state, line: line) { steps.append(last.text(language)) }
        let path = steps.joined(separator: " \(art.chosen) ")
        if path.isEmpty {
            text = Phrase.lineNumber(line + 1).text(language)
            shortText = text
        } else {
            text = path + Phrase.paragraphLine(line + 1).text(language)
            shortText = path
        }
    }

    private static func nodes(of state: EditorState, line: Int) -> [OutlineNode] {
        let draft = state.buffer.draft
        guard var ordinal = draft.headingOrdinal(at: line) else { return [] }
        var nodes = [draft.heading(ordinal)]
        while let inner = nodes.last, inner.level > 1, ordinal > 0 {
            ordinal -= 1
            let node = draft.heading(ordinal)
            if node.level < inner.level { nodes.append(node) }
        }
        return nodes.reversed()
    }

    /// What the caret's line is below its heading; `nil` where the heading says it all.
    private static func lastStep(of state: EditorState, line: Int) -> Phrase? {
        let draft = state.buffer.draft
        switch draft.lineClass(line) {
        case .frontMatter: return .frontMatter
        case .footnote: return .footnote
        case .heading, .headingContinuation, .annexTitle, .rule, .pageMark: return nil
        case .blank, .paragraph, .continuation, .listItem, .text:
            // The path names the annex already.
            return draft.paragraph(at: line)?.number.map { .paragraphNumber($0) }
        }
    }
}
