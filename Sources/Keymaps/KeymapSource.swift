/// The entries of a keymap file with the lines they stand on.
struct KeymapSource {
    /// A key and its value in a table.
    struct Entry: Equatable {
        /// Nil above the first table.
        let table: String?
        let key: String
        /// Nil where the value is not a text.
        let value: String?
        /// 1-based.
        let line: Int
    }

    /// A table and its 1-based line.
    struct Table: Equatable {
        let name: String
        let line: Int
    }

    /// What is wrong, and on which 1-based line.
    struct Mistake: Error {
        let kind: KeymapProblem.Kind
        let line: Int
    }

    /// In the order of the file.
    private(set) var entries: [Entry] = []
    /// In the order of the file.
    private(set) var tables: [Table] = []
    /// In the order of the file.
    private(set) var mistakes: [Mistake] = []

    /// Reads a file's bytes; a byte order mark and CRLF do no harm.
    init(_ bytes: [UInt8]) {
        var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var table: String?
        // After a table line that can't be read its keys count nowhere, least of all in the table above.
        var isInBrokenTable = false
        var number = 0
        while !rest.isEmpty {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            let line = rest[..<end].last == 0x0D ? rest[..<end].dropLast() : rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            number += 1
            do throws(KeymapProblem.Fault) {
                switch try KeymapLine(line) {
                case .blank: break
                case .table(let name):
                    for earlier in tables where earlier.name == name {
                        mistakes.append(Mistake(kind: .tableTwice(name, line: earlier.line), line: number))
                    }
                    tables.append(Table(name: name, line: number))
                    table = name
                    isInBrokenTable = false
                case .entry(let key, let value):
                    if isInBrokenTable { continue }
                    entries.append(Entry(table: table, key: key, value: value, line: number))
                }
            } catch {
                if KeymapLine.opensTable(line) { isInBrokenTable = true }
                mistakes.append(Mistake(kind: .syntax(error), line: number))
            }
        }
    }
}
