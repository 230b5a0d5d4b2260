/// The listing of references.
extension DraftListing {
    func referencesJSON(_ index: DraftIndex, _ layout: DiskLayout) -> String {
        var places = ListedPlaces(index, layout)
        return JSONValue.lines(
            index.references.map { reference in
                let place = places.place(of: reference.range, inLine: reference.line)
                return .object([
                    ("line", .number(place.line)), ("column", .number(place.column)),
                    ("offset", .number(place.offset)), ("length", .number(place.length)),
                    ("text", .string(index.text.string(in: reference.range))),
                    ("kind", .string(reference.kind.rawValue)),
                    ("status", .string(reference.status.rawValue)),
                    ("targets", .array(reference.targets.map(targetJSON))),
                ])
            })
    }

    private func targetJSON(_ target: ReferenceTarget) -> JSONValue {
        let isPlain = target.number?.suffix == 0
        let name: (key: String, value: JSONValue) =
            switch target.number {
            case nil: ("label", .string(target.label))
            case let number? where isPlain: ("number", .number(number.number))
            case let number?: ("number", .string(number.text))
            }
        return .object([
            ("kind", .string(target.kind.rawValue)), ("domain", .string(target.domain.name)), name,
            ("line", .number(target.line + 1)),
        ])
    }

    func referenceTable(of index: DraftIndex, _ isChinese: Bool) -> [[String]] {
        let names =
            isChinese
            ? ["行:列", "引用", "种类", "状态", "所指"] : ["line:column", "reference", "kind", "status", "refers to"]
        var places = ListedPlaces(index, .plain)
        return [names]
            + index.references.map { reference in
                let place = places.place(of: reference.range, inLine: reference.line)
                return [
                    "\(place.line):\(place.column)", index.text.string(in: reference.range),
                    isChinese ? reference.kind.chineseName : reference.kind.rawValue,
                    isChinese ? reference.status.chineseName : reference.status.rawValue,
                    targetNames(reference.targets, isChinese),
                ]
            }
    }

    /// The targets for people: `正文 3, 5, 7–9`, `附件 2 A.`; of many headings the first ones.
    private func targetNames(_ targets: [ReferenceTarget], _ isChinese: Bool) -> String {
        var domains: [NumberingDomain] = []
        for target in targets where !domains.contains(target.domain) { domains.append(target.domain) }
        return domains.map { domain in
            let own = targets.filter { $0.domain == domain }
            let numbers = own.compactMap(\.number)
            let plain = numbers.allSatisfy { $0.suffix == 0 }
            let named = own.filter { $0.number == nil }.map { "\($0.label) (\($0.line + 1))" }
            let counted =
                plain
                ? DraftListing.ranges(numbers.map(\.number)) : numbers.map(\.text).joined(separator: ", ")
            let isItem = own.first?.kind == .agendaItem
            let words =
                [isItem ? isChinese ? "项目" : "item" : DraftListing.name(domain, isChinese), counted] + named
            return words.filter { !$0.isEmpty }.joined(separator: " ")
        }.joined(separator: "; ")
    }
}

extension Reference.Kind {
    fileprivate var chineseName: String {
        switch self {
        case .paragraph, .paragraphs: "段"
        case .section: "节"
        case .part: "部分"
        case .annex: "附件"
        case .agendaItem: "议程项目"
        }
    }
}

extension Reference.Status {
    fileprivate var chineseName: String {
        switch self {
        case .resolved: "已对上"
        case .open: "待补"
        case .ambiguous: "不止一处"
        case .broken: "找不到"
        case .foreign: "别的文件"
        }
    }
}
