import TextRope

extension DraftIndex {
    /// Where an agenda item is dealt with, the best place first: headings that bear this item alone, the deepest
    /// first; headings whose range holds it; its line in the list of the agenda; and where there is none of these,
    /// the first mention.
    public func places(forAgendaItem item: Int) -> [AgendaPlace] {
        var places = headingPlaces(item)
        if let line = agendaListLine(item) {
            places.append(AgendaPlace(kind: .listItem, line: line, node: headingOrdinal(at: line)))
        }
        if places.isEmpty, let line = mention(of: item) {
            places.append(AgendaPlace(kind: .mention, line: line, node: headingOrdinal(at: line)))
        }
        return places
    }

    private func headingPlaces(_ item: Int) -> [AgendaPlace] {
        var found: [(place: AgendaPlace, level: Int, width: Int)] = []
        for ordinal in 0..<headingCount {
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
        for ordinal in 0..<Int(lines.summary.items) {
            guard let line = lines.place(where: { Int($0.items) > ordinal })?.index else { break }
            guard lines[line].state.list == .number, let number = lines[line].number else { continue }
            if number != last + 1 {
                if run[2] != nil { break }
                run = [:]
            }
            run[number] = line
            last = number
        }
        return run[2] != nil ? run[item] : nil
    }

    /// The first line that mentions an agenda item, in the first megabyte.
    private func mention(of item: Int) -> Int? {
        let patterns = [
            "项目 \(item)", "项目\(item)", "agenda item \(item)", "item \(item)", "point \(item)", "tema \(item)",
            "пункт \(item)",
        ]
        .map { Array($0.utf8) }
        var line = 0
        while line < lines.count, lines.summary(before: line).bytes < 1 << 20 {
            let bytes = bytes(of: line, limit: 1 << 16)
            for pattern in patterns {
                guard let place = Bytes.first(pattern, in: bytes) else { continue }
                let next = place + pattern.count
                if next >= bytes.count || !(0x30...0x39).contains(bytes[next]) { return line }
            }
            line += 1
        }
        return nil
    }
}
