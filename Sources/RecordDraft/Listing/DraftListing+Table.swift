extension DraftListing {
    /// The listing as rows of columns for people, the first row being the names of the columns. The columns are not
    /// padded.
    ///
    /// - Parameters:
    ///   - index: The draft.
    ///   - language: The language of the names; anything but Chinese gives English.
    public func table(of index: DraftIndex, language: DraftLanguage = .zh) -> [[String]] {
        let isChinese = language == .zh
        switch self {
        case .outline:
            let names =
                isChinese
                ? ["行", "标题", "议程项目", "段", "待补"] : ["line", "heading", "items", "paragraphs", "slots"]
            return [names] + index.outline.map(row)
        case .paragraphs:
            let names = isChinese ? ["编号域", "段", "行", "所属"] : ["domain", "paragraph", "lines", "under"]
            return [names] + index.paragraphs.map { row($0, index) }
        case .slots:
            let names =
                isChinese
                ? ["行:列", "待补", "种类", "编号域", "段", "所属"]
                : ["line:column", "slot", "kind", "domain", "paragraph", "under"]
            return [names] + DraftListing.allSlots(index).map { row($0, index) }
        }
    }

    private func row(_ node: OutlineNode) -> [String] {
        let indent = String(repeating: "  ", count: max(node.level - 1, 0))
        let title = node.title.isEmpty ? node.label : "\(node.label) \(node.title)"
        let items = DraftListing.ranges(node.agendaItems)
        var paragraphs = ""
        if let first = node.firstParagraph, let last = node.lastParagraph {
            paragraphs = first == last ? "\(first)" : "\(first)–\(last)"
        }
        return ["\(node.line + 1)", indent + title, items, paragraphs, node.slots > 0 ? "\(node.slots)" : ""]
    }

    private func row(_ paragraph: Paragraph, _ index: DraftIndex) -> [String] {
        let lines = paragraph.lines.map { "\($0 + 1)" }.joined(separator: " ")
        return [
            paragraph.domain.name, paragraph.numberText, lines,
            paragraph.node.map { index.headingLabel($0) } ?? "",
        ]
    }

    private func row(_ slot: Slot, _ index: DraftIndex) -> [String] {
        let place = "\(slot.span.line + 1):\(DraftListing.column(of: slot.span, in: index))"
        return [
            place, slot.text, slot.kind.rawValue, slot.domain.name, slot.paragraph.map { "\($0)" } ?? "",
            slot.nodeLabel ?? "",
        ]
    }

    /// Numbers with runs of three and more drawn together: `1–6`, `3, 5, 9`.
    static func ranges(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { run in
            switch run.count {
            case 1: "\(run.lowerBound)"
            case 2: "\(run.lowerBound), \(run.upperBound)"
            default: "\(run.lowerBound)–\(run.upperBound)"
            }
        }.joined(separator: ", ")
    }
}
