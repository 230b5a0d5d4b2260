/// A string literal in Swift source.
struct StringLiteral {
    /// The 1-based line on which it begins.
    let line: Int
    /// What stands between the quotes; `\()` for each interpolation.
    let text: String
    /// Where it stands in the code without comments, with its quotes, in bytes.
    let range: Range<Int>
}

/// Tells comments and string literals of Swift source apart from the rest: as much of the language as the project uses.
struct SwiftScanner {
    private let source: [UInt8]
    private var index = 0
    private var line = 1
    /// The source without comments, in UTF-8.
    private(set) var code: [UInt8] = []
    /// The literals found, in the order of their ends.
    private(set) var literals: [StringLiteral] = []

    init(_ text: String) { source = Array(text.utf8) }

    mutating func scan() {
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "/") where continues("//"):
                while index < source.count, source[index] != 0x0A { index += 1 }
            case UInt8(ascii: "/") where continues("/*"):
                while index < source.count, !continues("*/") { skip() }
                index += 2
            case UInt8(ascii: "\""): scanLiteral()
            default: copy()
            }
        }
    }

    private func continues(_ text: StaticString) -> Bool {
        guard index + text.utf8CodeUnitCount <= source.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where source[index + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    private mutating func skip() {
        if source[index] == 0x0A { line += 1 }
        index += 1
    }

    private mutating func copy() {
        code.append(source[index])
        skip()
    }

    private mutating func scanLiteral() {
        let start = (line: line, offset: code.count)
        let quote: StaticString = continues("\"\"\"") ? "\"\"\"" : "\""
        var text: [UInt8] = []
        for _ in 0..<quote.utf8CodeUnitCount { copy() }
        while index < source.count, !continues(quote) {
            if continues("\\(") {
                text += Array("\\()".utf8)
                copy()
                copy()
                scanInterpolation()
            } else {
                // An escaped quote ends nothing.
                for _ in 0..<(source[index] == UInt8(ascii: "\\") ? 2 : 1) {
                    text.append(source[index])
                    copy()
                }
            }
        }
        for _ in 0..<quote.utf8CodeUnitCount where index < source.count { copy() }
        literals.append(
            StringLiteral(
                line: start.line, text: String(decoding: text, as: UTF8.self),
                range: start.offset..<code.count))
    }

    private mutating func scanInterpolation() {
        var depth = 1
        while index < source.count, depth > 0 {
            switch source[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: "\""):
                scanLiteral()
                continue
            default: break
            }
            copy()
        }
    }
}
