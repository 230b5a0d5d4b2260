extension ConfigurationReader {
    /// Reads a list from behind its opening bracket to behind its closing one. A value that can't be read is left out, and
    /// that alone.
    ///
    /// - Returns: Nil where the list is not closed; what is read next is then the line behind it.
    mutating func takeItems() -> [ConfigurationFile.Item]? {
        let opening = line
        var items: [ConfigurationFile.Item] = []
        /// The line of a value that no comma has followed yet.
        var uncommaedLine: Int?
        var isLineStart = false
        while true {
            skipBlanks()
            if byte == UInt8(ascii: "#") {
                do throws(Fault) { try expectEnd() } catch { note(error) }
                while !isAtEnd { position += 1 }
            }
            if isAtEnd {
                skipLine()
                if position == bytes.count { break }
                isLineStart = true
            } else if take(UInt8(ascii: "]")) {
                return items
            } else if let comma = takeComma() {
                if uncommaedLine == nil || comma == .foreign { note(.comma) }
                uncommaedLine = nil
                isLineStart = false
            } else if isLineStart && opensEntryOrTable {
                break
            } else {
                if let uncommaedLine { note(.comma, line: uncommaedLine) }
                do throws(Fault) {
                    items.append(ConfigurationFile.Item(value: try takeValue(), line: line))
                } catch {
                    note(error)
                    skipItem()
                }
                uncommaedLine = line
                isLineStart = false
            }
        }
        note(.openList, line: opening)
        return nil
    }

    private enum Comma {
        case plain
        case foreign
    }

    private mutating func takeComma() -> Comma? {
        if take(UInt8(ascii: ",")) { return .plain }
        guard isAt("，") || isAt("、") else { return nil }
        position += 3
        return .foreign
    }

    /// Whether what begins here, at the start of a line, belongs to no list: `[table]` or `key =`.
    private var opensEntryOrTable: Bool {
        var ahead = self
        if byte == UInt8(ascii: "[") { return (try? ahead.takeTablePath()) != nil }
        guard (try? ahead.takeName()) != nil else { return false }
        ahead.skipBlanks()
        return ahead.byte == UInt8(ascii: "=")
    }

    /// Goes to the comma or bracket behind a value that can't be read, or to the end of its line.
    private mutating func skipItem() {
        var depth = 0
        while let byte, !isAtEnd {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]") where depth == 0: return
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case UInt8(ascii: ",") where depth == 0: return
            default:
                if depth == 0 && (isAt("，") || isAt("、")) { return }
            }
            position += 1
        }
    }
}
