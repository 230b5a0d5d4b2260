extension KeymapLine {
    /// A place in a line, with what TOML allows there.
    struct Cursor {
        /// What is still to be read.
        var rest: ArraySlice<UInt8>

        mutating func skipBlanks() {
            while let first = rest.first, first == 0x20 || first == 0x09 { rest.removeFirst() }
        }

        mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest.removeFirst()
            return true
        }

        /// Expects nothing more but blanks and a comment.
        mutating func expectEnd() throws(KeymapProblem.Fault) {
            skipBlanks()
            guard let first = rest.first else { return }
            guard first == UInt8(ascii: "#") else { throw .textAfterValue }
            for byte in rest where byte < 0x20 && byte != 0x09 || byte == 0x7f { throw .controlCharacter }
        }

        var isAtQuote: Bool {
            rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'")
        }

        /// Whether a quotation mark of Chinese typing stands here.
        var isAtForeignQuote: Bool {
            ["“", "”", "‘", "’", "＂", "＇"].contains { rest.starts(with: $0.utf8) }
        }

        /// Whether a number, a truth value, a list or a table begins here.
        var isAtOtherValue: Bool {
            guard let first = rest.first else { return false }
            return "0123456789+-[{".utf8.contains(first) || rest.starts(with: "true".utf8)
                || rest.starts(with: "false".utf8)
        }

        /// A key's or table's name, quoted or bare.
        mutating func takeName() throws(KeymapProblem.Fault) -> String {
            if isAtQuote { return try takeQuoted() }
            if isAtForeignQuote { throw .foreignQuotes }
            let name = rest.prefix { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
            if name.isEmpty { throw rest.first == UInt8(ascii: "=") ? .noKey : .unquotedKey }
            rest = rest[name.endIndex...]
            return String(decoding: name, as: UTF8.self)
        }

        /// A text in quotes of one kind or the other, on this line.
        mutating func takeQuoted() throws(KeymapProblem.Fault) -> String {
            guard let quote = rest.popFirst() else { throw .openQuote }
            let body = rest
            // Three quotes in a row open a text of several lines.
            if body.starts(with: [quote, quote]) { throw .severalLines }
            for index in body.indices {
                let byte = body[index]
                if byte == quote {
                    rest = body[(index + 1)...]
                    return String(decoding: body[..<index], as: UTF8.self)
                }
                if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
                    return try takeEscaped()
                }
                if byte < 0x20 && byte != 0x09 || byte == 0x7f { throw .controlCharacter }
            }
            throw .openQuote
        }

        /// A text in double quotes with escapes in it, from behind its opening quote.
        private mutating func takeEscaped() throws(KeymapProblem.Fault) -> String {
            var text: [UInt8] = []
            while let byte = rest.popFirst() {
                switch byte {
                case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
                case UInt8(ascii: "\\"): text += Array(String(try takeEscape()).utf8)
                case 0..<0x09, 0x0A..<0x20, 0x7f: throw .controlCharacter
                default: text.append(byte)
                }
            }
            throw .openQuote
        }

        private mutating func takeEscape() throws(KeymapProblem.Fault) -> Character {
            switch rest.popFirst() {
            case UInt8(ascii: "\""): return "\""
            case UInt8(ascii: "\\"): return "\\"
            case UInt8(ascii: "b"): return "\u{8}"
            case UInt8(ascii: "t"): return "\t"
            case UInt8(ascii: "n"): return "\n"
            case UInt8(ascii: "f"): return "\u{c}"
            case UInt8(ascii: "r"): return "\r"
            case UInt8(ascii: "u"): return try takeScalar(digits: 4)
            case UInt8(ascii: "U"): return try takeScalar(digits: 8)
            default: throw .escape
            }
        }

        private mutating func takeScalar(digits: Int) throws(KeymapProblem.Fault) -> Character {
            let number = String(decoding: rest.prefix(digits), as: UTF8.self)
            guard number.utf8.count == digits, number.utf8.first != UInt8(ascii: "+"),
                let value = UInt32(number, radix: 16), let scalar = UnicodeScalar(value)
            else { throw .escape }
            rest = rest.dropFirst(digits)
            return Character(scalar)
        }
    }
}
