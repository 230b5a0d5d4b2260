import Keymaps

extension InputDecoder {
    /// What begins with `ESC [`.
    mutating func controlSequence(at place: Int) -> Step {
        guard place + 2 < buffer.count else { return .incomplete(.escape) }
        // The Linux console's F1 to F5.
        if buffer[place + 2] == 0x5b {
            guard place + 3 < buffer.count else { return .incomplete(.key) }
            let number = Int(buffer[place + 3]) - 0x40
            return (1...5).contains(number) ? key(.function(number), [], length: 4) : .skip(length: 4)
        }
        var index = max(place + 2, scanned)
        while index < buffer.count {
            switch buffer[index] {
            case 0x24 where isDigits(place + 2..<index):
                return numbered(at: place, end: index, extra: .shift)
            case 0x20...0x3f: index += 1
            case 0x40...0x7e: return complete(at: place, end: index)
            default: return .skip(length: index - place)
            }
        }
        scanned = index
        return .incomplete(.key)
    }

    private func isDigits(_ range: Range<Int>) -> Bool {
        !range.isEmpty && buffer[range].allSatisfy { (0x30...0x39).contains($0) }
    }

    private func complete(at place: Int, end: Int) -> Step {
        let length = end - place + 1
        let first = buffer[place + 2]
        if (0x3c...0x3f).contains(first) { return privateAnswer(at: place, end: end) }
        let numbers = parameters(place + 2..<end)
        // One number alone is the modifiers on some older terminals.
        let modifiers = Modifiers(xterm: numbers.count > 1 ? numbers[1] : numbers.first ?? 1)
        switch buffer[end] {
        case 0x7e: return tilde(numbers, at: place, end: end)
        case 0x41...0x44:
            var all = modifiers
            if table.bracketArrowsAreControl, numbers.isEmpty { all.insert(.control) }
            return key(Self.arrows[Int(buffer[end] - 0x41)], all, length: length)
        case 0x46: return key(.end, modifiers, length: length)
        case 0x48: return key(.home, modifiers, length: length)
        case 0x50...0x53 where buffer[end] != 0x52:
            return key(.function(Int(buffer[end]) - 0x4f), modifiers, length: length)
        case 0x52:
            // In the first row a cursor report can't be told from F3 with modifiers: nobody asks there.
            if numbers.count < 2 || (numbers[0] == 1 && (2...16).contains(numbers[1])) {
                return key(.function(3), modifiers, length: length)
            }
            return .event(
                .reply(.cursorPosition(row: numbers[0] - 1, column: numbers[1] - 1)), length: length)
        case 0x5a: return key(.tab, modifiers.union(.shift), length: length)
        case 0x61...0x64 where numbers.isEmpty:
            return key(Self.arrows[Int(buffer[end] - 0x61)], .shift, length: length)
        case 0x5e: return numbered(at: place, end: end, extra: .control)
        case 0x40: return numbered(at: place, end: end, extra: [.control, .shift])
        case 0x75:
            return coded(numbers.first ?? 0, modifiers: numbers.count > 1 ? numbers[1] : 1, length: length)
        case 0x63, 0x6e, 0x74, 0x79:
            return .event(.reply(.controlSequence(Array(buffer[place + 2...end]))), length: length)
        case 0x4d where numbers.isEmpty: return olderMouse(at: place)
        default: return .skip(length: length)
        }
    }

    private func privateAnswer(at place: Int, end: Int) -> Step {
        if beginsMouse(at: place) { return mouse(at: place, end: end) }
        let length = end - place + 1
        let numbers = parameters(place + 3..<end)
        if buffer[end] == 0x52, numbers.count >= 2 {
            return .event(
                .reply(.cursorPosition(row: numbers[0] - 1, column: numbers[1] - 1)), length: length)
        }
        return .event(.reply(.controlSequence(Array(buffer[place + 2...end]))), length: length)
    }

    /// `ESC [ 5 ~`, with modifiers as a second number.
    private func tilde(_ numbers: [Int], at place: Int, end: Int) -> Step {
        let length = end - place + 1
        guard let number = numbers.first else { return .skip(length: length) }
        if number == 200 { return .paste(length: length) }
        if number == 27, numbers.count == 3 {
            return coded(numbers[2], modifiers: numbers[1], length: length)
        }
        return numbered(at: place, end: end, extra: Modifiers(xterm: numbers.count > 1 ? numbers[1] : 1))
    }

    /// A key that has a number; rxvt has its own last byte for each modifier.
    private func numbered(at place: Int, end: Int, extra: Modifiers) -> Step {
        let length = end - place + 1
        guard let number = parameters(place + 2..<end).first else { return .skip(length: length) }
        if let named = Self.namedByNumber[number] { return key(named, extra, length: length) }
        guard let function = Self.functionByNumber[number] else { return .skip(length: length) }
        if function <= 12 { return key(.function(function), extra, length: length) }
        return key(.function(function - table.shiftedFunctionKeys), extra.union(.shift), length: length)
    }

    /// A key given as the code of its character.
    private func coded(_ code: Int, modifiers number: Int, length: Int) -> Step {
        let modifiers = Modifiers(xterm: number)
        switch code {
        case 9: return key(.tab, modifiers, length: length)
        case 13: return key(.enter, modifiers, length: length)
        case 27: return key(.escape, modifiers, length: length)
        case 8, 127: return key(.backspace, modifiers, length: length)
        // Private codes are keys of their own that have no name here.
        case 0..<32, 0x80..<0xa0, 0xe000..<0xf900: return .skip(length: length)
        default:
            guard let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value) else {
                return .skip(length: length)
            }
            return key(.character(Character(scalar)), modifiers, length: length)
        }
    }

    /// What begins with `ESC O`.
    mutating func singleShift(at place: Int) -> Step {
        var end = place + 2
        // Modifiers as in `ESC O 5 D` or `ESC O 1 ; 5 D`.
        while end < buffer.count, (0x30...0x3b).contains(buffer[end]), end < place + 6 { end += 1 }
        guard end < buffer.count else { return .incomplete(end == place + 2 ? .escape : .key) }
        let length = end - place + 1
        let modifiers = Modifiers(xterm: parameters(place + 2..<end).last ?? 1)
        let byte = buffer[end]
        switch byte {
        case 0x41...0x44: return key(Self.arrows[Int(byte - 0x41)], modifiers, length: length)
        case 0x61...0x64: return key(Self.arrows[Int(byte - 0x61)], .control, length: length)
        case 0x46: return key(.end, modifiers, length: length)
        case 0x48: return key(.home, modifiers, length: length)
        case 0x49: return key(.tab, modifiers, length: length)
        case 0x4d: return key(.enter, modifiers, length: length)
        case 0x50...0x53: return key(.function(Int(byte) - 0x4f), modifiers, length: length)
        case 0x58: return key(.character("="), modifiers, length: length)
        // The number pad: from `*` to `/` and the digits.
        case 0x6a...0x79:
            return key(.character(Character(UnicodeScalar(byte - 0x40))), modifiers, length: length)
        case 0x40...0x7e: return .skip(length: length)
        default: return key(.character("O"), .alt, length: 2)
        }
    }

    private func parameters(_ range: Range<Int>) -> [Int] {
        guard !range.isEmpty else { return [] }
        return buffer[range].split(separator: 0x3b, omittingEmptySubsequences: false).map { field in
            // What follows a colon refines the number before it.
            field.prefix { (0x30...0x39).contains($0) }.reduce(0) { min($0 * 10 + Int($1 - 0x30), 1 << 24) }
        }
    }

    private static let arrows: [Key] = [.up, .down, .right, .left]

    private static let namedByNumber: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]

    private static let functionByNumber: [Int: Int] = [
        11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 17: 6, 18: 7, 19: 8, 20: 9, 21: 10, 23: 11, 24: 12, 25: 13, 26: 14,
        28: 15, 29: 16, 31: 17, 32: 18, 33: 19, 34: 20,
    ]
}
