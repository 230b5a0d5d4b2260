import Screen

/// A question to the terminal: one character after another, and after each where the cursor is now. The terminal
/// gets it in one piece, so that it costs one round trip on the slowest line.
struct WidthProbe {
    /// What to send.
    let question: [UInt8]
    private let row: Int
    /// Where the cursor was before the first sample and, as the answers come, after each.
    private var columns: [Int]

    /// Columns that the samples need at most.
    private static var room: Int { 2 * WidthReport.samples.count + 1 }

    /// Finds a place at the end of a row where nothing stands; nil where there is none.
    init?(over frame: Frame, asksModes: Bool = true, asksKind: Bool = false) {
        let blank = Cell.blank()
        let start = frame.size.columns - Self.room
        // A report from the first row can be taken for a key.
        guard frame.size.rows > 1, start > 0,
            let row = (1..<frame.size.rows).last(where: {
                frame.row($0).suffix(Self.room).allSatisfy { $0 == blank }
            })
        else { return nil }
        self.init(
            row: row, column: start, cursorRow: frame.cursor?.row ?? 0,
            cursorColumn: frame.cursor?.column ?? 0, asksModes: asksModes, asksKind: asksKind)
    }

    /// Asks in a row, which must not be the first, from a column on; the cursor is put in its place afterwards.
    init(
        row: Int, column: Int, cursorRow: Int, cursorColumn: Int, asksModes: Bool = true,
        asksKind: Bool = false
    ) {
        self.row = row
        columns = [column]
        let place = "\u{1b}[\(row + 1);\(column + 1)H"
        // First what modes there are, and what kind of terminal it is. What does not know the questions may show their last
        // letters, over which the samples go.
        let kind = asksKind ? DeviceAttributes.question : ""
        let modes = TerminalMode.sideMargins.question + TerminalMode.altSendsEscape.question + kind
        var text = asksModes ? place + modes + place : place
        for sample in WidthReport.samples { text += sample.character + "\u{1b}[6n" }
        text += place + "\u{1b}[K\u{1b}[\(cursorRow + 1);\(cursorColumn + 1)H"
        question = Array(text.utf8)
    }

    /// Takes one answer. Those from elsewhere on the screen belong to another question.
    mutating func take(row: Int, column: Int) {
        if row == self.row, report == nil { columns.append(column) }
    }

    /// What the terminal has told, once it has told all.
    var report: WidthReport? {
        guard columns.count == WidthReport.samples.count + 1 else { return nil }
        return WidthReport(columns: zip(columns.dropFirst(), columns).map { $0 - $1 })
    }
}
