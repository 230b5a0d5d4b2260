/// What the beginning of a draft announces: where its contents tables are, which titles they and lists of the agenda name, which
/// titles run along every page, and whether it is the record of a meeting.
///
/// It follows from the first lines alone (``limit``, ``CatalogLine``), whatever these lines are classified as: so it is the same
/// after any edits as in a fresh reading.
final class TitleCatalog: Equatable, Sendable {
    /// How many lines of a draft are looked at.
    static let limit = 1_200

    /// The lines of contents tables, in order.
    let contents: [Range<Int>]
    /// The levels of titles that contents tables name without a label, by their hashes.
    let levels: [UInt32: UInt8]
    /// The levels of other titles, that contents tables name with a label, or lists of the agenda.
    let labelledLevels: [UInt32: UInt8]
    /// The hashes of titles that stand beside page numbers again and again.
    let running: Set<UInt32>
    /// Whether a line says that a meeting begins, or speakers' names stand before colons.
    let isRecord: Bool

    /// Reads a draft's first lines.
    init(_ lines: [CatalogLine] = []) {
        let tables = ContentsTables(lines)
        let agenda = AgendaTitles.levels(in: lines, outside: tables.ranges)
        isRecord = TitleCatalog.isRecord(lines)
        contents = tables.ranges
        levels = tables.levels
        labelledLevels = agenda.merging(tables.labelled) { _, level in level }
        running = TitleCatalog.runningTitles(lines).subtracting(levels.keys).subtracting(labelledLevels.keys)
    }

    static func == (first: TitleCatalog, second: TitleCatalog) -> Bool {
        first === second
            || first.contents == second.contents && first.levels == second.levels
                && first.labelledLevels == second.labelledLevels && first.running == second.running
                && first.isRecord == second.isRecord
    }

    /// Whether a line is one of a contents table.
    func isContents(_ line: Int) -> Bool {
        line < Self.limit && contents.contains { $0.contains(line) }
    }

    /// Whether a contents table or the agenda names a title.
    func announces(_ title: UInt32) -> Bool {
        title != 0 && (levels[title] != nil || labelledLevels[title] != nil)
    }

    /// The hashes of titles that another catalog announces otherwise, or not at all.
    func titles(differingFrom other: TitleCatalog) -> Set<UInt32> {
        let keys = Set(levels.keys).union(other.levels.keys).union(labelledLevels.keys).union(
            other.labelledLevels.keys)
        let titles = keys.filter {
            levels[$0] != other.levels[$0] || labelledLevels[$0] != other.labelledLevels[$0]
        }
        return titles.union(running.symmetricDifference(other.running))
    }

    private static func isRecord(_ lines: [CatalogLine]) -> Bool {
        var speakers = 0
        var above: CatalogLine?
        for line in lines {
            defer { above = line }
            if line.flags.contains(.speaker) { speakers += 1 }
            let isSetOff = above.map { $0.isBlank || $0.close == .sentence } ?? true
            if line.flags.contains(.opensMeeting), isSetOff, !line.flags.contains(.goesOn) { return true }
        }
        return speakers >= 3
    }

    /// Titles that stand above or below page numbers at least three times.
    private static func runningTitles(_ lines: [CatalogLine]) -> Set<UInt32> {
        var counts: [UInt32: Int] = [:]
        var above: CatalogLine?
        for line in lines where !line.isBlank {
            let isMark = line.flags.contains(.furniture)
            if let above, above.flags.contains(.furniture) != isMark {
                let title = isMark ? above : line
                if title.label == .none, title.columns <= 120 { counts[title.title, default: 0] += 1 }
            }
            above = line
        }
        return Set(counts.filter { $0.key != 0 && $0.value >= 3 }.keys)
    }
}
