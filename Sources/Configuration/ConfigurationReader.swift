/// A place in the bytes of a file, with the tables and mistakes found before it.
struct ConfigurationReader {
    typealias Fault = ConfigurationMistake.Fault

    let bytes: [UInt8]
    /// What is read next.
    var position: Int
    /// The line of `position`, 1-based.
    var line = 1
    var mistakes: [ConfigurationMistake] = []
    private(set) var tables = [ConfigurationFile.Table(path: [], line: 1)]
    /// The tables by name, and the lines of the keys of each table.
    private var names = NameIndex()
    /// The first table of the name of the one that is read, since a table may stand twice.
    private var scope = 0
    /// After a table line that can't be read its entries count nowhere, least of all in the table above.
    private var isInBrokenTable = false

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Reads all lines.
    mutating func readAll() {
        while position < bytes.count {
            skipBlanks()
            let opensTable = byte == UInt8(ascii: "[")
            do throws(Fault) {
                if opensTable {
                    open(try takeTablePath())
                } else if !isAtEnd && byte != UInt8(ascii: "#") {
                    // A list that is not closed ends where the next line can be read.
                    guard try takeEntry() else { continue }
                } else {
                    try expectEnd()
                }
            } catch {
                if opensTable { isInBrokenTable = true }
                note(error)
            }
            skipLine()
        }
    }

    mutating func note(_ fault: Fault, line: Int? = nil) {
        mistakes.append(ConfigurationMistake(line: line ?? self.line, fault: fault))
    }

    private mutating func open(_ path: [String]) {
        let table = ConfigurationFile.Table(path: path, line: line)
        scope = tables.count
        if let earlier = names.insert(table.name, in: -1, value: scope) {
            note(.tableTwice(table.name, line: tables[earlier].line))
            scope = earlier
        }
        tables.append(table)
        isInBrokenTable = false
    }

    /// Reads `[a.b]`.
    mutating func takeTablePath() throws(Fault) -> [String] {
        position += 1
        var path: [String] = []
        repeat {
            skipBlanks()
            guard let name = try? takeName() else { throw .table }
            path.append(name)
            skipBlanks()
        } while take(UInt8(ascii: "."))
        guard take(UInt8(ascii: "]")) else { throw .table }
        try expectEnd()
        return path
    }

    /// Reads `key = value`.
    ///
    /// - Returns: Whether its last line is still to be skipped.
    private mutating func takeEntry() throws(Fault) -> Bool {
        let keyLine = line
        let key = try takeName()
        skipBlanks()
        guard take(UInt8(ascii: "=")) else { throw .noEqualsSign }
        skipBlanks()
        let value: ConfigurationFile.Value
        if take(UInt8(ascii: "[")) {
            guard let items = takeItems() else { return false }
            value = .array(items)
        } else {
            value = try takeValue()
        }
        try expectEnd()
        if isInBrokenTable { return true }
        // Nobody else has to look: what is read twice is left out here, with the line where it stands.
        if let earlier = names.insert(key, in: scope, value: keyLine) {
            note(.keyTwice(key, line: earlier), line: keyLine)
        } else {
            tables[tables.count - 1].entries.append(.init(key: key, value: value, line: keyLine))
        }
        return true
    }
}
