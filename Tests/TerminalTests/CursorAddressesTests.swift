import TestSupport
import Testing

@testable import Terminal

@Suite("The way of the cursor")
struct CursorAddressesTests {
    private func shortened(_ text: String) -> String {
        String(decoding: CursorAddresses.shortened(Array(text.utf8)), as: UTF8.self)
    }

    @Test(
        "no row where it is known",
        arguments: [
            ("\u{1b}[12;38H会\u{1b}[13;38H议", "\u{1b}[12;38H会\n\u{1b}[38G议"),
            ("\u{1b}[12;38H会\u{1b}[12;60H议", "\u{1b}[12;38H会\u{1b}[60G议"),
            ("\u{1b}[12;38H会\u{1b}[13;1H议", "\u{1b}[12;38H会\n\r议"),
            (
                "\u{1b}[12;38H\u{1b}7\u{1b}[3;4H\u{1b}8\u{1b}[13;9H",
                "\u{1b}[12;38H\u{1b}7\u{1b}[3;4H\u{1b}8\n\u{1b}[9G"
            ),
        ])
    func known(text: String, expected: String) {
        #expect(shortened(text) == expected)
    }

    @Test("a row by itself, and the row that the cursor begins in")
    func rows() {
        #expect(shortened("\u{1b}[12;38H会\u{1b}[13d议") == "\u{1b}[12;38H会\n议")
        #expect(shortened("\u{1b}[12d会\u{1b}[13;38H议") == "\u{1b}[12d会\n\u{1b}[38G议")
        let bytes = CursorAddresses.shortened(Array("\u{1b}[12;38H".utf8), from: 11)
        #expect(String(decoding: bytes, as: UTF8.self) == "\u{1b}[38G")
    }

    @Test(
        "the address where it is not",
        arguments: [
            "会\u{1b}[13;38H议", "\u{1b}[12;38H会\u{1b}[14;38H议", "\u{1b}[12;38H会\u{1b}[11;38H议",
            "\u{1b}[12;38H\u{1b}[2A\u{1b}[13;38H", "\u{1b}[12;38H\u{1b}[2J\u{1b}M\u{1b}[13;38H",
            "\u{1b}[3;12r\u{1b}[12;38H会\u{1b}[13;38H议", "\u{1b}[H\u{1b}[?1049h\u{1b}[1;9H",
            "\u{1b}[12;38H\u{1b}[13;",
        ])
    func unknown(text: String) {
        #expect(shortened(text) == text)
    }

    @Test("a terminal shows the same for both, whatever is sent")
    func random() {
        let seed = UInt64.random(in: 1...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for _ in 0..<2_000 {
            let output = (0..<Int.random(in: 0...20, using: &random)).map { _ -> String in
                let row = Int.random(in: 1...GridTerminal.rows, using: &random)
                let address = "\u{1b}[\(row);\(Int.random(in: 1...20, using: &random))H"
                let pieces = [
                    address, address, address, "a", "文", "\u{1b}[31m", "\u{1b}[K", "\u{1b}[5G", "\u{1b}[A",
                    "\u{1b}[2B", "\r",
                    "\u{1b}7", "\u{1b}8", "\u{1b}[C", "\u{1b}[D", "\u{1b}[3d", "\u{1b}[H", "\u{1b}[J",
                    "\u{8}",
                ]
                return pieces.randomElement(using: &random) ?? ""
            }.joined()
            var before = GridTerminal()
            var after = GridTerminal()
            before.take(output)
            after.take(shortened(output))
            #expect(before == after, "seed \(seed): \(output.debugDescription)")
            guard before == after else { return }
        }
    }
}

/// A screen large enough that nothing written here reaches its edge.
private struct GridTerminal: Equatable {
    static let rows = 12
    private var cells: [String: Character] = [:]
    private var row = 4
    private var column = 3
    private var saved = (row: 1, column: 1)

    static func == (one: Self, other: Self) -> Bool {
        one.cells == other.cells && one.row == other.row && one.column == other.column
    }

    mutating func take(_ text: String) {
        var rest = Array(text.unicodeScalars)[...]
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\n": row = min(Self.rows, row + 1)
            case "\r": column = 1
            case "\u{8}": column = max(1, column - 1)
            case "\u{1b}":
                switch rest.popFirst() {
                case "7": saved = (row, column)
                case "8": (row, column) = saved
                default:
                    let parameters = rest.prefix { !("@"..."~").contains($0) }
                    rest = rest.dropFirst(parameters.count)
                    let numbers = String(String.UnicodeScalarView(parameters)).split(separator: ";")
                        .compactMap { Int($0) }
                    move(rest.removeFirst(), numbers)
                }
            default:
                cells["\(row) \(column)"] = Character(scalar)
                column += scalar.value < 0x80 ? 1 : 2
            }
        }
    }

    private mutating func move(_ final: Unicode.Scalar, _ numbers: [Int]) {
        let count = numbers.first ?? 1
        switch final {
        case "A": row = max(1, row - count)
        case "B": row = min(Self.rows, row + count)
        case "C": column += count
        case "D": column = max(1, column - count)
        case "G": column = count
        case "d": row = count
        case "H": (row, column) = (count, numbers.last ?? 1)
        case "J": cells = [:]
        case "K": for place in column..<200 { cells["\(row) \(place)"] = nil }
        default: break
        }
    }
}
