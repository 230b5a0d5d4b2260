/// Symbols of United Nations documents, such as `HSP/HA.2/4/Add.1/Rev.1`.
enum DocumentSymbol {
    /// Whether a whole text is a symbol.
    static func isSymbol(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count >= 2, let first = parts.first,
            first.utf8.first.map({ (0x41...0x5A).contains($0) }) == true
        else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { isPart($0) }
        }
    }

    /// Whether a byte can stand in a symbol: letters, digits, stops, hyphens, brackets.
    static func isPart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x28, 0x29, 0x5B, 0x5D: true
        default: false
        }
    }
}
