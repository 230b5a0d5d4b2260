import Keymaps

extension InputDecoder {
    /// What stands at a place of the buffer.
    mutating func step(at place: Int) -> Step {
        buffer[place] == 0x1b ? escape(at: place) : plain(at: place, modifiers: [])
    }

    /// A character or a control byte, after `ESC` with Alt.
    func plain(at place: Int, modifiers: Modifiers) -> Step {
        let byte = buffer[place]
        switch byte {
        case 0x0d: return key(.enter, modifiers, length: 1)
        case 0x09: return key(.tab, modifiers, length: 1)
        // Which of the two it is, is a matter of the terminal's settings, and those are often wrong.
        case 0x7f, 0x08: return key(.backspace, modifiers, length: 1)
        case 0x00: return key(.character(" "), modifiers.union(.control), length: 1)
        case 0x01...0x1a:
            return key(
                .character(Character(UnicodeScalar(byte + 0x60))), modifiers.union(.control), length: 1)
        case 0x1b...0x1f:
            return key(
                .character(Character(UnicodeScalar(byte + 0x40))), modifiers.union(.control), length: 1)
        case 0x20...0x7e: return key(.character(Character(UnicodeScalar(byte))), modifiers, length: 1)
        default: return character(at: place, modifiers: modifiers)
        }
    }

    private func character(at place: Int, modifiers: Modifiers) -> Step {
        let lead = buffer[place]
        let length: Int
        switch lead {
        case 0xc2...0xdf: length = 2
        case 0xe0...0xef: length = 3
        case 0xf0...0xf4: length = 4
        default: return .skip(length: 1)
        }
        var value = UInt32(lead) & (0x7f >> UInt32(length))
        for index in place + 1..<place + length {
            guard index < buffer.count else { return .incomplete(.none) }
            guard buffer[index] & 0xc0 == 0x80 else { return .skip(length: index - place) }
            value = value << 6 | UInt32(buffer[index] & 0x3f)
        }
        let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
        // C1 controls are no text, and no key sends them.
        guard value >= least, value >= 0xa0, let scalar = Unicode.Scalar(value) else {
            return .skip(length: length)
        }
        return key(.character(Character(scalar)), modifiers, length: length)
    }

    func key(_ key: Key, _ modifiers: Modifiers, length: Int) -> Step {
        .event(.key(KeyStroke(key, modifiers)), length: length)
    }

    /// What begins with `ESC`.
    mutating func escape(at place: Int) -> Step {
        guard place + 1 < buffer.count else { return .incomplete(.escape) }
        if let found = tabled(at: place) { return found }
        switch buffer[place + 1] {
        case 0x1b: return escapeTwice(at: place)
        case 0x5b: return controlSequence(at: place)
        case 0x4f: return singleShift(at: place)
        case 0x5d, 0x50: return answer(at: place)
        default:
            switch plain(at: place + 1, modifiers: .alt) {
            case .event(let event, let length): return .event(event, length: length + 1)
            case .skip(let length): return .skip(length: length + 1)
            case let other: return other
            }
        }
    }

    private func tabled(at place: Int) -> Step? {
        let available = min(table.longest, buffer.count - place)
        guard available >= 3 else { return nil }
        for length in stride(from: available, through: 3, by: -1) {
            if let stroke = table.stroke(for: buffer[place..<place + length]) {
                return .event(.key(stroke), length: length)
            }
        }
        return nil
    }

    /// `ESC` before a key's sequence is Alt; before anything else it is the key Esc.
    private mutating func escapeTwice(at place: Int) -> Step {
        let escapeKey = key(.escape, [], length: 1)
        guard place + 2 < buffer.count else { return .incomplete(.escape) }
        guard buffer[place + 2] == 0x5b || buffer[place + 2] == 0x4f else { return escapeKey }
        switch escape(at: place + 1) {
        case .event(.key(let stroke), let length):
            if case .character = stroke.key, length == 2 { return escapeKey }
            return key(stroke.key, stroke.modifiers.union(.alt), length: length + 1)
        case .event, .paste: return escapeKey
        case .skip(let length): return .skip(length: length + 1)
        case .incomplete(let wait): return .incomplete(wait)
        }
    }
}
