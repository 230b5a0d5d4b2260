extension DraftIndex {
    /// Reads again what the first lines announce.
    ///
    /// - Returns: The lines whose class may depend on what is announced otherwise now, in ranges, in no order.
    mutating func refreshCatalog() -> [Range<Int>] {
        var first: [CatalogLine] = []
        let end = min(lines.count, TitleCatalog.limit)
        first.reserveCapacity(end)
        lines.forEach(in: 0..<end) { _, record in
            first.append(CatalogLine(record.shape))
            return true
        }
        let old = catalog
        catalog = TitleCatalog(first)
        guard catalog != old else { return [] }
        let isOtherKind = catalog.contents.isEmpty != old.contents.isEmpty && catalog.isRecord
        if catalog.isRecord != old.isRecord || isOtherKind { return [0..<lines.count] }
        var dirty = old.contents == catalog.contents ? [] : linesOfOtherContents(than: old.contents)
        let titles = catalog.titles(differingFrom: old)
        guard !titles.isEmpty else { return dirty }
        lines.forEach(in: 0..<lines.count) { line, record in
            if titles.contains(record.shape.title) { dirty.append(line..<line + 1) }
            return true
        }
        return dirty
    }

    /// The lines that are wrongly in a contents table or wrongly outside, those above a table, which are a masthead, and front
    /// matter, which may end below a table.
    private func linesOfOtherContents(than old: [Range<Int>]) -> [Range<Int>] {
        var end = (old + catalog.contents).map(\.upperBound).max() ?? 0
        lines.forEach(in: 0..<lines.count) { line, record in
            end = max(end, line + 1)
            return record.shape.isBlank || record.reach < 0 || record.state.isFront
        }
        var dirty = [0..<min(lines.count, end)]
        for table in catalog.contents {
            lines.forEach(in: table) { line, record in
                if record.verdict.kind != .contents, !record.shape.isBlank { dirty.append(line..<line + 1) }
                return true
            }
        }
        lines.forEach(where: { $0.contents > 0 }) { line, _, _ in
            if !catalog.isContents(line) { dirty.append(line..<line + 1) }
            return true
        }
        return dirty
    }

    /// Ranges in order, those that overlap or touch put together.
    static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// The lines of contents tables, blank ones in them included, in ranges (0-based).
    public var contentsTables: [Range<Int>] { catalog.contents }

    /// Page furniture: ranges of lines (0-based), consecutive lines in one.
    public var furniture: [Range<Int>] {
        var found: [Range<Int>] = []
        lines.forEach(where: { $0.furniture > 0 }) { line, _, _ in
            if let last = found.last, last.upperBound == line {
                found[found.count - 1] = last.lowerBound..<line + 1
            } else {
                found.append(line..<line + 1)
            }
            return true
        }
        return found
    }
}
