import TextRope

/// The kind of line end that a draft has.
enum LineEnding: Equatable {
    case lf
    case crlf
    case cr

    /// The kind at the end of the first line; LF where there is only one.
    init(of text: TextRope) {
        guard text.lineCount > 1 else {
            self = .lf
            return
        }
        let end = text.bytes(in: text.lineContent(0).upperBound..<text.lineRange(0).upperBound)
        self = end == [0x0D, 0x0A] ? .crlf : end == [0x0D] ? .cr : .lf
    }

    /// The bytes of one line end.
    var bytes: [UInt8] {
        switch self {
        case .lf: [0x0A]
        case .crlf: [0x0D, 0x0A]
        case .cr: [0x0D]
        }
    }

    /// The bytes with every line end made one of this kind. Terminals send CR for the line ends of a paste.
    func applied(to text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte == 0x0D || byte == 0x0A {
                if byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A { index += 1 }
                result.append(contentsOf: bytes)
            } else {
                result.append(byte)
            }
            index += 1
        }
        return result
    }
}
