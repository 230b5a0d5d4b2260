extension ConfigurationReader {
    /// The byte that is read next; nil at the end of the file.
    var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Whether the line ends here: LF, CRLF, a CR alone (so that lines count as they do on the screen), or the end of the
    /// file.
    var isAtEnd: Bool {
        guard let byte else { return true }
        return byte == 0x0A || byte == 0x0D
    }

    mutating func skipBlanks() {
        while let byte, byte == 0x20 || byte == 0x09 { position += 1 }
    }

    /// Goes behind the end of the line.
    mutating func skipLine() {
        while let byte {
            position += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, self.byte == 0x0A { position += 1 }
            line += 1
            return
        }
    }

    mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        position += 1
        return true
    }

    /// Whether the text stands here.
    func isAt(_ text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        return text.withUTF8Buffer { text in
            text.indices.allSatisfy { bytes[position + $0] == text[$0] }
        }
    }

    /// Goes to the end of the line, where there may be nothing more but blanks and a comment.
    mutating func expectEnd() throws(ConfigurationMistake.Fault) {
        skipBlanks()
        if isAtEnd { return }
        guard byte == UInt8(ascii: "#") else { throw .textAfterValue }
        while let byte, !isAtEnd {
            if Self.isControl(byte) { throw .controlCharacter }
            position += 1
        }
    }

    /// Whether TOML does not allow the byte in texts and comments.
    static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 || byte == 0x7F
    }
}
