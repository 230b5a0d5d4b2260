import TextRope

extension DraftIndex {
    /// Where an agenda item is dealt with, the best place first: headings that bear this item alone, the deepest
    /// first; headings whose range holds it; its line in the list of the agenda; and where there is none of these,
    /// the first mention.
    public func places(forAgendaItem item: Int) -> [AgendaPlace] {
        var places = placesByName(ofAgendaItem: item)
        if places.isEmpty, let line = mention(of: item) {
            places.append(AgendaPlace(kind: .mention, line: line, node: headingOrdinal(at: line)))
        }
        return places
    }

    /// Those of ``places(forAgendaItem:)`` that are about the item: no mere mention.
    func placesByName(ofAgendaItem item: Int) -> [AgendaPlace] {
        var places = headingPlaces(item)
        if let line = agendaListLine(item) {
            places.append(AgendaPlace(kind: .listItem, line: line, node: headingOrdinal(at: line)))
        }
        return places
    }

    private func headingPlaces(_ item: Int) -> [AgendaPlace] {
        var found: [(place: AgendaPlace, level: Int, width: Int)] = []
        var ordinals: [Int] = []
        forEachHeading { ordinal, _, lines in
            if AgendaBrackets.mayName(item, in: lines) { ordinals.append(ordinal) }
            return true
        }
        for ordinal in ordinals {
            let line = headingLine(ordinal)
            let items = HeadingWords(line, in: self).agendaItems
            guard items.contains(item) else { continue }
            let kind: AgendaPlace.Kind = items.count == 1 ? .heading : .range
            let place = AgendaPlace(kind: kind, line: line, node: ordinal)
            found.append((place, Int(lines[line].verdict.level), items.count))
        }
        return found.sorted { first, second in
            (first.place.kind, first.width, -first.level, first.place.line)
                < (second.place.kind, second.width, -second.level, second.place.line)
        }.map(\.place)
    }

    /// The item's line in the first list that has items numbered 1 and 2.
    private func agendaListLine(_ item: Int) -> Int? {
        var run: [Int: Int] = [:]
        var last = 0
        lines.forEach(where: { $0.items > 0 }) { line, _, record in
            guard record.state.list == .number, let number = record.number else { return true }
            if number != last + 1 {
                if run[2] != nil { return false }
                run = [:]
            }
            run[number] = line
            last = number
            return true
        }
        return run[2] != nil ? run[item] : nil
    }

    /// The first line that mentions an agenda item, in the first megabyte; one outside contents tables before those inside.
    private func mention(of item: Int) -> Int? {
        let patterns = [
            "项目 \(item)", "项目\(item)", "agenda item \(item)", "item \(item)", "point \(item)", "tema \(item)",
            "пункт \(item)",
        ]
        .map { Array($0.utf8) }
        let end = min(lines.summary.bytes, 1 << 20)
        func first(in range: Range<Int>) -> Int? {
            let range = range.clamped(to: 0..<end)
            let bytes = text.bytes(in: range)
            let places = bytes.withUnsafeBufferPointer { bytes in
                patterns.compactMap { Bytes.firstNumber($0, in: bytes) }
            }
            return places.min().map { line(at: range.lowerBound + $0) }
        }
        var outside: [Range<Int>] = []
        var above = 0
        for table in contentsTables {
            let table =
                lines.summary(before: table.lowerBound).bytes..<lines.summary(before: table.upperBound).bytes
            outside.append(above..<max(above, table.lowerBound))
            above = table.upperBound
        }
        outside.append(above..<max(above, end))
        return outside.lazy.compactMap(first).first ?? first(in: 0..<end)
    }
}
