/// A listing of a draft that the command line prints.
public enum DraftListing: String, CaseIterable, Sendable {
    /// Front matter, headings and numbering domains.
    case outline
    /// The numbered paragraphs.
    case paragraphs
    /// The slots.
    case slots
    /// The bracketed text that is still negotiated.
    case alternatives
    /// The references.
    case references

    /// The listing in JSON, as scripts read it, with no line end after it. Lines and columns are 1-based, columns
    /// count Unicode scalars, offsets and lengths count bytes.
    ///
    /// - Parameters:
    ///   - index: The draft.
    ///   - file: The name of the file, as given.
    ///   - layout: How the text stands in the file.
    public func json(of index: DraftIndex, file: String, layout: DiskLayout = .plain) -> String {
        switch self {
        case .outline: outlineJSON(index, file)
        case .paragraphs: JSONValue.lines(index.paragraphs.map { paragraphJSON($0, index) })
        case .slots: slotsJSON(index, layout)
        case .alternatives: alternativesJSON(index, layout)
        case .references: referencesJSON(index, layout)
        }
    }

    static func allSlots(
        _ index: DraftIndex, _ layout: DiskLayout = .plain
    ) -> [(slot: Slot, place: ListedPlaces.Place)] {
        var places = ListedPlaces(index, layout)
        return index.slots(in: 0..<index.lineCount).map {
            (index.details(of: $0), places.place(of: $0.range, inLine: $0.line))
        }
    }

    static func allAlternatives(
        _ index: DraftIndex, _ layout: DiskLayout = .plain
    ) -> [(slot: Slot, place: ListedPlaces.Place)] {
        var places = ListedPlaces(index, layout)
        return index.alternatives(in: 0..<index.lineCount).map {
            (index.details(of: $0), places.place(of: $0.range, inLine: $0.line))
        }
    }

    private func outlineJSON(_ index: DraftIndex, _ file: String) -> String {
        let members: [(String, String)] = [
            ("file", JSONValue.string(file).text),
            ("language", JSONValue.string(index.language.rawValue).text),
            ("frontMatter", JSONValue.lines(index.frontMatter.map(frontMatterJSON))),
            ("outline", JSONValue.lines(index.outline.map(nodeJSON))),
            ("contents", DraftListing.json(of: index.contentsTables)),
            ("furniture", DraftListing.json(of: index.furniture)),
            ("domains", JSONValue.lines(index.domains.map(domainJSON))),
        ]
        return "{\n" + members.map { "\"\($0)\": \($1)" }.joined(separator: ",\n") + "\n}"
    }

    private func frontMatterJSON(_ line: FrontMatterLine) -> JSONValue {
        .object([
            ("role", .string(line.role.rawValue)), ("line", .number(line.line + 1)),
            ("text", .string(line.text)),
        ])
    }

    /// Ranges of lines as pairs of the first and the last, 1-based.
    private static func json(of ranges: [Range<Int>]) -> String {
        JSONValue.array(ranges.map { .array([.number($0.lowerBound + 1), .number($0.upperBound)]) }).text
    }

    private func nodeJSON(_ node: OutlineNode) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [
            ("kind", .string(node.kind.rawValue)), ("level", .number(node.level)),
            ("label", .string(node.label)),
            ("title", .string(node.title)), ("line", .number(node.line + 1)),
            ("endLine", .number(node.endLine + 1)),
            ("domain", .string(node.domain.name)),
            ("agendaItems", .array(node.agendaItems.map(JSONValue.number))),
            ("firstParagraph", JSONValue(node.firstParagraph)),
            ("lastParagraph", JSONValue(node.lastParagraph)),
            ("slots", .number(node.slots)),
        ]
        if node.isContinued { members.append(("continued", .bool(true))) }
        if node.isUncertain { members.append(("uncertain", .bool(true))) }
        return .object(members)
    }

    private func domainJSON(_ domain: DomainSummary) -> JSONValue {
        .object([
            ("name", .string(domain.domain.name)), ("first", JSONValue(domain.first)),
            ("last", JSONValue(domain.last)),
            ("count", .number(domain.count)), ("gaps", .array(domain.gaps.map(JSONValue.number))),
            ("duplicates", .array(domain.duplicates.map(JSONValue.number))),
        ])
    }

    private func paragraphJSON(_ paragraph: Paragraph, _ index: DraftIndex) -> JSONValue {
        let isPlain = paragraph.numberText == paragraph.number.map(String.init)
        return .object([
            ("domain", .string(paragraph.domain.name)),
            ("number", isPlain ? JSONValue(paragraph.number) : .string(paragraph.numberText)),
            ("label", .string(paragraph.label)), ("line", .number(paragraph.line + 1)),
            ("endLine", .number(paragraph.endLine + 1)),
            ("lines", .array(paragraph.lines.map { .number($0 + 1) })),
            ("node", JSONValue(paragraph.node.map { index.headingLabel($0) })),
        ])
    }

    private func slotsJSON(_ index: DraftIndex, _ layout: DiskLayout) -> String {
        JSONValue.lines(DraftListing.allSlots(index, layout).map { slotJSON($0.slot, $0.place) })
    }

    private func alternativesJSON(_ index: DraftIndex, _ layout: DiskLayout) -> String {
        JSONValue.lines(
            DraftListing.allAlternatives(index, layout).map { found, place in
                .object([
                    ("line", .number(place.line)), ("column", .number(place.column)),
                    ("offset", .number(place.offset)), ("length", .number(place.length)),
                    ("text", .string(found.text)), ("domain", .string(found.domain.name)),
                    ("paragraph", JSONValue(found.paragraph)), ("node", JSONValue(found.nodeLabel)),
                ])
            })
    }

    private func slotJSON(_ slot: Slot, _ place: ListedPlaces.Place) -> JSONValue {
        .object([
            ("line", .number(place.line)), ("column", .number(place.column)),
            ("offset", .number(place.offset)), ("length", .number(place.length)),
            ("text", .string(slot.text)), ("kind", .string(slot.kind.rawValue)),
            ("domain", .string(slot.domain.name)),
            ("paragraph", JSONValue(slot.paragraph)), ("node", JSONValue(slot.nodeLabel)),
        ])
    }
}
