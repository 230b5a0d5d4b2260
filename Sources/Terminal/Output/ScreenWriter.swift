import Screen
import TextLayout

/// Makes the bytes that bring a terminal from one frame to the next. Nothing is sent here: what comes out depends on
/// the frames alone, so that any two of them can be tried against a terminal.
///
/// It keeps track of the cursor and of the attributes that the terminal draws with, and sends neither again.
struct ScreenWriter {
    let terminfo: Terminfo
    var looks: Looks
    /// What can be drawn of characters beyond ASCII.
    let codeset: Codeset
    /// Whether the terminal can scroll some of its columns by themselves, with the margins of DEC's VT420.
    var hasSideMargins = false

    /// What has been drawn last; `nil` where what stands on the screen is not known.
    private(set) var shown: Frame?
    /// Where the cursor is; the column is `nil` where it waits behind the last one.
    var cursor: (row: Int, column: Int?)?
    /// What the terminal draws with; `nil` where that is not known.
    var look: Looks.Number?
    private var showsCursor: Bool?
    var output: [UInt8] = []
    var policy = WidthPolicy.narrow

    init(terminfo: Terminfo, looks: Looks, codeset: Codeset) {
        self.terminfo = terminfo
        self.looks = looks
        self.codeset = codeset
    }

    /// Forgets the state of the screen, since something else has written on it: the next frame is sent as a whole.
    mutating func forget() {
        shown = nil
        cursor = nil
        look = nil
        showsCursor = nil
    }

    /// The bytes that make the screen show a frame. The cursor is put in its place last, since input methods and screen
    /// readers follow it.
    ///
    /// - Parameter size: The size of the terminal, which may be smaller than the frame for a moment.
    mutating func update(to frame: Frame, size: Size) -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        policy = frame.policy
        let place = frame.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
        if place == nil, showsCursor != false {
            output += terminfo.cursorInvisible
            showsCursor = false
        }
        if let before = shown, before.size == frame.size, before.policy == frame.policy {
            write(frame, over: before, size: size)
        } else {
            writeAll(frame, size: size)
        }
        shown = frame
        if let place {
            move(to: place.row, place.column)
            if showsCursor != true {
                output += terminfo.cursorNormal
                showsCursor = true
            }
        }
        return output
    }

    /// The bytes that reset the attributes, before something is sent that is no frame. Where that leaves the cursor is not
    /// known.
    mutating func plain() -> [UInt8] {
        output.removeAll(keepingCapacity: true)
        setLook(Looks.plain)
        cursor = nil
        return output
    }

    mutating func setLook(_ wanted: Looks.Number) {
        looks.append(from: look, to: wanted, to: &output)
        look = wanted
    }

    /// Clears the screen and draws a frame on it.
    private mutating func writeAll(_ frame: Frame, size: Size) {
        setLook(Looks.plain)
        let blanks = [Cell](repeating: .blank(), count: frame.size.columns)
        if let clear = terminfo.clearScreen {
            output += clear
            cursor = (0, 0)
        } else {
            cursor = nil
        }
        let knowsBlanks = terminfo.clearScreen != nil
        let unknown = [Cell](repeating: Self.unknown, count: frame.size.columns)
        for row in 0..<min(frame.size.rows, size.rows) {
            (knowsBlanks ? blanks : unknown).withUnsafeBufferPointer { old in
                frame.row(row).withUnsafeBufferPointer { new in
                    writeRow(row, old, new, size: size)
                }
            }
        }
    }

    private mutating func write(_ frame: Frame, over before: Frame, size: Size) {
        var changed = frame.changedRows(since: before)
        if changed.isEmpty { return }
        var before = before
        if size == frame.size, scroll(&before, to: frame, changed: changed) {
            changed = frame.changedRows(since: before)
        }
        let shifts = size == frame.size ? plannedShifts(changed, from: before, to: frame) : []
        clearEnds(shifts)
        var next = 0
        for row in changed where row < size.rows {
            frame.row(row).withUnsafeBufferPointer { new in
                if next < shifts.count, shifts[next].row == row {
                    insertOrDelete(shifts[next].shift, row: row)
                    shifts[next].cells.withUnsafeBufferPointer { writeRow(row, $0, new, size: size) }
                    next += 1
                } else {
                    before.row(row).withUnsafeBufferPointer { writeRow(row, $0, new, size: size) }
                }
            }
        }
    }

    /// A cell that is like none of a frame: what stands there must be drawn.
    static let unknown = Cell(glyph: .none, columns: 1, style: .text)
}
