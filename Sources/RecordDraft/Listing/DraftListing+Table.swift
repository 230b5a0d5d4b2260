extension DraftListing {
    /// The listing as rows of columns for people, the first row being the names of the columns. The columns are not
    /// padded.
    ///
    /// - Parameters:
    ///   - index: The draft.
    ///   - isChinese: Whether names are Chinese, else English.
    public func table(of index: DraftIndex, isChinese: Bool = true) -> [[String]] {
        switch self {
        case .outline:
            let names =
                isChinese
                ? ["行", "标题", "议程项目", "段", "待补"] : ["line", "heading", "items", "paragraphs", "slots"]
            return [names] + index.outline.map(row)
        case .paragraphs:
            let names = isChinese ? ["编号域", "段", "行", "所属"] : ["domain", "paragraph", "lines", "under"]
            return [names] + index.paragraphs.map { row($0, index, isChinese) }
        case .slots:
            let names =
                isChinese
                ? ["行:列", "待补", "种类", "编号域", "段", "所属"]
                : ["line:column", "slot", "kind", "domain", "paragraph", "under"]
            return [names] + DraftListing.allSlots(index).map { row($0.slot, $0.place, isChinese) }
        case .alternatives:
            let names =
                isChinese
                ? ["行:列", "商议中", "编号域", "段", "所属"]
                : ["line:column", "negotiated", "domain", "paragraph", "under"]
            return [names]
                + DraftListing.allAlternatives(index).map { found, place in
                    var cells = row(found, place, isChinese)
                    // It waits for nothing.
                    cells.remove(at: 2)
                    return cells
                }
        case .references: return referenceTable(of: index, isChinese)
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

    private func row(_ paragraph: Paragraph, _ index: DraftIndex, _ isChinese: Bool) -> [String] {
        let lines = paragraph.lines.map { "\($0 + 1)" }.joined(separator: " ")
        return [
            DraftListing.name(paragraph.domain, isChinese), paragraph.numberText, lines,
            paragraph.node.map { index.headingLabel($0) } ?? "",
        ]
    }

    private func row(_ slot: Slot, _ place: ListedPlaces.Place, _ isChinese: Bool) -> [String] {
        [
            "\(place.line):\(place.column)", slot.text,
            isChinese ? slot.kind.chineseName : slot.kind.rawValue,
            DraftListing.name(slot.domain, isChinese), slot.paragraph.map { "\($0)" } ?? "",
            slot.nodeLabel ?? "",
        ]
    }

    /// The name of a numbering domain for people: `附件 2`, `annex 2`.
    static func name(_ domain: NumberingDomain, _ isChinese: Bool) -> String {
        guard isChinese else { return domain.name }
        return switch domain.kind {
        case .body: "正文"
        case .annex: "附件 \(domain.ordinal)"
        case .appendix: "附录 \(domain.ordinal)"
        case .addendum: "增编 \(domain.ordinal)"
        case .decision: "决定 \(domain.ordinal)"
        }
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

extension SlotKind {
    /// What the slot waits for, in Chinese.
    fileprivate var chineseName: String {
        switch self {
        case .annexNumber: "附件编号"
        case .annexReference: "附件引用"
        case .count: "数目"
        case .documentNumber: "文号"
        case .names: "名单"
        case .paragraph: "整段"
        case .text: "文字"
        }
    }
}
