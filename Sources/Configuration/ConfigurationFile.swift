/// A file of settings, keys or lists, with the lines that its parts stand on: the part of TOML that people write by hand,
/// which is `key = value` lines in `[tables]`, values being texts, whole numbers, truth values and lists of these.
///
/// A reader of its own and not a TOML library's: it tells the line of each mistake and goes on behind it, reads the
/// built-in keymap in a tenth of a millisecond, and no file whatsoever ends the program.
public struct ConfigurationFile: Sendable {
    /// A table with what stands in it.
    public struct Table: Equatable, Sendable {
        /// The parts of its name: `[a.b]` is `["a", "b"]`; none for what stands above the first table.
        public let path: [String]
        /// The name as it is written, without its brackets: `a.b`.
        public let name: String
        /// The line of its name, 1-based; 1 for what stands above the first table.
        public let line: Int
        /// In the order of the file; no key is in them twice.
        public internal(set) var entries: [Entry] = []

        init(path: [String], line: Int) {
            self.path = path
            self.line = line
            var name = path.first ?? ""
            for part in path.dropFirst() { name += "." + part }
            self.name = name
        }
    }

    /// A key and its value.
    public struct Entry: Equatable, Sendable {
        /// The key, without quotes.
        public let key: String
        /// The value.
        public let value: Value
        /// The line of the key, 1-based.
        public let line: Int
    }

    /// What a key is set to.
    public enum Value: Equatable, Sendable {
        /// A text, its escapes resolved.
        case string(String)
        /// A whole number.
        case integer(Int)
        /// `true` or `false`.
        case boolean(Bool)
        /// A list, which may go over several lines.
        case array([Item])
    }

    /// A value in a list.
    public struct Item: Equatable, Sendable {
        /// The value, which is no list itself.
        public let value: Value
        /// Its line, 1-based.
        public let line: Int
    }

    /// The tables in the order of the file. What stands above the first one comes first, in a table without a name,
    /// though there be nothing. A table that stands twice is in it twice.
    public let tables: [Table]
    /// What is wrong, in the order of the lines. What a mistake stands in does not count, all else does.
    public let mistakes: [ConfigurationMistake]

    /// Reads a file's bytes, which are UTF-8; a byte order mark and CRLF do no harm. Takes time in proportion to them.
    public init(_ bytes: [UInt8]) {
        var reader = ConfigurationReader(bytes)
        reader.readAll()
        tables = reader.tables
        mistakes =
            reader.mistakes.isEmpty ? [] : reader.mistakes.sorted { $0.line < $1.line }
    }
}
