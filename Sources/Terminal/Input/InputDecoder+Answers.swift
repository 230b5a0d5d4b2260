import Keymaps

/// Answers of the terminal that are strings: what begins with `ESC ]` or `ESC P` and ends with `ESC \` or BEL.
///
/// `ESC ]` may be a stray one, before what somebody types. So what is no answer comes out as typed: that does not begin as
/// one does, holds what none holds, or ends, once the time is over, before its beginning is complete. An answer that the
/// link has cut is left out.
extension InputDecoder {
    private enum Beginning {
        case none
        case incomplete
        case complete(end: Int)
    }

    /// A string; a key with Alt, and what is typed after it, where it is none.
    mutating func answer(at place: Int) -> Step {
        guard place + 2 < buffer.count else { return .incomplete(.escape) }
        let kind = buffer[place + 1]
        let typed = key(.character(Character(UnicodeScalar(kind))), .alt, length: 2)
        let beginning = kind == 0x5d ? command(at: place + 2) : deviceControl(at: place + 2)
        guard case .complete(let content) = beginning else {
            if case .incomplete = beginning { return .incomplete(.answer) }
            return typed
        }
        var index = max(content, scanned)
        while index < buffer.count {
            let byte = buffer[index]
            if byte == 0x07 || byte == 0x1b {
                if byte == 0x1b {
                    guard index + 1 < buffer.count else { break }
                    // Cut off by something else, which then stands for itself.
                    guard buffer[index + 1] == 0x5c else { return .skip(length: index - place) }
                }
                let content = Array(buffer[place + 2..<index])
                let reply =
                    kind == 0x5d ? TerminalReply.operatingSystemCommand(content) : .deviceControl(content)
                return .event(.reply(reply), length: index - place + (byte == 0x07 ? 1 : 2))
            }
            if byte < 0x20 { return .skip(length: index - place) }
            // The answers of terminals are ASCII.
            if byte >= 0x80 { return typed }
            index += 1
        }
        scanned = index
        return .incomplete(.sequence)
    }

    /// The number of an operating system command, as in `11;rgb:…`.
    private func command(at start: Int) -> Beginning {
        let end = endOfNumbers(at: start, separator: nil)
        if end == start || end > start + 4 { return .none }
        guard end < buffer.count else { return .incomplete }
        return buffer[end] == 0x3b ? .complete(end: end + 1) : .none
    }

    /// The beginning of a device control string, as in `>|XTerm`, `!|00000000`, `1$r0m`, `0+r`: numbers, a mark and a
    /// letter.
    private func deviceControl(at start: Int) -> Beginning {
        if buffer[start] == 0x3e || buffer[start] == 0x21 {
            guard start + 1 < buffer.count else { return .incomplete }
            return buffer[start + 1] == 0x7c ? .complete(end: start + 2) : .none
        }
        let mark = endOfNumbers(at: start, separator: 0x3b)
        if mark == start || mark > start + 8 { return .none }
        guard mark < buffer.count else { return .incomplete }
        guard buffer[mark] == 0x24 || buffer[mark] == 0x2b || buffer[mark] == 0x21 else { return .none }
        guard mark + 1 < buffer.count else { return .incomplete }
        return (0x61...0x7e).contains(buffer[mark + 1]) ? .complete(end: mark + 2) : .none
    }

    private func endOfNumbers(at start: Int, separator: UInt8?) -> Int {
        buffer[start...].firstIndex { !(0x30...0x39).contains($0) && $0 != separator } ?? buffer.count
    }
}
