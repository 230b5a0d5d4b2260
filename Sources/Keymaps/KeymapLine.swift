/// One line of a keymap file. A keymap is the part of TOML in which every line says one thing: a table, or a
/// key with a text.
///
/// A reader of its own and not a TOML library's: it tells the line of each mistake and goes on behind it, reads
/// the built-in keymap in a tenth of a millisecond, and no file whatsoever ends the program.
enum KeymapLine: Equatable {
    /// Nothing, or a comment.
    case blank
    /// `[name]`
    case table(String)
    /// `"key" = "value"`; the value is nil where it is not a text.
    case entry(key: String, value: String?)

    /// Reads a line without its line end.
    init(_ line: ArraySlice<UInt8>) throws(KeymapProblem.Fault) {
        var cursor = Cursor(rest: line)
        cursor.skipBlanks()
        guard let first = cursor.rest.first, first != UInt8(ascii: "#") else {
            try cursor.expectEnd()
            self = .blank
            return
        }
        if first == UInt8(ascii: "[") {
            self = .table(try Self.tableName(&cursor))
            return
        }
        let key = try cursor.takeName()
        cursor.skipBlanks()
        guard cursor.take(UInt8(ascii: "=")) else { throw .noEqualsSign }
        cursor.skipBlanks()
        guard cursor.isAtQuote else {
            if cursor.isAtForeignQuote { throw .foreignQuotes }
            if !cursor.isAtOtherValue { throw .unquotedValue }
            self = .entry(key: key, value: nil)
            return
        }
        let value = try cursor.takeQuoted()
        try cursor.expectEnd()
        self = .entry(key: key, value: value)
    }

    /// Whether a line that could not be read was to open a table.
    static func opensTable(_ line: ArraySlice<UInt8>) -> Bool {
        line.first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "[")
    }

    private static func tableName(_ cursor: inout Cursor) throws(KeymapProblem.Fault) -> String {
        cursor.rest = cursor.rest.dropFirst()
        cursor.skipBlanks()
        guard let name = try? cursor.takeName() else { throw .table }
        cursor.skipBlanks()
        guard cursor.take(UInt8(ascii: "]")) else { throw .table }
        try cursor.expectEnd()
        return name
    }
}
