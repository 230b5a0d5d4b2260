import Screen
import TestSupport
import Testing
import TextLayout

@testable import Terminal

extension TerminfoTests {
    /// Any frame after any other, against a model of a terminal.
    @Suite struct ScreenWriterTests {
        private static let size = Size(rows: 12, columns: 46)

        private func writer(_ terminal: String, sideMargins: Bool = false) throws -> ScreenWriter {
            let terminfo = try TerminfoTests.terminfo(terminal)
            var writer = ScreenWriter(
                terminfo: terminfo,
                looks: Looks(
                    theme: .standard(colors: terminfo.colorCount), terminfo: terminfo,
                    colorCount: terminfo.colorCount), codeset: .utf8)
            writer.hasSideMargins = sideMargins
            return writer
        }

        @Test(arguments: TerminfoTests.terminals) func everyFrameComesToStand(terminal: String) throws {
            let seed = UInt64.random(in: 1...UInt64.max)
            var random = SeededGenerator(seed: seed)
            for margins in [false, true] {
                var writer = try writer(terminal, sideMargins: margins)
                var screen = ModelTerminal(size: Self.size, waitsAtMargin: writer.terminfo.waitsAtMargin)
                var frame = Frame(size: Self.size)
                for step in 0..<120 {
                    change(&frame, using: &random)
                    if Int.random(in: 0..<40, using: &random) == 0 {
                        writer.forget()
                        screen = ModelTerminal(size: Self.size, waitsAtMargin: writer.terminfo.waitsAtMargin)
                    }
                    if Int.random(in: 0..<20, using: &random) == 0 {
                        // A question that leaves the cursor elsewhere.
                        screen.take(writer.plain() + Array("\u{1b}[1;1H".utf8))
                    }
                    let bytes = writer.update(to: frame, size: Self.size)
                    screen.take(bytes)
                    let wrong = differences(of: screen, from: frame, writer: writer)
                    #expect(
                        wrong.isEmpty,
                        "\(terminal), seed \(seed), step \(step): \(wrong.prefix(3)) \(String(decoding: bytes.prefix(400), as: UTF8.self).debugDescription)"
                    )
                    if !wrong.isEmpty { return }
                }
            }
        }

        @Test func nothingIsSentTwice() throws {
            var random = SeededGenerator(seed: 7)
            var writer = try writer("xterm-256color")
            var frame = Frame(size: Self.size)
            for _ in 0..<50 {
                change(&frame, using: &random)
                _ = writer.update(to: frame, size: Self.size)
                #expect(writer.update(to: frame, size: Self.size).isEmpty)
            }
        }

        @Test func aCharacterInAWrappedTextShiftsTheRowsBelow() throws {
            var writer = try writer("xterm-256color")
            let text = "战略伙伴关系和国家一级的工作提升可持续城市化的能力议定书附件决议草案全体会议"
            var frame = Frame(size: Self.size)
            lay(text + text, on: &frame)
            _ = writer.update(to: frame, size: Self.size)
            var next = Frame(size: Self.size)
            lay("区" + text + text, on: &next)
            next.cursor = Frame.Position(row: 1, column: 8)
            let bytes = String(decoding: writer.update(to: next, size: Self.size), as: UTF8.self)
            #expect(
                bytes.replacing("\u{1b}[", with: "^") == """
                    ^2;43H^K\n^K\n^K\n^K^2;7H^2@区\n\u{8}\u{8}^2@续\n\u{8}\u{8}^2@议\n\u{8}\u{8}^2@续\n\u{8}\u{8}议\
                    ^2;9H^?12l^?25h
                    """)
        }

        @Test(arguments: [(0..<46, false), (8..<46, false), (8..<46, true)])
        func whatIsScrolledIsNotSentAgain(columns: Range<Int>, sideMargins: Bool) throws {
            var writer = try writer("xterm-256color", sideMargins: sideMargins)
            var frame = Frame(size: Self.size)
            frame.scrollArea = Area(rows: 1..<11, columns: columns)
            for row in 1..<11 {
                frame.write("第 \(row) 行和别的行完全不同", row: row, column: columns.lowerBound)
            }
            _ = writer.update(to: frame, size: Self.size)
            frame.scroll(Area(rows: 1..<11, columns: columns), by: 1)
            frame.write("新的一行", row: 10, column: columns.lowerBound)
            let bytes = writer.update(to: frame, size: Self.size)
            #expect(bytes.count < 90)
        }

        @Test func aSmallerTerminalGetsWhatFits() throws {
            var writer = try writer("xterm-256color")
            let small = Size(rows: 5, columns: 21)
            var frame = Frame(size: Self.size)
            for row in 0..<Self.size.rows { frame.write("第一二三四五六七八九十行", row: row, column: 0) }
            var screen = ModelTerminal(size: small, waitsAtMargin: true)
            screen.take(writer.update(to: frame, size: small))
            #expect(screen.complaints == [])
            #expect(screen.spots[4].map(\.text).joined() == "第一二三四五六七八九 ")
        }

        @Test func withoutUTF8OnlyASCIIGoesOut() throws {
            let terminfo = try TerminfoTests.terminfo("xterm")
            var writer = ScreenWriter(
                terminfo: terminfo, looks: Looks(theme: Theme(), terminfo: terminfo, colorCount: 0),
                codeset: .other)
            var frame = Frame(size: Self.size)
            frame.write("│第 1 条", row: 0, column: 0)
            let bytes = writer.update(to: frame, size: Self.size)
            #expect(bytes.allSatisfy { $0 < 0x80 })
            #expect(String(decoding: bytes, as: UTF8.self).contains("|?? 1 ??"))
        }

        /// Puts text into the columns from 6 on, as a paragraph stands beside the tree.
        private func lay(_ text: String, on frame: inout Frame) {
            var row = 1
            var rest = text[...]
            while !rest.isEmpty {
                frame.write(String(rest.prefix(19)), row: row, column: 6)
                rest = rest.dropFirst(19)
                row += 1
            }
        }

        private func change(_ frame: inout Frame, using random: inout SeededGenerator) {
            let area = Area(
                rows: 1..<10, columns: Bool.random(using: &random) ? 8..<40 : 0..<Self.size.columns)
            frame.scrollArea = Bool.random(using: &random) ? area : frame.scrollArea
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                let before = frame.scrollArea
                frame = Frame(size: Self.size)
                frame.scrollArea = before
                for row in 0..<Self.size.rows { write(on: &frame, row: row, using: &random) }
            case 1, 2:
                if let area = frame.scrollArea, isWhole(area, in: frame) {
                    let distance = Int.random(in: -6...6, using: &random)
                    frame.scroll(area, by: distance)
                }
                write(on: &frame, row: Int.random(in: 0..<Self.size.rows, using: &random), using: &random)
            case 3: shift(&frame, using: &random)
            default:
                for _ in 0..<Int.random(in: 0...3, using: &random) {
                    write(on: &frame, row: Int.random(in: 0..<Self.size.rows, using: &random), using: &random)
                }
            }
            frame.cursor =
                Int.random(in: 0..<9, using: &random) == 0
                ? nil
                : Frame.Position(
                    row: Int.random(in: 0..<Self.size.rows, using: &random),
                    column: Int.random(in: 0..<Self.size.columns, using: &random))
        }

        /// Writes a text anywhere in a row; a quarter of them is blanks.
        private func write(on frame: inout Frame, row: Int, using random: inout SeededGenerator) {
            let alphabet = Array("一二三四五，“ab1 │é").map(String.init) + ["e\u{301}", "का", "👍"]
            let isBlank = Int.random(in: 0..<4, using: &random) == 0
            let text = (0..<Int.random(in: 0...46, using: &random)).map { _ in
                isBlank ? " " : alphabet.randomElement(using: &random) ?? ""
            }.joined()
            let styles: [Style] = [.text, .text, .text, .slot, .filled, .dim, .treeCurrent, .error, .status]
            frame.write(
                text, row: row, column: Int.random(in: 0..<Self.size.columns, using: &random),
                style: styles.randomElement(using: &random) ?? .text)
        }

        /// What typing does to the rows of a paragraph.
        private func shift(_ frame: inout Frame, using random: inout SeededGenerator) {
            let text = (0..<120).map { _ in "一二三四五六七八九十".randomElement(using: &random) ?? "一" }
            var next = frame
            lay(String(text), on: &frame)
            let place = Int.random(in: 0..<100, using: &random)
            lay(String(text[..<place] + "x" + text[place...]), on: &next)
            frame = next
        }

        private func isWhole(_ area: Area, in frame: Frame) -> Bool {
            area.rows.allSatisfy { row in
                [area.columns.lowerBound, area.columns.upperBound].allSatisfy {
                    $0 == Self.size.columns || frame[row, $0].columns != 0
                }
            }
        }

        private func differences(
            of screen: ModelTerminal, from frame: Frame, writer: ScreenWriter
        ) -> [String] {
            var wrong = screen.complaints
            var looks = writer.looks
            for row in 0..<Self.size.rows {
                for column in 0..<Self.size.columns {
                    // Without waiting at the margin, the last cell of all can't be drawn.
                    if !writer.terminfo.waitsAtMargin, row == Self.size.rows - 1,
                        column >= Self.size.columns - 2
                    {
                        continue
                    }
                    let cell = frame[row, column]
                    var colors = ColorState()
                    var sequence: [UInt8] = []
                    looks.append(from: Looks.plain, to: looks[cell.style], to: &sequence)
                    if !sequence.isEmpty, !colors.take(sequence) { wrong.append("colours of \(cell.style)") }
                    let spot = screen.spots[row][column]
                    let hasColors =
                        cell.glyph == .blank ? colors.showsBlanks(like: spot.colors) : colors == spot.colors
                    if spot.text != cell.text || spot.columns != Int(cell.columns) || !hasColors {
                        wrong.append("\(row), \(column): \(spot.text) for \(cell.text)")
                    }
                }
            }
            if let cursor = frame.cursor {
                if !screen.showsCursor || (cursor.row, cursor.column) != (screen.row, screen.column) {
                    wrong.append("cursor at \(screen.row), \(screen.column) for \(cursor)")
                }
            }
            return wrong
        }
    }
}
