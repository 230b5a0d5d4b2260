import Screen
import TextLayout

extension ScreenWriter {
    /// Adds what a cell shows, in exactly the columns that it has: what would take others shifts all that stands right
    /// of it.
    mutating func appendText(of cell: Cell, columns: Int) {
        if cell.columns == columns {
            if let scalar = cell.glyph.scalar {
                if (0x20..<0x7f).contains(scalar.value), columns == 1 {
                    output.append(UInt8(truncatingIfNeeded: scalar.value))
                    return
                }
                if drawnColumns(of: scalar) == columns {
                    append(scalar)
                    return
                }
            } else if drawnColumns(of: cell.text) == columns {
                for scalar in cell.text.unicodeScalars { append(scalar) }
                return
            }
        }
        let substitute =
            cell.columns == 0 || cell.text.isEmpty ? UInt8(ascii: " ") : Self.ascii(for: cell.text)
        output += repeatElement(substitute, count: columns)
    }

    /// Adds a scalar in UTF-8.
    private mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        // What nearly all characters of a Chinese text are.
        if value >= 0x800, value < 0x1_0000 {
            output.append(0xe0 | UInt8(truncatingIfNeeded: value >> 12))
            output.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3f))
            output.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3f))
        } else {
            output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }

    /// Columns that the terminal takes for a scalar, or 0 where it can't show it.
    private func drawnColumns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 0x80, codeset == .other { return 0 }
        return DisplayWidth.columns(ofScalar: scalar.value, policy: policy)
    }

    /// Columns that the terminal takes for the text of one cell, or 0 when that is not one character.
    private func drawnColumns(of text: String) -> Int {
        var result = 0
        for (number, scalar) in text.unicodeScalars.enumerated() {
            if scalar.value >= 0x80, codeset == .other { return 0 }
            let columns = drawnColumns(of: scalar)
            if number == 0 { result = columns } else if columns != 0 { return 0 }
        }
        return result
    }

    /// What stands for a character that can't be drawn in its columns.
    private static func ascii(for text: String) -> UInt8 {
        guard let scalar = text.unicodeScalars.first?.value, (0x2500..<0x2580).contains(scalar) else {
            return UInt8(ascii: "?")
        }
        return switch scalar {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254c, 0x254d, 0x2550: UInt8(ascii: "-")
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b, 0x254e, 0x254f, 0x2551: UInt8(ascii: "|")
        default: UInt8(ascii: "+")
        }
    }
}
