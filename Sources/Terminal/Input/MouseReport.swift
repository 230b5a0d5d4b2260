import Keymaps

/// A report of the mouse, as "XTerm Control Sequences" has it under mouse tracking: `ESC [ < b ; x ; y M`, or with `m` where
/// a button went up. Coordinates count from 1.
enum MouseReport {
    static let beginning: [UInt8] = Array("\u{1b}[<".utf8)
    /// The last byte of a report, and that of one of a release.
    static let end = UInt8(ascii: "M"), endOfRelease = UInt8(ascii: "m")
    /// The most bytes of a report: three numbers of five digits.
    static let longest = beginning.count + 5 + 1 + 5 + 1 + 5 + 1
    /// The most rows and columns that a terminal can have.
    private static let largest = 65535

    /// The event of a whole report; `nil` for other bytes, and for what the editor does not use, such as a fourth button.
    static func event(_ report: ArraySlice<UInt8>) -> MouseEvent? {
        guard report.count <= longest, report.starts(with: beginning) else { return nil }
        let rest = report.dropFirst(beginning.count)
        let last = rest.last
        guard last == end || last == endOfRelease else { return nil }
        let fields = rest.dropLast().split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let numbers = fields.compactMap(number)
        guard fields.count == 3, numbers.count == 3 else { return nil }
        return event(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: last == endOfRelease)
    }

    /// The event of a report in the older form, `ESC [ M` and three bytes: the code, column and row, each with 32 added. Some
    /// terminals send it whatever they were asked for.
    static func event(bytes: ArraySlice<UInt8>) -> MouseEvent? {
        let numbers = bytes.map { Int($0) - 32 }
        guard numbers.count == 3 else { return nil }
        return event(code: numbers[0], column: numbers[1], row: numbers[2], isRelease: false)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// The code has the button in its two lowest bits, 3 being none; above them Shift, Alt and Ctrl, motion, the wheel.
    private static func event(code: Int, column: Int, row: Int, isRelease: Bool) -> MouseEvent? {
        guard (0..<128).contains(code), (1...largest).contains(column), (1...largest).contains(row) else {
            return nil
        }
        var modifiers: Modifiers = []
        if code & 4 != 0 { modifiers.insert(.shift) }
        if code & 8 != 0 { modifiers.insert(.alt) }
        if code & 16 != 0 { modifiers.insert(.control) }
        let action: MouseEvent.Action
        var button: MouseEvent.Button?
        if code & 64 != 0 {
            // 2 and 3 are a wheel that turns sideways.
            guard code & 2 == 0, !isRelease else { return nil }
            action = code & 1 == 0 ? .wheelUp : .wheelDown
        } else {
            button = [.left, .middle, .right, nil][code & 3]
            let isDrag = code & 32 != 0 && !isRelease
            if isDrag, button == nil { return nil }
            action = isDrag ? .drag : isRelease || button == nil ? .release : .press
        }
        return MouseEvent(action, button, row: row - 1, column: column - 1, modifiers: modifiers)
    }
}
