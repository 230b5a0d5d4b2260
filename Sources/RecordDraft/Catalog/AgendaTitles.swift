/// The titles of lists of the agenda: runs of short numbered lines that begin with 1, at least three of them, with what is
/// below an item under `(a)`, `(b)`.
enum AgendaTitles {
    /// The most columns that an item takes.
    private static let longest: UInt16 = 240

    /// The levels of the titles, by their hashes: 1 for an item, 2 for what is below it.
    static func levels(in lines: [CatalogLine], outside tables: [Range<Int>]) -> [UInt32: UInt8] {
        var found: [UInt32: UInt8] = [:]
        var run: [(title: UInt32, level: UInt8)] = []
        var last: Int32 = 0
        func close() {
            if last >= 3 {
                for entry in run where found[entry.title] == nil { found[entry.title] = entry.level }
            }
            run = []
            last = 0
        }
        for (line, shape) in lines.enumerated() where !shape.isBlank {
            if tables.contains(where: { $0.contains(line) }) {
                close()
                continue
            }
            switch shape.label {
            case .number(let number, .plain), .number(let number, .glued), .tabbedNumber(let number):
                guard shape.columns <= longest, shape.close != .colon else { close(); continue }
                if number != last + 1 { close() }
                guard number == last + 1 else { continue }
                last = number
                if shape.title != 0 { run.append((shape.title, 1)) }
            case .item(.mark, _) where last > 0 && shape.columns <= longest:
                if shape.title != 0 { run.append((shape.title, 2)) }
            case .none where last > 0 && shape.columns <= longest: continue
            default: close()
            }
        }
        close()
        return found
    }
}
