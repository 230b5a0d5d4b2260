/// Text from outside (file names, owners of locks) made safe to display: nothing in it can control a terminal.
enum VisibleText {
    /// The bytes as text: what is not UTF-8 as `\xE4`, controls as `^[`, characters that change the direction
    /// or are not seen as `<U+202E>`.
    static func of(_ bytes: [UInt8]) -> String {
        var result = ""
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
            if let scalar = String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.first {
                result += form(of: scalar)
                rest = rest.dropFirst(length)
            } else {
                let digits = String(first, radix: 16, uppercase: true)
                result += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
                rest = rest.dropFirst()
            }
        }
        return result
    }

    private static func form(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20, 0x7F:
            return "^" + String(Unicode.Scalar(UInt8(scalar.value ^ 0x40)))
        default:
            break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        default:
            return String(scalar)
        }
    }
}
