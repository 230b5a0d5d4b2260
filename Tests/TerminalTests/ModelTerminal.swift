import Screen
import TextLayout

@testable import Terminal

/// A terminal as strict as one can be: whatever real ones do differently makes what stands there wrong.
struct ModelTerminal {
    struct Spot: Equatable {
        var text: String
        /// Columns that begin here; 0 for the second half of a wide character.
        var columns: Int
        var colors: ColorState
    }

    /// What stands where something has been cut or is not known.
    static let broken = "�"

    let size: Size
    let waitsAtMargin: Bool
    private(set) var spots: [[Spot]]
    private(set) var row = 0
    private(set) var column = 0
    private(set) var showsCursor = true
    /// What was sent that no terminal of ECMA-48 was to be sent.
    private(set) var complaints: [String] = []
    private var waits = false
    private var colors = ColorState()
    private var rows: Range<Int>
    private var columns: Range<Int>
    private var last = " "
    private var lastPlace = (row: 0, column: 0)

    init(size: Size, waitsAtMargin: Bool) {
        self.size = size
        self.waitsAtMargin = waitsAtMargin
        rows = 0..<size.rows
        columns = 0..<size.columns
        // Something else has written on it.
        let garbage = Spot(text: Self.broken, columns: 1, colors: colors)
        spots = Array(repeating: Array(repeating: garbage, count: size.columns), count: size.rows)
    }

    mutating func take(_ bytes: [UInt8]) {
        var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\n": goDown()
            case "\r": goTo(row, 0)
            case "\u{8}": goTo(row, waits ? -1 : column - 1)
            case "\u{1b}": takeEscape(&rest)
            case "\0"..<" ", "\u{7f}": complaints.append("control \(scalar.value)")
            default: write(String(scalar))
            }
        }
    }

    private mutating func takeEscape(_ rest: inout ArraySlice<Unicode.Scalar>) {
        switch rest.popFirst() {
        case "D": goDown()
        case "M": goTo(row - 1, column)
        case "[":
            let parameters = rest.prefix { !("@"..."~").contains($0) }
            rest = rest.dropFirst(parameters.count)
            guard let final = rest.popFirst() else { return complaints.append("open sequence") }
            var text = ""
            text.unicodeScalars.append(contentsOf: parameters)
            control(final, text)
        case let other: complaints.append("ESC \(other.map(String.init) ?? "")")
        }
    }

    private mutating func control(_ final: Unicode.Scalar, _ text: String) {
        let numbers = text.split(separator: ";").compactMap { Int($0) }
        let count = numbers.first ?? 1
        switch (final, text) {
        case ("l", "?12"), ("h", "34"): break
        case ("h", "?25"), ("c", "?0"): showsCursor = true
        case ("l", "?25"), ("c", "?1"): showsCursor = false
        case ("h", "?69"): break
        case ("l", "?69"): columns = 0..<size.columns
        case ("m", _):
            if !colors.take(Array("\u{1b}[\(text)m".utf8)) { complaints.append("SGR \(text)") }
        case ("H", _): goTo(count - 1, (numbers.last ?? 1) - 1)
        case ("G", _): goTo(row, count - 1)
        case ("A", _): goTo(row - count, column)
        case ("B", _): goTo(row + count, column)
        case ("C", _): goTo(row, waits ? -1 : column + count)
        case ("D", _): goTo(row, waits ? -1 : column - count)
        case ("J", ""), ("J", "2"):
            if text.isEmpty, row + column > 0 { complaints.append("clears a part") }
            for row in 0..<size.rows { blank(row, 0..<size.columns) }
        case ("K", ""): blank(row, column..<size.columns)
        case ("@", _): insert(count)
        case ("P", _): delete(count)
        case ("b", _): for _ in 0..<count { write(last) }
        case ("r", _):
            rows = numbers.isEmpty ? 0..<size.rows : numbers[0] - 1..<numbers[1]
            goTo(0, 0)
        case ("s", _):
            columns = numbers[0] - 1..<numbers[1]
            goTo(0, 0)
        case ("S", _): scroll(rows, by: count)
        case ("T", _): scroll(rows, by: -count)
        case ("M", _): scroll(row..<rows.upperBound, by: count)
        case ("L", _): scroll(row..<rows.upperBound, by: -count)
        default: complaints.append("CSI \(text)\(final)")
        }
        if final != "m" { waits = false }
    }

    private mutating func goTo(_ row: Int, _ column: Int) {
        if !(0..<size.rows).contains(row) || !(0..<size.columns).contains(column) {
            complaints.append("goes to \(row), \(column)")
        }
        self.row = min(max(0, row), size.rows - 1)
        self.column = min(max(0, column), size.columns - 1)
        waits = false
    }

    private mutating func goDown() {
        if rows != 0..<size.rows { complaints.append("line feed between margins") }
        // Where it waits, some terminals are a column further.
        if row == size.rows - 1 { complaints.append("scrolls") } else { row += 1 }
    }

    private mutating func write(_ text: String) {
        let scalar = text.unicodeScalars.first?.value ?? 0
        let width = DisplayWidth.columns(ofScalar: scalar, policy: .narrow)
        if width == 0 {
            spots[lastPlace.row][lastPlace.column].text += text
            return
        }
        if waits || column + width > size.columns { return complaints.append("writes over the margin") }
        last = text
        for place in [column, column + width] where place < size.columns && spots[row][place].columns == 0 {
            // What is left of a wide character: no two terminals do the same.
            let garbage = Spot(text: Self.broken, columns: 1, colors: colors)
            spots[row][place] = garbage
            if place == column { spots[row][place - 1] = garbage }
        }
        lastPlace = (row, column)
        spots[row][column] = Spot(text: text, columns: width, colors: colors)
        if width == 2 { spots[row][column + 1] = Spot(text: "", columns: 0, colors: colors) }
        column += width
        if column == size.columns {
            column -= 1
            waits = waitsAtMargin
            if !waitsAtMargin {
                if row == size.rows - 1 { complaints.append("scrolls at the margin") }
                (row, column) = (min(row + 1, size.rows - 1), 0)
            }
        }
    }

    private mutating func blank(_ row: Int, _ range: Range<Int>) {
        if spots[row][range.lowerBound].columns == 0 { spots[row][range.lowerBound - 1].text = Self.broken }
        if range.upperBound < size.columns, spots[row][range.upperBound].columns == 0 {
            spots[row][range.upperBound].text = Self.broken
        }
        for column in range { spots[row][column] = Spot(text: " ", columns: 1, colors: colors) }
    }

    private mutating func insert(_ count: Int) {
        if spots[row][column].columns == 0 || spots[row][size.columns - count].columns == 0 {
            complaints.append("cuts by inserting")
        }
        let blanks = repeatElement(Spot(text: " ", columns: 1, colors: colors), count: count)
        spots[row].insert(contentsOf: blanks, at: column)
        spots[row].removeLast(count)
    }

    private mutating func delete(_ count: Int) {
        if spots[row][column].columns == 0
            || column + count < size.columns && spots[row][column + count].columns == 0
        {
            complaints.append("cuts by deleting")
        }
        spots[row].removeSubrange(column..<column + count)
        spots[row] += repeatElement(Spot(text: " ", columns: 1, colors: colors), count: count)
    }

    private mutating func scroll(_ rows: Range<Int>, by distance: Int) {
        let before = spots
        for row in rows {
            let source = row + distance
            if rows.contains(source) {
                spots[row].replaceSubrange(columns, with: before[source][columns])
            } else {
                for column in columns { spots[row][column] = Spot(text: " ", columns: 1, colors: colors) }
            }
        }
        for row in rows {
            for edge in [columns.lowerBound, columns.upperBound]
            where edge > 0 && edge < size.columns && before[row][edge].columns == 0 {
                complaints.append("cuts by scrolling")
            }
        }
    }
}
