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
/// | the same where no entry had a page so far: a title that came before word for word | end |
/// | says that a meeting begins; a sentence; more than 200 columns; a number and more than 80 columns | end |
/// | any other | entry; in a table with pages it counts only if one with a page follows |
struct ContentsTables {
    private(set) var ranges: [Range<Int>] = []
    /// The levels of the titles that have no label, and of those that have one, by their hashes.
    private(set) var levels: [UInt32: UInt8] = [:]
    private(set) var labelled: [UInt32: UInt8] = [:]

    private let lines: [LineShape]
    /// Where a title stands last, by its hash.
    private var lastLine: [UInt32: Int] = [:]

    init(_ lines: [LineShape]) {
        self.lines = lines
        for (line, shape) in lines.enumerated() where shape.title != 0 { lastLine[shape.title] = line }
        var line = 0
        while line < lines.count {
            let start = line
            line += 1
            guard isTitle(start) || hasPages(from: start) || comesAgain(from: start) else { continue }
            guard let table = table(from: start) else { continue }
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
        let shape = lines[line]
        return !shape.flags.isDisjoint(with: [.contents, .pageTail]) || next(after: line).map(isCell) ?? false
    }

    private func isCell(_ line: Int) -> Bool { lines[line].flags.contains(.pageCell) }

    /// The next line that is not blank.
    private func next(after line: Int) -> Int? {
        lines[(line + 1)...].prefix(6).firstIndex { !$0.isBlank }
    }

    /// Whether a table without a title may begin here: of six lines from here on three are labelled and end in pages.
    private func hasPages(from start: Int) -> Bool {
        guard !lines[start].flags.isDisjoint(with: [.contents, .pageTail]),
            lines[start].label != .none || lines[start].flags.contains(.contents)
        else { return false }
        var seen = 0
        var found = 0
        for shape in lines[start...].prefix(16) where !shape.isBlank {
            let isEntry = shape.isOutlineLabelled || shape.flags.contains(.contents)
            if isEntry, !shape.flags.isDisjoint(with: [.contents, .pageTail]) { found += 1 }
            seen += 1
            if seen == 6 || found == 3 { break }
        }
        return found >= 3
    }

    /// Whether a table without title and pages may begin here: three labelled titles or more with no text between them, most of
    /// which come again.
    private func comesAgain(from start: Int) -> Bool {
        guard lines[start].isOutlineLabelled, lines[start].isTitle(within: 200) else { return false }
        var titles: [UInt32] = []
        var end = start
        for line in start..<lines.count where !lines[line].isBlank {
            let shape = lines[line]
            let isEntry = shape.isOutlineLabelled || shape.label == .none
            guard isEntry, shape.isTitle(within: 200), !titles.contains(shape.title) else { break }
            if shape.isOutlineLabelled { titles.append(shape.title) }
            end = line
        }
        let again = titles.filter { $0 != 0 && lastLine[$0, default: 0] > end }
        return titles.count >= 3 && again.count * 10 >= titles.count * 6
    }

    /// The lines of the table that begins at a line; `nil` where it is none.
    private func table(from start: Int) -> Range<Int>? {
        var labels: [UInt32: LineLabel] = [:]
        var wholeTitles: Set<UInt32> = []
        var first: UInt32 = 0
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
            if isCell(line) || isTitle(line) {
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
                if let before = labels[shape.title], shape.title != 0, before == label,
                    pages == 0
                        ? wholeTitles.contains(shape.wholeTitle) : label != .none || shape.title == first,
                    !pagesFollow(line)
                {
                    isRepeated = true
                    break
                }
                isText =
                    shape.close == .sentence || shape.columns > 200
                    || (shape.isNumbered && shape.columns > 80)
                isText = isText && !shape.flags.contains(.labelOnly)
                if isText { break }
            }
            if shape.title != 0 {
                if first == 0 { first = shape.title }
                if labels[shape.title] == nil { labels[shape.title] = label }
            }
            pending = shape.flags.contains(.labelOnly) ? line : nil
            if names { pages += 1 }
            if names || pages == 0 { last = line }
            if pending == nil { end = line }
            wholeTitles.insert(shape.wholeTitle)
        }
        guard labels.count >= 2 else { return nil }
        // Up to a title that comes again, or the end of the lines, all belongs to the table.
        if !isText { last = isRepeated ? end : max(end, pending ?? 0) }
        last = withoutPageMarks(start...last)
        if pages < 2, !isRepeated, !labels.keys.contains(where: { lastLine[$0, default: 0] > last }) {
            return nil
        }
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
                opensEntry = hasPage(line) || !shape.flags.isDisjoint(with: [.contents, .pageTail])
            }
            guard shape.title != 0, !shape.flags.contains(.agendaItemsOnly),
                isLabelled || opensEntry || !hasAnyPage(table)
            else { continue }
            var level = 1
            if isLabelled {
                level = (pending ?? shape.label).contentsLevel
                above = level
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
        table.contains { !lines[$0].flags.isDisjoint(with: [.contents, .pageTail, .pageCell]) }
    }
}

extension LineShape {
    /// Whether the line has a label such as parts, sections and annexes have.
    var isOutlineLabelled: Bool {
        switch label {
        case .letter, .roman, .chinese, .bracketedChinese, .chapter, .division, .sectionWord, .annex: true
        default: false
        }
    }

    /// Whether the line has a plain number.
    var isNumbered: Bool {
        if case .number(_, .plain) = label { return true }
        return false
    }
}

extension LineLabel {
    /// The level of a heading with such a label, as contents tables have it.
    fileprivate var contentsLevel: Int {
        switch self {
        case .letter, .sectionWord, .bracketedChinese: 2
        case .number, .subnumber: 3
        case .item: 4
        default: 1
        }
    }
}
