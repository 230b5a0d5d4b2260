extension ConfigurationReader {
    /// A key's or table's name, quoted or bare.
    mutating func takeName() throws(Fault) -> String {
        if isAtQuote { return try takeQuoted() }
        if isAtForeignQuote { throw .foreignQuotes }
        let start = position
        while let byte, Self.isBare(byte) { position += 1 }
        if position == start { throw byte == UInt8(ascii: "=") ? .noKey : .unquotedKey }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// A value that is no list.
    mutating func takeValue() throws(Fault) -> ConfigurationFile.Value {
        if isAtQuote { return .string(try takeQuoted()) }
        if isAtForeignQuote { throw .foreignQuotes }
        let start = position
        while let byte, Self.isBare(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".") {
            position += 1
        }
        let word = bytes[start..<position]
        guard let first = word.first else { throw isAt("{") || isAt("[") ? .nested : .unquotedValue }
        if word.elementsEqual("true".utf8) { return .boolean(true) }
        if word.elementsEqual("false".utf8) { return .boolean(false) }
        let isSigned = first == UInt8(ascii: "+") || first == UInt8(ascii: "-")
        let digits = isSigned ? word.dropFirst() : word
        guard let digit = digits.first, Self.isDigit(digit) else { throw .unquotedValue }
        guard digits.allSatisfy(Self.isDigit), digits.count == 1 || digit != UInt8(ascii: "0"),
            let number = Int(String(decoding: word, as: UTF8.self))
        else { throw .number }
        return .integer(number)
    }

    var isAtQuote: Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// Whether a quotation mark of Chinese typing stands here.
    private var isAtForeignQuote: Bool {
        guard let byte, byte >= 0x80 else { return false }
        return isAt("“") || isAt("”") || isAt("‘") || isAt("’") || isAt("＂") || isAt("＇")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isBare(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

extension ConfigurationReader {
    /// A text in quotes of one kind or the other, on this line.
    private mutating func takeQuoted() throws(Fault) -> String {
        let quote = bytes[position]
        position += 1
        let start = position
        while let byte, !isAtEnd {
            if byte == quote {
                // Three quotes in a row open a text of several lines.
                if position == start, position + 1 < bytes.count, bytes[position + 1] == quote {
                    throw .severalLines
                }
                position += 1
                return String(decoding: bytes[start..<position - 1], as: UTF8.self)
            }
            if byte == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") {
                return try takeEscaped(from: start)
            }
            if Self.isControl(byte) { throw .controlCharacter }
            position += 1
        }
        throw .openQuote
    }

    /// The rest of a text in double quotes that begins at an offset, from its first escape on.
    private mutating func takeEscaped(from start: Int) throws(Fault) -> String {
        var text = Array(bytes[start..<position])
        while let byte, !isAtEnd {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(String(try takeEscape()).utf8)
            case _ where Self.isControl(byte): throw .controlCharacter
            default: text.append(byte)
            }
        }
        throw .openQuote
    }

    private mutating func takeEscape() throws(Fault) -> Character {
        guard let byte, !isAtEnd else { throw .openQuote }
        position += 1
        switch byte {
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

    private mutating func takeScalar(digits: Int) throws(Fault) -> Character {
        let number = String(decoding: bytes[position...].prefix(digits), as: UTF8.self)
        guard number.utf8.count == digits, number.utf8.first != UInt8(ascii: "+"),
            let value = UInt32(number, radix: 16), let scalar = UnicodeScalar(value)
        else { throw .escape }
        position += digits
        return Character(scalar)
    }
}
