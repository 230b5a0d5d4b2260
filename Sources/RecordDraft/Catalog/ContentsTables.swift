/// The contents tables among the first lines of a draft, and the titles that they name.
///
/// A table begins with its title (``TitleHash/contents``), or where it has none with lines that end in page numbers, or with
/// labelled titles most of which come again. It ends before the first of its titles that comes again.
///
/// | Line in a table | Decision |
/// |---|---|
/// | blank, rule, page furniture | passed over |
/// | page number or range alone; a title of a table (`目录（续）`) | entry |
/// | leaders, a page number at its end, or alone on the next line | entry with a page |
/// | a title that came before, with the same label and no page; labelled, or the first entry | end |
/// | the same where no entry had a page so far: a title that came before, but for the entry right above | end |
/// | says that a meeting begins; a sentence; more than 200 columns; a number and more than 80 columns | end |
/// | any other | entry; in a table with pages it counts only if one with a page follows |
struct ContentsTables {
    private(set) var ranges: [Range<Int>] = []
    /// The levels of the titles that have no label, and of those that have one, by their hashes.
    private(set) var levels: [UInt32: UInt8] = [:]
    private(set) var labelled: [UInt32: UInt8] = [:]

    private let lines: [CatalogLine]

    init(_ lines: [CatalogLine]) {
        self.lines = lines
        var line = 0
        while line < lines.count {
            let start = line
            line += 1
            var table: Range<Int>?
            if isTitle(start) || hasPages(from: start) {
                table = self.table(from: start)
                // Titles that follow one that stands over no table stand over none either.
                if table == nil {
                    while line < lines.count, isTitle(line) || lines[line].isBlank { line += 1 }
                }
            } else if lines[start].isOutlineLabelled, lines[start].isTitle(within: 200) {
                let run = run(from: start)
                table = comesAgain(run) ? self.table(from: start) : nil
                line = max(line, table == nil ? run.upperBound : 0)
            }
            guard let table else { continue }
            ranges.append(table)
            addLevels(of: table)
            line = table.upperBound
        }
    }

    private func isTitle(_ line: Int) -> Bool {
        let shape = lines[line]
        return shape.label == .none && shape.columns <= 60 && TitleHash.contents.contains(shape.title)
    }

    /// Whether a line names a page.
    private func hasPage(_ line: Int) -> Bool {
        lines[line].endsWithPage || next(after: line).map(isCell) ?? false
    }

    private func isCell(_ line: Int) -> Bool { lines[line].flags.contains(.pageCell) }

    /// The next line that is not blank.
    private func next(after line: Int) -> Int? {
        lines[(line + 1)...].prefix(6).firstIndex { !$0.isBlank }
    }

    /// Whether a table without a title may begin here: of six lines from here on three are labelled and end in pages.
    private func hasPages(from start: Int) -> Bool {
        guard lines[start].endsWithPage, lines[start].label != .none || lines[start].flags.contains(.contents)
        else { return false }
        var seen = 0
        var found = 0
        for line in lines[start...].prefix(16) where !line.isBlank {
            if line.endsWithPage, line.isOutlineLabelled || line.flags.contains(.contents) { found += 1 }
            seen += 1
            if seen == 6 || found == 3 { break }
        }
        return found >= 3
    }

    /// The lines from a labelled title on up to the first that is text, or a title that stands in them already.
    private func run(from start: Int) -> Range<Int> {
        var titles: Set<UInt32> = []
        var end = start + 1
        for (line, shape) in lines[start...].enumerated() where !shape.isBlank {
            guard shape.isOutlineLabelled || shape.label == .none, shape.isTitle(within: 200),
                !shape.endsWithPage, !isTitle(start + line)
            else { break }
            if shape.isOutlineLabelled, !titles.insert(shape.title).inserted { break }
            end = start + line + 1
        }
        return start..<end
    }

    /// Whether a run of titles is a table without pages: of its labelled titles, three or more, most come again below it.
    private func comesAgain(_ run: Range<Int>) -> Bool {
        let titles = lines[run].filter(\.isOutlineLabelled).map(\.title)
        guard titles.count >= 3 else { return false }
        let below = titlesBelow(run.upperBound)
        return titles.filter(below.contains).count * 10 >= titles.count * 6
    }

    private func titlesBelow(_ line: Int) -> Set<UInt32> {
        Set(lines[line...].lazy.map(\.title).filter { $0 != 0 })
    }

    /// The lines of the table that begins at a line; `nil` where it is none.
    private func table(from start: Int) -> Range<Int>? {
        var labels: [UInt32: LineLabel] = [:]
        var first: UInt32 = 0
        var above: UInt32 = 0
        var pages = 0
        // The last entry that surely is one, and the last line that may be.
        var last = start
        var end = start
        var isText = false
        var pending: Int?
        var isRepeated = false
        for line in (isTitle(start) ? start + 1 : start)..<lines.count {
            let shape = lines[line]
            if shape.isBlank || shape.flags.contains(.rule) { continue }
            if isCell(line) || isTitle(line) || TitleHash.columnHeads.contains(shape.title) {
                if isCell(line) { pages += 1 }
                last = line
                end = line
                continue
            }
            if shape.flags.contains(.furniture) { continue }
            isText = shape.flags.contains(.opensMeeting)
            if isText { break }
            let names = hasPage(line)
            let label = pending.map { lines[$0].label } ?? shape.label
            if !names {
                let mayEnd = pages == 0 ? shape.title != above : label != .none || shape.title == first
                if shape.title != 0, let before = labels[shape.title], before.goesWith(label), mayEnd,
                    !pagesFollow(line)
                {
                    isRepeated = true
                    break
                }
                let isLong = shape.columns > 200 || (shape.label.isPlainNumber && shape.columns > 80)
                isText = (shape.close == .sentence || isLong) && !shape.flags.contains(.labelOnly)
                if isText { break }
            }
            if shape.title != 0 {
                if first == 0 { first = shape.title }
                if labels[shape.title] == nil { labels[shape.title] = label }
                above = shape.title
            }
            // An annex may have no title, as in `附件9`.
            pending = shape.flags.contains(.labelOnly) && !shape.isAnnex ? line : nil
            if names { pages += 1 }
            if names || pages == 0 { last = line }
            if pending == nil { end = line }
        }
        guard labels.count >= 2 else { return nil }
        // Up to a title that comes again, or the end of the lines, all belongs to the table.
        if !isText { last = isRepeated ? end : max(end, pending ?? 0) }
        last = withoutPageMarks(start...last)
        if pages < 2, !isRepeated, titlesBelow(last + 1).isDisjoint(with: labels.keys) { return nil }
        return start..<last + 1
    }

    /// The last line of a table, page marks behind it left aside: a page number below a document symbol.
    private func withoutPageMarks(_ table: ClosedRange<Int>) -> Int {
        var last = table.upperBound
        while last > table.lowerBound {
            let above = lines[table.lowerBound..<last].lastIndex { !$0.isBlank } ?? table.lowerBound
            let isMark = lines[last].isBlank || (lines[last].flags.contains(.furniture) && !isCell(last))
            let isBelowMark = isCell(last) && lines[above].flags.contains(.furniture) && !isCell(above)
            guard isMark || isBelowMark else { break }
            last -= 1
        }
        return last
    }

    /// Whether the lines below a line name pages still: then a title that comes again is only named twice.
    private func pagesFollow(_ line: Int) -> Bool {
        var seen = 0
        var found = 0
        for below in lines[(line + 1)...].prefix(24).indices where !lines[below].isBlank {
            if hasPage(below) || isCell(below) { found += 1 }
            seen += 1
            if seen == 8 { break }
        }
        return found >= 3
    }

    /// Records the levels of the titles in a table: that of their labels; without a label the first level, or one below a
    /// subsection, or one below the part that stands right above.
    private mutating func addLevels(of table: Range<Int>) {
        var above = 0
        var pending: LineLabel?
        var opensEntry = true
        for line in table where !lines[line].isBlank {
            let shape = lines[line]
            if isCell(line) || isTitle(line) {
                opensEntry = true
                continue
            }
            let isLabelled = shape.label != .none || pending != nil
            if shape.flags.contains(.labelOnly) {
                pending = shape.label
                continue
            }
            defer {
                pending = nil
                opensEntry = hasPage(line)
            }
            guard shape.title != 0, !shape.flags.contains(.agendaItemsOnly),
                isLabelled || opensEntry || !hasAnyPage(table)
            else { continue }
            var level = 1
            if isLabelled {
                let label = pending ?? shape.label
                level = label.contentsLevel ?? above + 1
                if label.contentsLevel != nil { above = level }
            } else if above >= 3 {
                level = above + 1
            }
            if isLabelled {
                labelled[shape.title] = labelled[shape.title] ?? UInt8(clamping: level)
            } else {
                levels[shape.title] = levels[shape.title] ?? UInt8(clamping: level)
            }
        }
    }

    private func hasAnyPage(_ table: Range<Int>) -> Bool {
        table.contains { lines[$0].endsWithPage || isCell($0) }
    }
}

extension LineLabel {
    /// The level of a heading with such a label, as contents tables have it; `nil` for `(a)`, one below what is above.
    fileprivate var contentsLevel: Int? {
        switch self {
        case .letter, .sectionWord, .bracketedChinese: 2
        case .number, .subnumber: 3
        case .item: nil
        default: 1
        }
    }

    /// Whether a title may have one label in a contents table and the other in the text: `一.` there, `第一章` here.
    fileprivate func goesWith(_ other: LineLabel) -> Bool {
        switch (self, other) {
        case (.chinese, .chapter), (.roman, .chapter), (.letter, .chapter): true
        default: self == other
        }
    }
}
