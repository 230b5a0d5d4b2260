/// Makes the way of the cursor shorter: an address in the row that it is in, or in the next one, needs no row.
///
/// ncurses addresses whatever is more than a few columns away by row and column, since it looks no further on slow
/// machines. Of a page of text that is two bytes in each row.
struct CursorAddresses {
    /// The row that the cursor is in, 1-based; `nil` where that is not known.
    private var row: Int?
    private var savedRow: Int?
    /// Whether rows scroll between margins: a line feed does more then than to go down.
    private var hasMargins = false
    private var result: [UInt8] = []

    /// What is to be sent in the place of output. Nothing may stand in the last column of a row that goes on in the next
    /// one: so it is with ncurses on terminals that wait there for what comes next.
    ///
    /// - Parameter row: The row that the cursor is in, 0-based; `nil` where that is not known.
    static func shortened(_ bytes: [UInt8], from row: Int? = nil) -> [UInt8] {
        var addresses = CursorAddresses()
        addresses.row = row.map { $0 + 1 }
        addresses.take(bytes)
        return addresses.result
    }

    private mutating func take(_ bytes: [UInt8]) {
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let end = bytes[index...].firstIndex { $0 < 0x20 } ?? bytes.count
            result += bytes[index..<end]
            if end == bytes.count { return }
            index = takeControl(bytes, at: end)
        }
    }

    /// Takes a control character, or the sequence that it begins, and gives the place behind it.
    private mutating func takeControl(_ bytes: [UInt8], at start: Int) -> Int {
        switch bytes[start] {
        case 0x1b where start + 1 < bytes.count:
            if bytes[start + 1] == UInt8(ascii: "[") { return takeControlSequence(bytes, at: start) }
            switch bytes[start + 1] {
            case UInt8(ascii: "7"): savedRow = row
            case UInt8(ascii: "8"): row = savedRow
            case UInt8(ascii: "("), UInt8(ascii: ")"): break
            default: row = nil
            }
            result += bytes[start...start + 1]
            return start + 2
        // Line feed; return, backspace, tab and shift in stay in the row.
        case 0x0a: row = hasMargins ? nil : row.map { $0 + 1 }
        case 0x08, 0x09, 0x0d, 0x0f: break
        default: row = nil
        }
        result.append(bytes[start])
        return start + 1
    }

    private mutating func takeControlSequence(_ bytes: [UInt8], at start: Int) -> Int {
        let final = bytes[(start + 2)...].firstIndex { (0x40...0x7e).contains($0) }
        guard let final else {
            row = nil
            result += bytes[start...]
            return bytes.count
        }
        switch bytes[final] {
        case UInt8(ascii: "H"):
            if takeAddress(bytes[start + 2..<final]) { return final + 1 }
        case UInt8(ascii: "d"):
            let target = Self.number(bytes[start + 2..<final])
            if stepped(to: target) { return final + 1 }
            row = target
        // Colours, what is cleared or moved in the row, and columns.
        case UInt8(ascii: "m"), UInt8(ascii: "K"), UInt8(ascii: "X"), UInt8(ascii: "@"), UInt8(ascii: "P"),
            UInt8(ascii: "b"), UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "G"):
            break
        case UInt8(ascii: "r"):
            hasMargins = true
            row = nil
        default: row = nil
        }
        result += bytes[start...final]
        return final + 1
    }

    /// Whether a shorter way has been taken to an address.
    private mutating func takeAddress(_ parameters: ArraySlice<UInt8>) -> Bool {
        let parts = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        guard parts.count == 2, let target = Self.number(parts[0]), let column = Self.number(parts[1]) else {
            row = parameters.isEmpty ? 1 : nil
            return false
        }
        guard stepped(to: target) else {
            row = target
            return false
        }
        result += column == 1 ? [0x0d] : [0x1b, UInt8(ascii: "[")] + parts[1] + [UInt8(ascii: "G")]
        return true
    }

    /// Whether a row was reached without an address.
    private mutating func stepped(to target: Int?) -> Bool {
        guard let row, let target else { return false }
        if target == row + 1, !hasMargins {
            result.append(0x0a)
            self.row = target
            return true
        }
        return target == row
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.isEmpty || digits.count > 4
            ? nil
            : digits.reduce(0) { number, digit in
                number.flatMap { (0x30...0x39).contains(digit) ? $0 * 10 + Int(digit - 0x30) : nil }
            }
    }
}
