import RecordDraft

/// Headings whose labels count on one after the other: of one level and style, and straight under one heading, or through the draft
/// where it has them run on.
struct HeadingRow {
    /// What tells rows apart.
    struct Key: Hashable {
        let level: Int
        let kind: HeadingKind
        let style: NumeralStyle
        /// The heading above, by its line; -1 for none and where labels run on through the draft.
        var parent: Int
    }

    /// A heading as a member of rows.
    struct Member {
        let unit: NumberSequence.Unit
        var key: Key
        let level: Int
    }

    let key: Key
    /// Those that stood in it before.
    let old: [Member]

    /// The rows after a rearrangement, each with the entries in it.
    static func rows(of planner: StructurePlanner) -> [(HeadingRow, [NumberSequence.Entry])] {
        let members = members(planner.draft)
        let running = runningRows(members.compactMap { $0 })
        func row(_ key: Key) -> Key {
            var shared = key
            shared.parent = -1
            return running.contains(shared) ? shared : key
        }
        var old: [Key: [Member]] = [:]
        var index: [Int: Int] = [:]
        for case let member? in members {
            index[member.unit.line] = old[row(member.key), default: []].count
            old[row(member.key), default: []].append(member)
        }
        var entries: [Key: [NumberSequence.Entry]] = [:]
        var order: [Key] = []
        var above: [(level: Int, line: Int)] = []
        for place in newOrder(planner) {
            switch place {
            case .fresh(let number, let key):
                if entries[row(key)] == nil { order.append(row(key)) }
                entries[row(key), default: []].append(.fresh(number))
            case .heading(let ordinal, let isTop):
                let node = planner.draft.heading(ordinal)
                let form = planner.relabelled[node.line]
                let level = form?.key.level ?? node.level
                while let last = above.last, last.level >= level { above.removeLast() }
                let parent = above.last?.line ?? -1
                above.append((level, node.line))
                guard let member = members[ordinal] else { continue }
                var key = form?.key ?? member.key
                key.parent = parent
                key = row(key)
                if entries[key] == nil { order.append(key) }
                let isAtHome = !isTop && form == nil && row(member.key) == key
                entries[key, default: []].append(
                    isAtHome
                        ? .kept(index[member.unit.line] ?? 0) : .moved(member.unit, isFirst: true))
            }
        }
        return order.map { key in
            (HeadingRow(key: key, old: old[key] ?? []), entries[key] ?? [])
        }
    }

    private enum Place {
        /// Whether it is the first of a piece that moves.
        case heading(Int, isTop: Bool)
        case fresh(Int, Key)
    }

    /// The headings as they will stand.
    private static func newOrder(_ planner: StructurePlanner) -> [Place] {
        let draft = planner.draft
        var places: [Place] = []
        var splices = planner.rearrangement.splices[...]
        func takeIn(upTo offset: Int) {
            while let splice = splices.first, splice.range.lowerBound <= offset {
                splices = splices.dropFirst()
                for content in splice.content {
                    switch content {
                    case .number(let number):
                        if let key = planner.freshStyles[number] { places.append(.fresh(number, key)) }
                    case .moved(let range):
                        let ordinals = draft.headings(in: planner.lines(of: range))
                        for ordinal in ordinals {
                            places.append(.heading(ordinal, isTop: ordinal == ordinals.lowerBound))
                        }
                    case .text, .caret: break
                    }
                }
            }
        }
        for ordinal in 0..<draft.headingCount {
            let start = planner.text.lineStart(draft.heading(ordinal).line)
            takeIn(upTo: start)
            if !planner.rearrangement.takesOut(start) { places.append(.heading(ordinal, isTop: false)) }
        }
        takeIn(upTo: .max)
        return places
    }

    /// All headings of a draft with the rows they stand in; nil for those with no label to be counted on.
    static func members(_ draft: DraftIndex) -> [Member?] {
        var above: [(level: Int, line: Int)] = []
        return (0..<draft.headingCount).map { ordinal in
            let node = draft.heading(ordinal)
            while let last = above.last, last.level >= node.level { above.removeLast() }
            let parent = above.last?.line ?? -1
            above.append((node.level, node.line))
            return member(node, under: parent, draft)
        }
    }

    private static func member(_ node: OutlineNode, under parent: Int, _ draft: DraftIndex) -> Member? {
        guard let (range, value, style) = number(of: node, draft) else { return nil }
        return Member(
            unit: NumberSequence.Unit(line: node.line, range: range, number: ParagraphNumber(value)),
            key: Key(level: node.level, kind: node.kind, style: style, parent: parent), level: node.level)
    }

    private static func number(
        of node: OutlineNode, _ draft: DraftIndex
    ) -> (range: Range<Int>, value: Int, style: NumeralStyle)? {
        if let number = draft.headingNumber(ofHeading: node.ordinal) {
            return (number.range, number.value, number.style)
        }
        guard let number = draft.annexNumber(ofHeading: node.ordinal), let value = number.value,
            let style = number.style.numerals
        else { return nil }
        return (number.range, value, style)
    }

    /// The rows whose labels run on through the draft: one goes on from the last under another heading, and none begins anew.
    static func runningRows(_ members: [Member]) -> Set<Key> {
        var last: [Key: Member] = [:]
        var goesOn: Set<Key> = []
        var beginsAnew: Set<Key> = []
        for member in members {
            var key = member.key
            key.parent = -1
            if let before = last[key], before.key.parent != member.key.parent {
                if member.unit.number.number == before.unit.number.number + 1, before.unit.number.number > 0 {
                    goesOn.insert(key)
                } else if member.unit.number.number == 1 {
                    beginsAnew.insert(key)
                }
            }
            last[key] = member
        }
        return goesOn.subtracting(beginsAnew)
    }
}
