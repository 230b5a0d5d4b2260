import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// Where the caret is: part, section, paragraph, line.
struct CaretPath: Equatable, Sendable {
    /// The caret's line, 0-based.
    let line: Int
    /// The innermost heading that the caret is under, as an ordinal.
    private let heading: Int?
    /// What the caret's line is below that heading; `nil` where the heading says it all.
    private let lastStep: LocalizedText?
    /// Stands for what the headings say.
    private let outline: OutlineVersion

    /// The most columns of a title that stands for a heading without a label.
    private static let mostTitle = 24

    init(_ scene: Scene) {
        let draft = scene.state.buffer.draft
        line = scene.caretLine
        heading = draft.headingOrdinal(at: line)
        outline = draft.outlineVersion
        switch draft.lineClass(line) {
        case .frontMatter: lastStep = .frontMatter
        case .footnote: lastStep = .footnote
        case .contents: lastStep = .contents
        case .heading, .headingContinuation, .annexTitle, .rule, .furniture: lastStep = nil
        case .blank, .paragraph, .continuation, .listItem, .text:
            // The path names the annex already.
            lastStep = draft.paragraphNumber(at: line).map { .paragraphNumber($0) }
        }
    }

    /// The heading that the caret is on.
    func headingUnderCaret(in draft: DraftIndex) -> OutlineNode? {
        guard lastStep == nil, let heading else { return nil }
        let node = draft.heading(heading)
        return node.headingLines.contains(line) ? node : nil
    }

    /// The headings that the caret is under, the outermost first.
    func nodes(in draft: DraftIndex) -> [OutlineNode] {
        guard let heading else { return [] }
        var nodes = [draft.heading(heading)]
        while let inner = nodes.last, inner.level > 1,
            let outer = draft.heading(before: inner.ordinal, upTo: inner.level - 1)
        {
            nodes.append(draft.heading(outer))
        }
        return nodes.reversed()
    }

    /// `一 › E › 第 24 段（76 行）`, the same without the line, and the innermost step alone.
    ///
    /// - Parameter nodes: The headings that the caret is under.
    func texts(
        under nodes: [OutlineNode], in draft: DraftIndex, art: LineArt, language: InterfaceLanguage,
        policy: WidthPolicy
    ) -> [String] {
        var steps = nodes.map { node in
            node.label.isEmpty
                ? DisplayLine(node.title, policy: policy).clipped(to: Self.mostTitle)
                : HeadingLabel(node, in: draft).joined
        }
        if let lastStep { steps.append(lastStep(language)) }
        guard let outermost = steps.first, let innermost = steps.last else {
            return [LocalizedText.lineNumber(line + 1)(language)]
        }
        // `joined` would take longer at a start than the rest of the status line.
        let path = steps.dropFirst().reduce(outermost) { $0 + " \(art.chosen) " + $1 }
        return [path + LocalizedText.paragraphLine(line + 1)(language), path, innermost]
    }
}
