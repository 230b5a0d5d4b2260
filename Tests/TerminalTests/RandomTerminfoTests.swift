import CNcurses
import Screen
import TestSupport
import Testing

@testable import Terminal

extension TerminfoTests {
    /// However a terminal is described: either it is refused, or everything can be drawn on it.
    @Suite struct RandomTerminfoTests {
        private static let pieces = [
            "\u{1b}[", "%i", "%p1", "%p2", "%p3", "%d", "%c", "%s", "%l", "%+", "%-", "%*", "%/", "%m",
            "%{1}",
            "%{0}",
            "%{9223372036854775807}", "%{99999}", "%{-1}", "%{4294967295}", "%' '", "%'%", "%%", "%", ";",
            "H",
            "m", "$<5>", "%?", "%t",
            "%e", "%;", "%02d", "%:-9d", "%9999999d", "%Pa", "%ga", "%{1%s}", "48;5;1", "\u{7}", "%02", "é",
        ]

        private static func string(_ random: inout SeededGenerator) -> [UInt8]? {
            if Int.random(in: 0..<5, using: &random) == 0 { return nil }
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                bytes += (pieces.randomElement(using: &random) ?? "").utf8
            }
            return bytes
        }

        @Test(arguments: 0..<200 as Range<UInt64>)
        func everyStringIsRefusedOrUsed(_ seed: UInt64) {
            var random = SeededGenerator(seed: seed)
            for _ in 0..<50 {
                guard let string = Self.string(&random) else { continue }
                for first in [0, 7, 2047, Int(Int32.max)] {
                    (string + [0]).withUnsafeBytes { bytes in
                        _ = pnc_format(bytes.bindMemory(to: CChar.self).baseAddress, Int32(first), 4095)
                    }
                }
                guard let parsed = ParameterString(string) else { continue }
                var bytes: [UInt8] = []
                parsed.append(2047, 4095, to: &bytes)
                #expect(bytes.count == parsed.count(2047, 4095))
            }
        }

        @Test(arguments: 0..<200 as Range<UInt64>)
        func everyTerminalIsRefusedOrDrawnOn(_ seed: UInt64) throws {
            var random = SeededGenerator(seed: seed)
            var strings: [String: [UInt8]?] = ["cup": Array("\u{1b}[%i%p1%d;%p2%dH".utf8)]
            if Bool.random(using: &random) { strings["cup"] = Self.string(&random) }
            let terminfo = Terminfo { name in
                if strings[name] == nil { strings[name] = Self.string(&random) }
                return strings[name] ?? nil
            }
            guard let terminfo else { return }
            let colors = terminfo.colorCount
            let looks = Looks(theme: .standard(colors: colors), terminfo: terminfo, colorCount: colors)
            var writer = ScreenWriter(terminfo: terminfo, looks: looks, codeset: .utf8)
            let size = Size(rows: 12, columns: 40)
            for _ in 0..<6 {
                var frame = Frame(size: size)
                for row in 0..<size.rows where Bool.random(using: &random) {
                    frame.write(
                        String(repeating: ["x", "会", "ab "].randomElement(using: &random) ?? "", count: 13),
                        row: row, column: 0, style: Style.allCases.randomElement(using: &random) ?? .text)
                }
                _ = writer.update(to: frame, size: size)
            }
        }

        @Test(arguments: ["", "H", "\u{1b}[%i%p1%dH", "\u{1b}[%p1%{9223372036854775807}%+%d;%p2%dH"])
        func aCursorThatCannotBePlaced(_ string: String) {
            #expect(Terminfo { $0 == "cup" ? Array(string.utf8) : nil } == nil)
        }
    }
}
