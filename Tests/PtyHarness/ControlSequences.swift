/// Reading what a program sends to a terminal.
public enum ControlSequences {
    /// The text of an output without escape sequences; what moves the cursor counts as a line end, but for
    /// sequences that only set colours.
    public static func removed(from output: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        forEach(in: output) { piece in
            switch piece {
            case .text(let byte): text.append(byte)
            case .control(let byte): if byte == 0x0A || byte == 0x0D { text.append(0x0A) }
            case .sequence(let bytes):
                if bytes.last != UInt8(ascii: "m") && bytes.count > 3 { text.append(0x0A) }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What no draft, name or lock may bring onto a terminal: any control character, sequences other than those
    /// that place the cursor, set colours, erase and scroll, direction overrides. Empty where there is none.
    public static func forbidden(in output: ArraySlice<UInt8>) -> [String] {
        var found: [String] = []
        var text: [UInt8] = []
        forEach(in: output) { piece in
            switch piece {
            case .text(let byte): text.append(byte)
            case .control(let byte):
                // Backspace, line feed and carriage return move the cursor; shift in sets ASCII back.
                if ![0x08, 0x0A, 0x0D, 0x0F].contains(byte) { found.append("control \(byte)") }
            case .sequence(let bytes):
                if !isHarmless(bytes) { found.append(String(decoding: bytes.dropFirst(), as: UTF8.self)) }
            }
        }
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x80...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF,
                0xE0000...0xE0FFF:
                found.append("U+" + String(scalar.value, radix: 16, uppercase: true))
            default: break
            }
        }
        return found
    }

    /// All escape sequences of an output, without their `ESC`.
    public static func all(in output: ArraySlice<UInt8>) -> [String] {
        var found: [String] = []
        forEach(in: output) { piece in
            if case .sequence(let bytes) = piece {
                found.append(String(decoding: bytes.dropFirst(), as: UTF8.self))
            }
        }
        return found
    }

    /// The part of an output that ends with a whole sequence or character: only behind it may something else be sent.
    public static func whole(_ output: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if let escape = output.lastIndex(of: 0x1B) {
            let rest = output[escape...].dropFirst()
            let isWhole =
                switch rest.first {
                case UInt8(ascii: "["): rest.dropFirst().contains { (0x40...0x7E).contains($0) }
                case UInt8(ascii: "("), UInt8(ascii: ")"): rest.count > 1
                default: !rest.isEmpty
                }
            if !isWhole { return output[..<escape] }
        }
        guard let lead = output.lastIndex(where: { $0 & 0xC0 != 0x80 }), output[lead] >= 0xC0 else {
            return output
        }
        let length = output[lead] < 0xE0 ? 2 : output[lead] < 0xF0 ? 3 : 4
        return output.endIndex - lead < length ? output[..<lead] : output
    }

    private enum Piece {
        case text(UInt8)
        case control(UInt8)
        case sequence([UInt8])
    }

    private static func isHarmless(_ sequence: [UInt8]) -> Bool {
        guard sequence.count > 1 else { return false }
        switch sequence[1] {
        case UInt8(ascii: "["):
            // The program asks where the cursor is, whether there are margins at the sides, what Alt sends and whether
            // pastes are marked, and what kind of terminal it is; nothing else may be asked.
            if sequence.dropFirst(2).elementsEqual("6n".utf8) { return true }
            if ["?69$p", "?1036$p", "?2004$p", ">c"].contains(where: {
                sequence.dropFirst(2).elementsEqual($0.utf8)
            }) {
                return true
            }
            // The shape of the Linux console's cursor.
            if sequence.dropFirst(2).elementsEqual("?0c".utf8) { return true }
            // Cursor, erasing, inserting and deleting, scrolling, colours, modes, margins, window size reports.
            return "ABCDGHJKLMPSTX@bdfhlmrt".utf8.contains(sequence.last ?? 0)
        case UInt8(ascii: "]"):
            // What is copied goes to the clipboard, which is never asked for: that is a `?`.
            let beginning = Array("52;c;".utf8)
            return sequence.dropFirst(2).starts(with: beginning)
                && sequence.dropFirst(2 + beginning.count).allSatisfy { byte in
                    (0x61...0x7A).contains(byte | 0x20) || "0123456789+/=".utf8.contains(byte)
                }
        case UInt8(ascii: "("), UInt8(ascii: ")"): return sequence.count == 3
        case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"), UInt8(ascii: "M"),
            UInt8(ascii: "D"):
            return true
        default: return false
        }
    }

    private static func forEach(in output: ArraySlice<UInt8>, _ body: (Piece) -> Void) {
        var rest = output
        while let byte = rest.popFirst() {
            guard byte == 0x1B else {
                body(byte < 0x20 || byte == 0x7F ? .control(byte) : .text(byte))
                continue
            }
            var sequence = [byte]
            guard let kind = rest.popFirst() else { break }
            sequence.append(kind)
            switch kind {
            case UInt8(ascii: "["):
                while let next = rest.popFirst() {
                    sequence.append(next)
                    if (0x40...0x7E).contains(next) { break }
                }
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                if let next = rest.popFirst() { sequence.append(next) }
            case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
                UInt8(ascii: "X"):
                while let next = rest.popFirst(), next != 0x07 {
                    sequence.append(next)
                    if next == 0x5C && sequence.dropLast().last == 0x1B { break }
                }
            default: break
            }
            body(.sequence(sequence))
        }
    }
}
